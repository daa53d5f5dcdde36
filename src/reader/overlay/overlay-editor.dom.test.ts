/** The note editor over a page, in a real browser: no word is lost. */
import { describe, expect, test } from 'vitest';
import {
  FIELDS,
  hosts,
  inFrame,
  overlay,
  placeOn,
  pressInEditor,
  showCard,
  showEditor,
  type,
  typedText,
} from '../../../tests/support/overlay-stage';
import type { NoteFields } from '../../core/notes/types';
import type { SaveOutcome } from '../../messages/protocol';
import { en as strings } from '../../ui/strings/en';

describe('the editor', () => {
  test('is closed by no card and no toolbar, and keeps its words on the screen', async () => {
    showEditor();
    await type('half a thought');
    showCard();
    overlay.showToolbar({ place: placeOn('talks'), highlight: () => undefined, writeNote: () => undefined });
    showEditor({ fields: { ...FIELDS, text: 'another note' } });
    expect(overlay.state()).toBe('editor');
    expect(typedText()).toBe('half a thought');
  });

  test('keeps what is typed as a draft, and says so', async () => {
    const kept: NoteFields[] = [];
    showEditor({
      async saveDraft(fields) {
        kept.push(fields);
        return true;
      },
    });
    await type('a thought');
    await expect.poll(() => kept.at(-1)).toEqual({ ...FIELDS, text: 'a thought' });
    await expect.poll(() => inFrame('[role=status]')?.textContent).toBe(strings.draftKept);
  });

  test('says so where the newest words could not be kept, and where they are kept after all', async () => {
    let isFull = false;
    showEditor({
      async saveDraft() {
        if (isFull) throw new Error('QuotaExceededError');
        return true;
      },
    });
    const status = () => inFrame('[role=status]')?.textContent;
    await type('first');
    await expect.poll(status).toBe(strings.draftKept);
    isFull = true;
    await type(' second');
    await expect.poll(status).toBe(strings.draftUnkept);
    isFull = false;
    await type(' third');
    await expect.poll(status).toBe(strings.draftKept);
  });

  test('says nothing of drafts in a private window, where none is meant to be kept', async () => {
    let tries = 0;
    showEditor({
      isPrivate: true,
      async saveDraft() {
        tries++;
        return false;
      },
    });
    await type('secret');
    await expect.poll(() => tries).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(inFrame('[role=status]')).toBeNull();
  });

  test('keeps the last words also when it is taken away while they are typed', async () => {
    const kept: NoteFields[] = [];
    showEditor({
      async saveDraft(fields) {
        kept.push(fields);
        return true;
      },
    });
    await type('last words');
    overlay.close();
    await expect.poll(() => kept.at(-1)?.text).toBe('last words');
  });

  test('closes when the note is stored, and keeps no draft after that', async () => {
    const heard: string[] = [];
    showEditor({
      async saveDraft({ text }) {
        heard.push(`draft ${text}`);
        return true;
      },
      async save({ text }) {
        heard.push(`save ${text}`);
        return { ok: true, note: {} } as SaveOutcome;
      },
    });
    await type('x');
    await pressInEditor(strings.saveNote);
    await expect.poll(() => overlay.state()).toBe('closed');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(heard.at(-1)).toBe('save x');
  });

  test('stays open, with its words and in plain words why, where the note could not be stored', async () => {
    showEditor({ save: async () => ({ ok: false, reason: 'storage-full' }) });
    await type('words');
    await pressInEditor(strings.saveNote);
    await expect.poll(() => inFrame('[role=alert]')?.textContent).toBe(strings.savingFailed_storage_full);
    expect([overlay.state(), typedText()]).toEqual(['editor', 'words']);
  });

  test('asks before anything is stored from a private window', async () => {
    const saved: boolean[] = [];
    showEditor({
      isPrivate: true,
      async save(_, allowPrivate) {
        saved.push(allowPrivate);
        return { ok: true, note: {} } as SaveOutcome;
      },
    });
    await type('secret');
    await pressInEditor(strings.saveNote);
    await expect.poll(() => inFrame('[role=alertdialog]')?.textContent).toContain(strings.privateQuestion);
    expect(saved).toEqual([]);
    await pressInEditor(strings.privateKeep);
    await expect.poll(() => overlay.state()).toBe('closed');
    expect(saved).toEqual([true]);
  });

  test('discards a resumed draft without keeping it again', async () => {
    const heard: string[] = [];
    showEditor({
      fields: { ...FIELDS, text: 'old words' },
      resumedAtMs: 1_000,
      discard: () => heard.push('discard'),
      saveDraft: async () => heard.push('draft') > 0,
    });
    await type(' more');
    heard.length = 0;
    await pressInEditor(strings.discardDraft);
    await expect.poll(() => overlay.state()).toBe('closed');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(heard.filter((what) => what === 'discard')).toEqual(['discard']);
    expect(heard.at(-1)).toBe('discard');
  });
});

describe('farewell', () => {
  test('is said at once where no words wait', async () => {
    await overlay.farewell();
    showCard();
    await overlay.farewell();
    expect(overlay.state()).toBe('card');
  });

  test('is said at once where the words are kept', async () => {
    showEditor();
    await type('kept');
    await expect.poll(() => inFrame('[role=status]')?.textContent).toBe(strings.draftKept);
    await overlay.farewell();
  });

  test('waits until the reader closes words that are stored nowhere, and says why', async () => {
    let isSaid = false;
    showEditor({ saveDraft: () => Promise.reject(new Error('gone')) });
    await type('unkept');
    const farewell = overlay.farewell().then(() => {
      isSaid = true;
    });
    await expect.poll(() => inFrame('[role=alert]')?.textContent).toBe(strings.extensionGone);
    showCard();
    expect([typedText(), isSaid]).toEqual(['unkept', false]);
    await pressInEditor(strings.close);
    await farewell;
    expect(hosts()).toHaveLength(0);
  });
});
