/** The table of contents; each kind of topic has a list of its own where it begins. */
import type { ComponentChildren } from 'preact';
import { Author } from '../ui/Author';
import { formatDate } from '../ui/format-date';
import { punctuationOf } from '../ui/punctuation';
import { anchorOf, linkTo, type Part, partAnchor } from './anchors';
import type { PartProps } from './part-props';

export function Contents({ plan, language, strings }: PartProps) {
  const { comma } = punctuationOf(language);
  return (
    <nav class="contents" aria-labelledby="contents">
      <h2 id="contents">{strings.contents}</h2>
      <ul>
        <PartEntry part="essays" words={strings.essays}>
          {plan.essays.map(({ essay }) => (
            <li key={essay.id}>
              <a href={linkTo(anchorOf('essay', essay.id))}>
                <Author essay={essay} strings={strings} />
                {comma + formatDate(essay.written.to.slice(0, 4), language)}
              </a>
            </li>
          ))}
        </PartEntry>
        <PartEntry part="topics" words={strings.topics}>
          {plan.kinds.map(({ kind }) => (
            <li key={kind}>
              <a href={linkTo(anchorOf('kind', kind))}>{strings[`topicKind_${kind}`]}</a>
            </li>
          ))}
        </PartEntry>
        <PartEntry part="timeline" words={strings.timeline} />
        <PartEntry part="outcomes" words={strings.outcomes} />
        <PartEntry part="disagreements" words={strings.disagreements} />
      </ul>
    </nav>
  );
}

function PartEntry({ part, words, children }: { part: Part; words: string; children?: ComponentChildren }) {
  return (
    <li class="chapter">
      <a href={linkTo(partAnchor(part))}>{words}</a>
      {children !== undefined && <ul>{children}</ul>}
    </li>
  );
}
