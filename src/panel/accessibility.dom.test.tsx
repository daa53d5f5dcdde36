/** Dossier and page overview, checked by axe in light and dark, with real contents. */

import knowledge from 'virtual:narrow-water/knowledge/en';
import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildNote } from '../../tests/support/build-note';
import { compileDossier } from '../core/cards/dossier';
import type { Bearing } from '../core/cards/overview';
import { ArticleFinding } from '../ui/ArticleFinding';
import controlStyles from '../ui/controls.css?inline';
import { DossierView } from '../ui/DossierView';
import notesStyles from '../ui/notes.css?inline';
import pageStyles from '../ui/page.css?inline';
import positionStyles from '../ui/positions.css?inline';
import { en as strings } from '../ui/strings/en';
import thisPageStyles from '../ui/this-page.css?inline';
import timelineStyles from '../ui/timeline.css?inline';
import tokenStyles from '../ui/tokens.css?inline';
import panelStyles from './panel.css?inline';

let root: HTMLElement;
let sheet: CSSStyleSheet;

beforeEach(() => {
  sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [
      tokenStyles,
      controlStyles,
      pageStyles,
      positionStyles,
      notesStyles,
      thisPageStyles,
      panelStyles,
      timelineStyles,
    ].join('\n'),
  );
  document.adoptedStyleSheets.push(sheet);
  root = document.createElement('main');
  root.id = 'panel';
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  delete document.documentElement.dataset.theme;
});

function draw(theme: string, children: ComponentChildren): void {
  document.documentElement.dataset.theme = theme;
  render(children, root);
}

async function violations(): Promise<string[]> {
  const found = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

function drawDossier(theme: string, topic: string): void {
  const dossier = compileDossier(knowledge, topic);
  if (dossier === undefined) throw new Error(`no topic ${topic}`);
  draw(
    theme,
    <DossierView
      dossier={dossier}
      essays={knowledge.essays}
      notes={[buildNote({ topics: [topic] })]}
      topicNames={new Map()}
      language="en"
      strings={strings}
      actions={{ jump: async () => null }}
      addressOf={(id) => `?topic=${id}`}
    />,
  );
}

describe.each(['light', 'dark'])('%s', (theme) => {
  test.each(['trump', 'senkaku', 'rare-earths'])(
    'the dossier of %s, its list and its years unfolded',
    async (topic) => {
      drawDossier(theme, topic);
      await expect.poll(() => root.querySelectorAll('.mark').length).toBeGreaterThan(10);
      for (const fold of root.querySelectorAll('details')) fold.open = true;
      root.querySelector<SVGAElement>('.mark[tabindex="0"]')?.focus();
      expect(await violations()).toEqual([]);
    },
  );

  test('what was found in an article', async () => {
    const said = knowledge.positions.slice(0, 3).flatMap((position): Bearing['said'] => {
      const essay = knowledge.essays.find(({ id }) => id === position.essay);
      const topic = knowledge.topics.find(({ id }) => id === position.topics[0]);
      return essay === undefined || topic === undefined ? [] : [{ position, essay, topic }];
    });
    draw(
      theme,
      <>
        <h1>{strings.tabThisPage}</h1>
        <ArticleFinding
          finding={{
            verdict: 'relation',
            kind: 'article',
            language: 'en',
            topics: knowledge.topics.slice(0, 9).map(({ id, name }) => ({ id, name, mentions: 1, words: [name] })),
            evidence: [
              { for: 'relation', weight: 2, code: 'headlinePair', words: ['Tokyo', 'Beijing'], where: 'headline' },
            ],
            anchors: {},
            articleDate: '2026-02-24',
          }}
          bearing={{ said, isDiscussed: true }}
          language="en"
          strings={strings}
          onOpenTopic={() => undefined}
          onRefuse={() => undefined}
        />
      </>,
    );
    await expect.poll(() => root.querySelectorAll('.bearing .position').length).toBe(3);
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    expect(await violations()).toEqual([]);
  });
});
