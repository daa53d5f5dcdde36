/**
 * A list of alike things by column: texts stand beside texts and addresses beside addresses, which compresses to a tenth
 * less than one thing after another.
 */

/** For each field its value in every thing, in order; null where a thing has none. */
export type Columns<Row> = { [Field in keyof Row]: (Exclude<Row[Field], undefined> | null)[] };

/** Null is no value of a row's field, so that it can say "none". */
type Fields<Row> = { [Field in keyof Row]: NonNullable<unknown> | undefined };

export function toColumns<Row extends Fields<Row>>(rows: readonly Row[]): Columns<Row> {
  const fields = new Set(rows.flatMap((row) => Object.keys(row))) as Set<keyof Row & string>;
  return Object.fromEntries([...fields].map((field) => [field, rows.map((row) => row[field] ?? null)])) as Columns<Row>;
}

/** The list again, each thing with the fields that it had. */
export function toRows<Row extends Fields<Row>>(columns: Columns<Row>): Row[] {
  const rows: Row[] = [];
  for (const [field, values] of Object.entries<unknown[]>(columns)) {
    for (const [at, value] of values.entries()) {
      rows[at] ??= {} as Row;
      if (value !== null) Object.assign(rows[at], { [field]: value });
    }
  }
  return rows;
}
