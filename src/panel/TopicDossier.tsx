/** A topic's dossier with the reader's own notes, as they are now. */
import type { Dossier } from '../core/cards/dossier';
import type { Note } from '../core/notes/types';
import { watchNotes } from '../storage/watch-notes';
import { DossierView } from '../ui/DossierView';
import { useWatched } from '../ui/use-watched';
import { addressOf } from './address';
import type { PanelWorld } from './panel-world';

export function TopicDossier({ dossier, world }: { dossier: Dossier; world: PanelWorld }) {
  const { knowledge, strings, topicNames, actions, onProblem } = world;
  const { id } = dossier.topic;
  const notes = useWatched<Note[]>((onNotes) => watchNotes((store) => store.listByTopic(id), onNotes, onProblem), [id]);
  return (
    <DossierView
      dossier={dossier}
      essays={knowledge.essays}
      notes={notes}
      topicNames={topicNames}
      language={knowledge.language}
      strings={strings}
      actions={actions}
      addressOf={addressOf}
    />
  );
}
