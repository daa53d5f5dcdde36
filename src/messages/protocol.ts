/**
 * Every message that crosses a border, by direction, with what it carries and what comes back.
 * What arrives is checked before anything acts on it (`answer.ts`): here against these schemas, in the reader by hand.
 */
import * as v from 'valibot';
import type { Passage } from '../core/cards/overview';
import type { Delay, Density, Sensitivity, Theme } from '../core/choices';
import type { COMMANDS } from '../core/commands';
import { FORM_SCRIPTS } from '../core/detect/form-scripts';
import type { Evidence, PageKind, Verdict } from '../core/detect/types';
import type { IsoDate, Language } from '../core/knowledge/types';
import { LANGUAGES } from '../core/knowledge/types';
import { draftSchema, newNoteSchema, noteEditSchema } from '../core/notes/check';
import type { Draft, FailureReason, Note } from '../core/notes/types';
import type { AnchorState } from '../core/quote/types';
import type { Settings, WrongMatch } from '../core/settings';
import type { TextLanguage } from '../core/text/language';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000));
const address = v.pipe(v.string(), v.maxLength(8_000));
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const site = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** What a page says of its own identity; the background holds it against the sender's address. */
const pageClaims = v.object({
  canonical: v.optional(address),
  ogUrl: v.optional(address),
  title: v.pipe(v.string(), v.maxLength(2_000)),
});
export type PageClaims = v.InferOutput<typeof pageClaims>;

/** From the sentinel and the reader to the background. Answered for the sender's own tab and site alone. */
export const fromContent = {
  /** The sentinel found a likely page: please inject the reader, with the forms of Han and kana where it has text in them. */
  proposePage: v.object({ isEastern: v.boolean() }),
  /** The reader's verdict, for the badge. */
  reportVerdict: v.object({ verdict: v.picklist(['relation', 'touches', 'none']), topicCount: count }),
  /** A page came out of the back/forward cache: which settings hold by now? */
  requestSettings: v.object({}),
  /** Please insert the styles of marks, notes and our host. */
  requestStyles: v.object({}),
  /** The page has letters of these scripts too: please inject their forms. */
  requestLists: v.object({ scripts: v.array(v.picklist(FORM_SCRIPTS)) }),
  /** There is something to say of this page: please inject the reader's companion. */
  requestCompanion: v.object({}),
  /** Please inject the card's surface and one language of the knowledge base. */
  requestOverlay: v.object({ language: v.picklist(LANGUAGES) }),
  /** Please inject the note editor, beside the card's surface. */
  requestEditor: v.object({}),
  listPageNotes: v.object({ claims: pageClaims }),
  addNote: v.object({ id, note: newNoteSchema, claims: pageClaims, allowPrivate: v.boolean() }),
  editOwnNote: v.object({ edit: noteEditSchema, claims: pageClaims, allowPrivate: v.boolean() }),
  deleteOwnNote: v.object({ id, claims: pageClaims }),
  restoreOwnNote: v.object({ id, claims: pageClaims }),
  saveDraft: v.object({ draft: draftSchema, claims: pageClaims }),
  discardDraft: v.object({ id, claims: pageClaims }),
  openDossier: v.object({ topic: id }),
  /** Refuses something, or takes the refusal back. A content script can only mean its own site, so it does not name it. */
  refuse: v.object({
    what: v.variant('kind', [
      v.object({ kind: v.literal('site') }),
      v.object({ kind: v.literal('topic'), topic: id }),
      v.object({ kind: v.literal('match'), words, topic: id }),
    ]),
    isRefused: v.boolean(),
  }),
  /** The last of ours has gone from a page that was switched off: please take the styles out. */
  releaseStyles: v.object({}),
} as const;

/** What comes back to the reader. */
export interface ContentReplies {
  proposePage: null;
  reportVerdict: null;
  /** Null: this site, or everything, is switched off. */
  requestSettings: ReaderSettings | null;
  requestStyles: null;
  requestLists: null;
  requestCompanion: null;
  requestOverlay: null;
  requestEditor: null;
  listPageNotes: { notes: Note[]; drafts: Draft[] };
  addNote: SaveOutcome;
  editOwnNote: SaveOutcome;
  deleteOwnNote: SaveOutcome;
  restoreOwnNote: SaveOutcome;
  saveDraft: { kept: boolean };
  discardDraft: null;
  openDossier: null;
  refuse: RefusalOutcome;
  releaseStyles: null;
}

