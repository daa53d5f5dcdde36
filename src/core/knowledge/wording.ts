/** The words of an essay, a position, a record entry and a disagreement: what a translation has to render. */
import type {
  DisagreementWording,
  EssaySource,
  EssayWording,
  PositionSource,
  PositionWording,
  RecordSource,
  RecordWording,
} from './sources';
import { hashText } from './text-hash';
import type { Disagreement } from './types';

/** The English words of an essay that a translation renders; those of its positions are apart. */
export function wordingOfEssay({ author, role, venue, written, conclusion, urlIs = null }: EssaySource): EssayWording {
  return { author, role, venue, how: written.how, conclusion, urlIs };
}

/** The English words of a position that a translation renders. */
export function wordingOfPosition(position: PositionSource): PositionWording {
  return {
    text: position.text,
    attributedTo: position.attributedTo,
    editorsNotes: position.editorsNotes.map(({ text }) => text),
    why: position.outcome?.why ?? null,
  };
}

/** The English words of a record entry that a translation renders. */
export function wordingOfRecord({ text, saidBy }: RecordSource): RecordWording {
  return { text, saidBy };
}

/** The English words of a disagreement that a translation renders. */
export function wordingOfDisagreement({ question, sides }: Disagreement): DisagreementWording {
  return { question, sides: sides.map(({ summary }) => summary) };
}

type Wording = EssayWording | PositionWording | RecordWording | DisagreementWording;

/** What a translation's `of` says: the hash of everything it renders, so that any change of it shows. */
export function hashWording(wording: Wording): string {
  return hashText(partsOf(wording).join(' | '));
}

function partsOf(wording: Wording): string[] {
  return Object.values(wording)
    .flat()
    .filter((part) => part !== null);
}
