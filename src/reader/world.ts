/**
 * What the scripts of this extension share in one page. They run one after another in the page's isolated world, which
 * the page itself cannot see; later scripts hand themselves over here.
 */
import type { PackedLexicon } from '../core/detect/lexicon-pack';
import type { BundleAspect } from '../core/knowledge/bundle-types';
import type { PagePack, PageRecord } from '../core/knowledge/page-knowledge';
import type { HanTables } from '../core/text/han';
import type { ReaderSettings } from '../messages/protocol';
import type { LanguagePack } from '../ui/language-pack';
import type { Companion, CompanionHost } from './companion-contract';
import type { EditorComponent, Overlay, OverlayHost } from './overlay-contract';

/** The reader as later scripts meet it. */
export interface ReaderHandle {
  /** Looks at the page again: it may have become another story. */
  reconsider(): void;
  receiveCompanion(create: (host: CompanionHost) => Companion): void;
}

/** The companion as overlay and editor meet it. */
export interface CompanionHandle {
  /** False where one is there already, or another language is wanted by now. */
  receiveOverlay(create: (host: OverlayHost, pack: LanguagePack) => Overlay, pack: LanguagePack): boolean;
  receiveEditor(editor: EditorComponent): void;
}

/** Modules that later scripts use from an earlier one instead of carrying copies; `vite.config.ts` says which uses which. */
export interface TextModules {
  fold: typeof import('../core/text/fold');
  language: typeof import('../core/text/language');
}
/** What `choice.js` brings: the look-up of a card's contents, and the aspects and own words of positions. */
export interface ChoiceModules {
  fitting: { aspects: BundleAspect[]; ownWords: string[] };
  contents: Pick<typeof import('../ui/card-contents'), 'createCardContents'>;
}
/** As much of Preact as the note editor imports: all of it would be a kilobyte more. */
export interface DrawingModules {
  preact: Pick<typeof import('preact'), 'render'>;
  hooks: Pick<typeof import('preact/hooks'), 'useEffect' | 'useId' | 'useLayoutEffect' | 'useRef' | 'useState'>;
  jsx: Pick<typeof import('preact/jsx-runtime'), 'Fragment' | 'jsx' | 'jsxs'>;
}

export interface World {
  /** Set by the background right before the reader is injected, so that a page that turns out irrelevant costs no message. */
  narrowWaterSettings?: ReaderSettings;
  /** Set by the sentinel after a route change: until then the text may still be another route's (`performance.now()`). */
  narrowWaterUnsettledUntilMs?: number;
  /** The lists of forms that have come, by script. */
  narrowWaterForms?: PackedLexicon['forms'];
  /** Comes with the list of forms in Han and kana, and with the overlay. */
  narrowWaterHan?: HanTables;
  narrowWaterReader?: ReaderHandle;
  /** From the reader. */
  narrowWaterText?: TextModules;
  narrowWaterCompanion?: CompanionHandle;
  /** From the overlay. */
  narrowWaterDrawing?: DrawingModules;
  narrowWaterLanguage?: Pick<LanguagePack, 'strings'> & { knowledge: PagePack };
  /** The record in that language, which comes after it. */
  narrowWaterRecord?: PageRecord;
  /** From the script that finds what a card shows. */
  narrowWaterChoice?: ChoiceModules;
}

export const world = globalThis as unknown as World;