/** From the extension's own pages to the background. */
export const fromPages = {
  /** `seen`: the lists that `patch` changes, as the page had them. */
  changeSettings: v.object({
    patch: v.record(v.string(), v.unknown()),
    seen: v.exactOptional(v.record(v.string(), v.unknown())),
  }),
  editNote: v.object({ edit: noteEditSchema }),
  /** The draft of an edit of a note, on whichever page or in the popup it was typed; null where there is none. */
  recallDraft: v.object({ noteId: id }),
  /** Keeps an edit that is being typed. */
  saveDraft: v.object({ edit: noteEditSchema }),
  discardDraft: v.object({ noteId: id }),
  deleteNote: v.object({ id }),
  restoreNote: v.object({ id }),
  /** Opens the note's page if need be, scrolls to the passage and lets it flash. */
  jumpToNote: v.object({ id }),
  /** What the reader in a tab has found; null where no reader runs. */
  describeTab: v.object({ tabId: v.number() }),
  openCardInTab: v.object({ tabId: v.number(), topic: id }),
  /** Looks at a tab's page on which Narrow Water does not run by itself, for this visit. */
  lookInTab: v.object({ tabId: v.number() }),
  /** Whether the site of a private window's tab was refused there, for that tab alone. */
  recallTab: v.object({ tabId: v.number() }),
  /** As from content scripts; `tabId` is the tab that is meant. */
  refuseInTab: v.object({
    tabId: v.number(),
    refusal: v.variant('kind', [
      v.object({ kind: v.literal('site'), site }),
      v.object({ kind: v.literal('topic'), topic: id }),
      v.object({ kind: v.literal('match'), words, topic: id, site }),
    ]),
    isRefused: v.boolean(),
  }),
} as const;

export interface PageReplies {
  changeSettings: Settings;
  editNote: SaveOutcome;
  recallDraft: Draft | null;
  saveDraft: { kept: boolean };
  discardDraft: null;
  deleteNote: SaveOutcome;
  restoreNote: SaveOutcome;
  jumpToNote: { found: boolean };
  describeTab: TabDescription | null;
  openCardInTab: { opened: boolean };
  lookInTab: { looked: boolean };
  recallTab: { isSiteRefused: boolean };
  refuseInTab: RefusalOutcome;
}

/** Refusals from a private window are not stored: they hold for the tab alone. */
export interface RefusalOutcome {
  isForTabOnly: boolean;
}

/** From the background to the reader of one tab. Checked on arrival by `check-to-reader.ts`. */
export interface ReaderRequests {
  /** Null: this site, or everything, was switched off; the reader removes itself. */
  applySettings: { settings: ReaderSettings | null };
  refreshNotes: Record<never, never>;
  jumpTo: { id: string };
  runCommand: { command: Command };
  describePage: Record<never, never>;
  openCard: { topic: string };
}

export interface ReaderReplies {
  /** Whether something of ours is still to be seen there, so that the styles have to stay. */
  applySettings: { usesStyles: boolean };
  refreshNotes: null;
  jumpTo: { found: boolean };
  runCommand: null;
  describePage: TabDescription;
  openCard: { opened: boolean };
}

export type Command = (typeof COMMANDS)[number];

/** The settings as one page's reader needs them. */
export interface ReaderSettings {
  density: Density;
  sensitivity: Sensitivity;
  delay: Delay;
  theme: Theme;
  /** Resolved: never `auto`. */
  language: Language;
  mutedTopics: string[];
  /** Those of this page's site. */
  wrongMatches: Pick<WrongMatch, 'words' | 'topic'>[];
  /** A private window: nothing is stored unasked. */
  isPrivate: boolean;
  /** The reader was called to this page by hand: it stays, whatever the verdict. */
  isCalled: boolean;
}

/** What became of a wish to store something. */
export type SaveOutcome = { ok: true; note: Note } | { ok: false; reason: FailureReason };

/** What the reader says of its page to popup and panel. */
export interface TabDescription {
  verdict: Verdict;
  kind: PageKind;
  language: TextLanguage;
  title: string;
  /** Topics named, most salient first, with the different words that name them here. */
  topics: { id: string; mentions: number; marked: boolean; words: string[] }[];
  evidence: Evidence[];
  /** The state of each note's anchor in today's page, by note id. */
  anchors: Record<string, AnchorState>;
  /** The date that the page gives; null where it gives none, or the companion is not there. */
  articleDate: IsoDate | null;
  /** For each of the foremost topics the paragraph on which its card opens; none where no cards were prepared. */
  passages: Passage[];
}

export type Requests<Schemas extends Record<string, v.GenericSchema>> = {
  [Name in keyof Schemas]: v.InferOutput<Schemas[Name]>;
};
