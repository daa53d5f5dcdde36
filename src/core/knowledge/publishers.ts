/** How sources are named in one language. The sources themselves name publishers in English. */

/** `{publisher}` and `{other}` in `via` and `citing` stand for the two that a source names. */
export interface PublisherNames {
  /** Printed by the one, carried by the other. */
  via: string;
  /** Said by the one with reference to the other. */
  citing: string;
  /** By English name, the publisher's own, or the one by which this language's papers know it. */
  names: Map<string, string>;
  /** By the English of it, what describes a source in our own words, where it has no title that could be cited. */
  titles: Map<string, string>;
}

const OUR_DESCRIPTION = /^Reports? (?:on|that) /;

/** Whether a source's title is not a published one but our description of it, which is worded in every language. */
export function isOurDescription(title: string): boolean {
  return OUR_DESCRIPTION.test(title);
}

const TWO_PUBLISHERS = /^(.+), (via|citing) (?:the )?(.+)$/;

/**
 * A source's publisher in the language of `own`: by its whole English name, else part by part ("Jiji Press, via
 * nippon.com"). What has no name in that language keeps the English one.
 */
export function namePublisher(english: string, own: PublisherNames): string {
  const whole = own.names.get(english);
  if (whole !== undefined) return whole;
  const [, first, how, second] = TWO_PUBLISHERS.exec(english) ?? [];
  if (first === undefined || second === undefined) return english;
  const wording = how === 'via' ? own.via : own.citing;
  const parts: Record<string, string> = { publisher: namePublisher(first, own), other: namePublisher(second, own) };
  return wording.replace(/\{(publisher|other)\}/g, (_, part: string) => parts[part] ?? '');
}

/** The names that `namePublisher` looks up for a source's publisher. */
export function namesIn(english: string): string[] {
  const [, first, , second] = TWO_PUBLISHERS.exec(english) ?? [];
  return first === undefined || second === undefined ? [english] : [english, ...namesIn(first), ...namesIn(second)];
}
