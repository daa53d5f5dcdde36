import { expect, it } from 'vitest';
import { buildEssay, buildPosition, buildTopic } from '../../tests/support/build-knowledge';
import { citeShown } from './cite';
import { surfaceJa } from './strings/surface-ja';

const ESSAY = buildEssay({ author: '張雲', written: { from: '2024-12', to: '2024-12', how: '' } });
const SOURCE = { title: '', publisher: '米議会調査局（別館掲載）', date: '2012-09-25', url: 'https://crs.example/1' };

it('a citation in Japanese says years as years, and names one body once, without brackets in brackets', () => {
  const said = { position: buildPosition(), essay: ESSAY };
  const cited = citeShown(
    {
      topic: { ...buildTopic({ checkedTo: null }), record: [] } as never,
      fitting: [],
      questions: [
        {
          disagreement: {
            id: 'q',
            kind: 'contradict',
            topic: 'talks',
            question: '問い',
            textLanguage: 'ja',
            sides: [{ positions: [], summary: '答え' }],
          },
          sides: [[said]],
        } as never,
      ],
      record: [
        {
          id: 'r',
          date: '2012-09-25',
          text: '報告書。',
          saidBy: '米議会調査局',
          source: SOURCE,
          textLanguage: 'ja',
        } as never,
      ],
    },
    { language: 'ja', strings: surfaceJa },
  );
  expect(cited).toContain('張雲、2024年：答え');
  expect(cited).toContain(
    '2012年9月25日：報告書。［米議会調査局（別館掲載）、2012年9月25日、<https://crs.example/1>］',
  );
});
