/** Divides judged items into those that one line of `eval:detect` is about. */

/** Which items a line is about: all of a set, or those of one language or kind. */
export interface Group {
  set: string;
  by: 'all' | 'lang' | 'kind';
  of: string;
  items: number;
}

export interface Grouped<Item> {
  group: Group;
  items: Item[];
}

/** A kind of fewer items says nothing by itself. */
const LEAST_OF_KIND = 5;
const RARE_KINDS = 'rarer kinds';

export function inSet<Item extends { set: string }>(items: readonly Item[], set: string): Item[] {
  return items.filter((item) => item.set === set);
}

/**
 * All items, then those of each language, then of each kind, rare ones together; a division into one part says nothing new.
 */
export function groupsOf<Item extends { lang: string; kind: string }>(
  items: readonly Item[],
  set: string,
): Grouped<Item>[] {
  const all: Grouped<Item> = { group: { set, by: 'all', of: 'all', items: items.length }, items: [...items] };
  const countOf = (kind: string) => items.filter((item) => item.kind === kind).length;
  const rare = new Set(items.map(({ kind }) => kind).filter((kind) => countOf(kind) < LEAST_OF_KIND));
  const nameOf = {
    lang: ({ lang }: Item) => lang,
    kind: ({ kind }: Item) => (rare.has(kind) ? RARE_KINDS : kind),
  };
  const divided = (['lang', 'kind'] as const).flatMap((by) => {
    const names = [...new Set(items.map(nameOf[by]))].sort();
    if (names.length < 2) return [];
    return names.map((of): Grouped<Item> => {
      const part = items.filter((item) => nameOf[by](item) === of);
      return { group: { set, by, of, items: part.length }, items: part };
    });
  });
  return [all, ...divided];
}
