/** What is open, as it is drawn. */
import type { Ref } from 'preact';
import { Card } from '../../ui/Card';
import type { LanguagePack } from '../../ui/language-pack';
import { SelectionToolbar } from '../../ui/SelectionToolbar';
import type { EditorHandle, OverlayHost } from '../overlay-contract';
import { ChoiceSurface } from './ChoiceSurface';
import { SURFACE_STYLES } from './host';
import { isSheet, type State } from './surface-state';

export interface DrawContext {
  host: OverlayHost;
  pack: LanguagePack;
  surface: Ref<HTMLElement>;
  handleEditor(handle: EditorHandle | null): void;
  togglePin(): void;
  close(): void;
}

export function drawSurface(state: State, { host, pack, surface, handleEditor, togglePin, close }: DrawContext) {
  switch (state.kind) {
    case 'closed':
      return null;
    case 'card':
      return (
        <Card
          {...state.content}
          surface={surface}
          isPinned={state.isPinned}
          isSheet={isSheet(state)}
          onAddNote={state.request.addNote}
          onPin={togglePin}
          onDossier={state.request.openDossier}
          onRefuse={state.request.refuse}
          onClose={close}
        />
      );
    case 'choice':
      return (
        <ChoiceSurface
          choices={state.request.choices}
          strings={pack.strings}
          surface={surface}
          onChoose={(choice) => {
            close();
            choice.choose();
          }}
        />
      );
    case 'toolbar':
      return (
        <SelectionToolbar
          strings={pack.strings}
          surface={surface}
          onHighlight={(colour) => {
            close();
            state.request.highlight(colour);
          }}
          onNote={() => {
            close();
            state.request.writeNote();
          }}
        />
      );
    case 'editor':
      return (
        <state.Editor
          request={state.request}
          pack={pack}
          settings={host.settings()}
          styles={SURFACE_STYLES}
          isGone={state.isGone}
          isSheet={isSheet(state)}
          surface={surface}
          handle={handleEditor}
          onDone={close}
        />
      );
  }
}
