import type { KnowledgeBundle } from '../core/knowledge/bundle-types';
import type { Settings } from '../core/settings';
import type { NoteActions } from '../ui/NoteItem';
import type { Strings } from '../ui/strings/en';

/** What every part of the panel is drawn from. */
export interface PanelWorld {
  knowledge: KnowledgeBundle;
  topicNames: ReadonlyMap<string, string>;
  settings: Settings;
  strings: Strings;
  actions: NoteActions;
  /** Tells the reader that something could not be read. */
  onProblem(problem: unknown): void;
  /** Tells whether a change could be stored: the problem, or null where it was stored. */
  onChanged(problem: unknown): void;
}
