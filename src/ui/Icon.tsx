/** Small drawings on buttons whose names say the same in words. */

const PATHS = {
  copy: 'M5.5 5.5h8v8h-8zM3 10.5H2.5v-8h8V3',
  done: 'M2.5 8.5l4 4 7-9',
  pin: 'M5.5 2.5h5M6.5 2.5v4L4 9.5h8l-2.5-3v-4M8 9.5v4.5',
  wrong: 'M3 6h10M3 10h10M10.5 2.5l-5 11',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ of }: { of: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[of]} />
    </svg>
  );
}
