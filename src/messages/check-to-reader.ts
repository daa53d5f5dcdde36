/**
 * Checking what arrives at the reader. By hand, where the background uses schemas: the reader is loaded on every likely
 * page, and six small messages do not pay for a library there.
 */
import { DELAYS, DENSITIES, SENSITIVITIES, THEMES } from '../core/choices';
import { COMMANDS } from '../core/commands';
import { LANGUAGES } from '../core/knowledge/types';
import type { Check } from './answer';
import type { ReaderRequests, ReaderSettings } from './protocol';

type Fields = Record<string, unknown>;
/** What a handler may see of a payload; null where it does not fit. */
type Guards = { [Name in keyof ReaderRequests]: (fields: Fields) => ReaderRequests[Name] | null };

const isString = (value: unknown): value is string => typeof value === 'string';
const isId = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 100;

function oneOf<Choice extends string>(choices: readonly Choice[], value: unknown): value is Choice {
  return (choices as readonly unknown[]).includes(value);
}

function readSettings(value: unknown): ReaderSettings | null {
  const fields = (value ?? {}) as Fields;
  const { density, sensitivity, delay, theme, language, mutedTopics, wrongMatches, isPrivate, isCalled } = fields;
  const fits =
    oneOf(DENSITIES, density) &&
    oneOf(SENSITIVITIES, sensitivity) &&
    oneOf(DELAYS, delay) &&
    oneOf(THEMES, theme) &&
    oneOf(LANGUAGES, language) &&
    Array.isArray(mutedTopics) &&
    mutedTopics.every(isString) &&
    Array.isArray(wrongMatches) &&
    wrongMatches.every((match: Fields | null) => isString(match?.words) && isString(match?.topic)) &&
    typeof isPrivate === 'boolean' &&
    typeof isCalled === 'boolean';
  if (!fits) return null;
  return { density, sensitivity, delay, theme, language, mutedTopics, wrongMatches, isPrivate, isCalled };
}

const guards: Guards = {
  applySettings({ settings }) {
    if (settings === null) return { settings };
    const read = readSettings(settings);
    return read && { settings: read };
  },
  refreshNotes: () => ({}),
  jumpTo: ({ id }) => (isId(id) ? { id } : null),
  runCommand: ({ command }) => (oneOf(COMMANDS, command) ? { command } : null),
  describePage: () => ({}),
  openCard: ({ topic }) => (isId(topic) ? { topic } : null),
};

/** The check of what the background asks of a reader. */
export const checkToReader: Check = (name, payload) => {
  const isObject = typeof payload === 'object' && payload !== null;
  const value = isObject ? guards[name as keyof Guards](payload as Fields) : null;
  return value === null ? { ok: false, why: 'unreadable' } : { ok: true, value };
};
