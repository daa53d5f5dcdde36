/** A string of the interface with elements in its `{name}` places. */
import type { ComponentChildren } from 'preact';

export interface FilledProps {
  text: string;
  /** What stands in each place; a place without a value stays visible, so that a slip is seen. */
  places: Readonly<Record<string, ComponentChildren>>;
}

export function Filled({ text, places }: FilledProps) {
  const parts = text.split(/\{(\w+)\}/);
  return <>{parts.map((part, index) => (index % 2 === 0 ? part : (places[part] ?? `{${part}}`)))}</>;
}
