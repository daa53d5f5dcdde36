/** Things that can be taken out of a list, one by one or all at once. The focus stays in the list when its item goes. */
import { useRef } from 'preact/hooks';

export interface RemovableListProps {
  items: readonly { key: string; label: string }[];
  /** On each item's button. */
  action: string;
  onRemove(key: string): void;
}

export function RemovableList({ items, action, onRemove }: RemovableListProps) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <ul class="removable" ref={list} tabIndex={-1}>
      {items.map(({ key, label }) => (
        <li key={key}>
          <span>{label}</span>
          <button
            type="button"
            aria-label={`${action}: ${label}`}
            onClick={() => {
              list.current?.focus({ preventScroll: true });
              onRemove(key);
            }}
          >
            {action}
          </button>
        </li>
      ))}
    </ul>
  );
}

export interface ListHeadProps {
  heading: string;
  /** Something done to the list as a whole; null where there is nothing to do. */
  whole: { label: string; act(): void } | null;
}

/** The heading of a list, with a button for what can be done to the whole of it. */
export function ListHead({ heading, whole }: ListHeadProps) {
  return (
    <div class="list-head">
      <h3>{heading}</h3>
      {whole !== null && (
        <button type="button" aria-label={`${whole.label}: ${heading}`} onClick={whole.act}>
          {whole.label}
        </button>
      )}
    </div>
  );
}
