import { expect, it, vi } from 'vitest';
import { foldString } from './fold';
import { HAN, hanTables } from './han';
import { detectLanguage } from './language';

vi.mock('./han', async (original) => ({ ...(await original<typeof import('./han')>()), hanTables: vi.fn() }));

it('folds all but Han without its tables, and Han as soon as they are there', () => {
  const texts = ['釣魚島', '\uf90a', 'ＡＢ１　ｶﾞ', '㍻', '外長會談後，雙方同意重啟對話。'];
  const early = texts.map(foldString);
  expect(early).toEqual(['釣魚島', '金', 'ab1 ガ', '平成', '外長會談後,雙方同意重啟對話。']);
  expect(detectLanguage('外長會談後，雙方同意重啟對話。')).toBe('zh-Hans');

  vi.mocked(hanTables).mockReturnValue(HAN);
  expect(texts.map(foldString)).toEqual(['钓鱼岛', '金', 'ab1 ガ', '平成', '外长会谈后,双方同意重启对话。']);
  expect(detectLanguage('外長會談後，雙方同意重啟對話。')).toBe('zh-Hant');
});
