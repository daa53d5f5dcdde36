/** Every surface that is drawn over a page, checked by axe in light and dark, with real contents. */

import knowledge from 'virtual:narrow-water/knowledge/en';
import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NO_CALLBACKS } from '../../tests/support/card-callbacks';
import { Card, type CardProps } from './Card';
import type { SaidIn } from './CardPosition';
import cardStyles from './card.css?inline';
import controlStyles from './controls.css?inline';
import { NoteEditor } from './NoteEditor';
import editorStyles from './note-editor.css?inline';
import positionStyles from './positions.css?inline';
import { SelectionToolbar } from './SelectionToolbar';
import { en as strings } from './strings/en';
import tokenStyles from './tokens.css?inline';

const ignore = () => undefined;
let host: HTMLElement;

beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => host.remove());

/** Draws into a shadow root as the overlay does (open here: axe has to look inside). */
function draw(theme: string, styles: string, children: ComponentChildren): void {
  host.dataset.theme = theme;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  // The host shows itself here; in a page the browser's inserted style does it. The paper is the frame's own body there.
  const paper =
    ':host { display: block !important; color: var(--nw-ink); background: var(--nw-paper-raised) !important; }';
  sheet.replaceSync(tokenStyles + controlStyles + styles + paper);
  root.adoptedStyleSheets = [sheet];
  render(children, root as unknown as HTMLElement);
}

async function violations(): Promise<string[]> {
  const found = await axe.run(host, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

function saidOn(topic: string): SaidIn[] {
  return knowledge.positions
    .filter(({ topics }) => topics[0] === topic)
    .map((position) => {
      const essay = knowledge.essays.find(({ id }) => id === position.essay);
      if (essay === undefined) throw new Error(`no essay ${position.essay}`);
      return { position, essay };
    });
}

function cardOf(topicId: string): CardProps {
  const topic = knowledge.topics.find(({ id }) => id === topicId);
  if (topic === undefined) throw new Error(`no topic ${topicId}`);
  const said = saidOn(topicId);
  return {
    language: 'en',
    strings,
    topic,
    matched: 'the islands',
    fitting: said.slice(0, 3),
    general: said.slice(3),
    record: [],
    recordAtLarge: [],
    disagreements: knowledge.disagreements
      .filter((disagreement) => disagreement.topic === topicId)
      .slice(0, 1)
      .map((disagreement) => ({
        disagreement,
        sides: disagreement.sides.map((side) => said.filter(({ position }) => side.positions.includes(position.id))),
      })),
    why: ['The text says: the islands.'],
    articleDate: '2026-02-24',
    isPinned: false,
    isSheet: false,
    ...NO_CALLBACKS,
    onRefuse: ignore,
  };
}

describe.each(['light', 'dark'])('%s', (theme) => {
  test('a card with positions', async () => {
    draw(theme, cardStyles + positionStyles, <Card {...cardOf('senkaku')} />);
    expect(await violations()).toEqual([]);
  });

  test('an honest none', async () => {
    draw(theme, cardStyles + positionStyles, <Card {...cardOf('yasukuni')} />);
    expect(host.shadowRoot?.textContent).toContain(strings.noneDiscuss);
    expect(await violations()).toEqual([]);
  });

  test('the selection toolbar', async () => {
    draw(
      theme,
      cardStyles,
      <SelectionToolbar strings={strings} surface={ignore} onHighlight={ignore} onNote={ignore} />,
    );
    expect(await violations()).toEqual([]);
  });

  test('the note editor, with a problem', async () => {
    draw(
      theme,
      editorStyles,
      <NoteEditor
        quote="the words marked"
        fields={{ colour: 'green', text: 'a thought', tags: ['hotline'] }}
        strings={strings}
        status={strings.draftKept}
        problem={strings.savingFailed_storage_full}
        question={null}
        canDelete={true}
        canDiscard={false}
        onChange={ignore}
        onSave={ignore}
        onDelete={ignore}
        onDiscard={ignore}
        onCancel={ignore}
      />,
    );
    expect(await violations()).toEqual([]);
  });
});
