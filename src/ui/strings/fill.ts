/** Fills `{name}` places of a string. A place without a value stays visible, so that a slip is seen. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
