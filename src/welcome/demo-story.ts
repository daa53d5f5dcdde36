/**
 * The story of the first-run page, in each language: invented, short, and our own. What is marked in it are real topics of
 * the knowledge base, so that the cards are the real ones.
 */
import type { Language } from '../core/knowledge/types';

/** Words of the story that carry a mark. */
export interface MarkedWords {
  topic: string;
  words: string;
}

export interface DemoStory {
  headline: string;
  paragraphs: (string | MarkedWords)[][];
}

/** The story's own date: within the record, and later than the essays. */
export const STORY_DATE = '2026-03-03';

export const DEMO_STORIES: Record<Language, DemoStory> = {
  en: {
    headline: 'Japan and China rehearse a rescue, and agree on little else',
    paragraphs: [
      [
        'Coast guard crews from two harbour towns, one Japanese and one Chinese, pulled the same straw dummy out of the East China Sea on Tuesday, in the first drill of its kind for six years.',
      ],
      [
        'Diplomats on the quay spoke of the ',
        { topic: 'four-point-consensus', words: 'four-point consensus' },
        ' of 2014, in which Japan and China noted their different views of the tension around the islands and promised a mechanism to manage crises.',
      ],
      [
        'At lunch the talk turned to the ',
        { topic: 'seafood-ban', words: 'seafood ban' },
        '. China stopped buying Japan’s scallops after the release of Fukushima water; the mayors ate noodles, and named no date for a return.',
      ],
    ],
  },
  ja: {
    headline: '日本と中国、海の救難訓練を6年ぶり実施 ほかの合意は乏しく',
    paragraphs: [
      [
        '日本と中国の港町の海上保安当局が3日、東シナ海で合同の救難訓練を行い、海に浮かべた同じわら人形を引き揚げた。この種の訓練は6年ぶり。',
      ],
      [
        '岸壁で見守った外交官が口にしたのは、2014年の',
        { topic: 'four-point-consensus', words: '4項目合意' },
        'だった。日中両国は、島々をめぐる緊張について異なる見解を有すると認め、危機管理メカニズムの構築を約束した。',
      ],
      [
        '昼食の話題は',
        { topic: 'seafood-ban', words: '水産物の禁輸' },
        'に移った。中国は福島の処理水の放出を受けて日本産ホタテの輸入を止めている。両市長は麺をすすり、再開の時期には触れなかった。',
      ],
    ],
  },
  'zh-Hans': {
    headline: '中日举行海上救援演练，其余共识寥寥',
    paragraphs: [
      ['中国和日本两座港口城市的海警、海上保安人员3日在东海联合演练，把同一个稻草人从水中救起。这类演练为六年来首次。'],
      [
        '在码头观看的外交官提到2014年的',
        { topic: 'four-point-consensus', words: '四点原则共识' },
        '。当时中日双方认识到围绕岛屿的紧张局势存在不同主张，并承诺建立危机管控机制。',
      ],
      [
        '午餐时话题转到',
        { topic: 'seafood-ban', words: '日本水产品' },
        '的出口。福岛核污染水排海后，中国停止进口扇贝；两位市长吃着面条，没有说何时恢复。',
      ],
    ],
  },
  'zh-Hant': {
    headline: '中日舉行海上救援演練，其餘共識寥寥',
    paragraphs: [
      ['中國與日本兩座港口城市的海警、海上保安人員3日在東海聯合演練，把同一個稻草人從水中救起。這類演練為六年來首次。'],
      [
        '在碼頭觀看的外交官提到2014年的',
        { topic: 'four-point-consensus', words: '四點原則共識' },
        '。當時中日雙方認知到圍繞島嶼的緊張情勢存在不同主張，並承諾建立危機管控機制。',
      ],
      [
        '午餐時話題轉到',
        { topic: 'seafood-ban', words: '日本水產品' },
        '的出口。福島核處理水排海後，中國停止進口扇貝；兩位市長吃著麵，沒有說何時恢復。',
      ],
    ],
  },
};

/** The text of a paragraph, as cards are chosen for it. */
export function textOf(paragraph: readonly (string | MarkedWords)[]): string {
  return paragraph.map((part) => (typeof part === 'string' ? part : part.words)).join('');
}
