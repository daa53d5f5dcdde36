import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { MARK_PAINT } from '../core/colour/contrast';
import type { Colour } from '../core/colour/parse-colour';

const bytes = ({ red, green, blue }: Colour) => [red, green, blue].map((part) => Math.round(part * 255));

test('page.css draws marks in the colours that are measured', () => {
  const css = readFileSync(resolve(import.meta.dirname, '../../public/page.css'), 'utf8');
  const hex = (paint: Colour) =>
    `#${bytes(paint)
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')}`;
  const rule = (layer: string) => /\{([^}]*)\}/.exec(css.slice(css.indexOf(`::highlight(narrow-water-${layer})`)))?.[1];
  // Links are underlined with a line.
  for (const layer of ['mark', 'mark-light', 'mark-dark']) expect(rule(layer)).toContain('underline dotted');
  expect(rule('mark')).toContain(
    `color-mix(in srgb, currentColor ${MARK_PAINT.inkShare * 100}%, ${hex(MARK_PAINT.teal)})`,
  );
  expect(rule('mark-light')).toContain(hex(MARK_PAINT.light));
  expect(rule('mark-dark')).toContain(hex(MARK_PAINT.dark));
  const [red, green, blue] = bytes(MARK_PAINT.active);
  expect(rule('active')).toContain(`rgb(${red} ${green} ${blue} / ${MARK_PAINT.active.alpha * 100}%)`);
});
