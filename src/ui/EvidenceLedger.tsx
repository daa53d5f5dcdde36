/** What spoke for and against the verdict, in plain words, the weightiest first. */
import { Fragment } from 'preact';
import type { Evidence, Verdict } from '../core/detect/types';
import type { Language } from '../core/knowledge/types';
import type { TextLanguage } from '../core/text/language';
import { punctuationOf } from './punctuation';
import type { Strings } from './strings/en';
import { useLoaded } from './use-loaded';

export interface EvidenceLedgerProps {
  evidence: readonly Evidence[];
  /** What is asked: why something is shown of the page, or why nothing is. */
  question: string;
  /** The language of the page. */
  written: TextLanguage;
  language: Language;
  strings: Strings;
}

const ORDER: readonly Verdict[] = ['relation', 'touches', 'none'];

/** What takes weight away from the relation speaks against it. */
const sideOf = ({ for: verdict, weight }: Evidence): Verdict => (weight < 0 && verdict !== 'none' ? 'none' : verdict);

export function EvidenceLedger({ evidence, question, written, language, strings }: EvidenceLedgerProps) {
  // Folded away at first: nothing waits for them.
  const sentences = useLoaded(() => import('./evidence-words'))?.EVIDENCE_WORDS;
  const byWeight = evidence.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return (
    <details class="ledger">
      <summary>{question}</summary>
      {sentences !== undefined &&
        ORDER.map((side) => {
          const lines = byWeight.filter((line) => sideOf(line) === side);
          if (lines.length === 0) return null;
          return (
            <section key={side}>
              <h3>{strings[`evidence_${side}`]}</h3>
              <ul>
                {lines.map((line) => (
                  <li key={line.code}>
                    {sentences[line.code][language]}
                    <Quoted words={line.words} written={written} language={language} />
                    <span class="quiet">{punctuationOf(language).inBrackets(strings[`zone_${line.where}`])}</span>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
    </details>
  );
}

type QuotedProps = Pick<Evidence, 'words'> & Pick<EvidenceLedgerProps, 'written' | 'language'>;

/** Quotation marks by language, and the inner ones for words that have such marks of their own. */
const QUOTES: Record<Language, string> = { en: '“”‘’', ja: '「」『』', 'zh-Hans': '“”‘’', 'zh-Hant': '「」『』' };

function quote(words: string, language: Language): string {
  const [open, close, innerOpen, innerClose] = QUOTES[language];
  const inner = words.replace(/[“「]/g, innerOpen as string).replace(/[”」]/g, innerClose as string);
  return `${open}${inner}${close}`;
}

function Quoted({ words, written, language }: QuotedProps) {
  const { colon } = punctuationOf(language);
  const list = language === 'en' ? ', ' : '、';
  const itsLanguage = written === 'other' ? {} : { lang: written };
  return words.map((word, index) => (
    <Fragment key={word}>
      {index === 0 ? colon : list}
      <span {...itsLanguage}>{quote(word, language)}</span>
    </Fragment>
  ));
}
