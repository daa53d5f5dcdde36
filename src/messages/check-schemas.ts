/** Checking what arrives against the schemas of a direction. */
import * as v from 'valibot';
import type { Check } from './answer';

/** Makes the check of a direction. Keys that the schema does not name are left out; a misfit is refused, saying where. */
export function checkSchemas(schemas: Record<string, v.GenericSchema>): Check {
  return (name, payload) => {
    const checked = v.safeParse(schemas[name] as v.GenericSchema, payload);
    return checked.success ? { ok: true, value: checked.output } : { ok: false, why: sayIssue(checked.issues) };
  };
}

function sayIssue(issues: readonly v.BaseIssue<unknown>[]): string {
  const first = issues[0];
  const path = first?.path?.map((item) => String(item.key)).join('.') ?? '';
  return `${path === '' ? '' : `at ${path}: `}${first?.message ?? 'unreadable'}`;
}
