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

export function wordingOfEssay({ author, role, venue, written, conclusion, urlIs = null }: EssaySource): EssayWording {
  return { author, role, venue, how: written.how, conclusion, urlIs };
}

export function wordingOfPosition(position: PositionSource): PositionWording {
  return {
    text: position.text,
    attributedTo: position.attributedTo,
    editorsNotes: position.editorsNotes.map(({ text }) => text),
    why: position.outcome?.why ?? null,
  };
}

export function wordingOfRecord({ text, saidBy }: RecordSource): RecordWording {
  return { text, saidBy };
}

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
