/** The sentence for each line of the evidence, in every language of the interface. Fetched when a ledger is drawn. */
import type { Evidence, EvidenceCode } from '../core/detect/types';
import type { Localised } from '../core/knowledge/types';

export const EVIDENCE_WORDS: Record<EvidenceCode, Localised> = {
  headlineDyad: {
    en: 'the headline names the two together',
    ja: '見出しが日中両国を一組として挙げている',
    'zh-Hans': '标题将中日两国并称',
    'zh-Hant': '標題將中日兩國並稱',
  },
  headlineBond: {
    en: 'the headline names something that lies between the two',
    ja: '見出しに両国間の案件が出ている',
    'zh-Hans': '标题提到两国之间的事项',
    'zh-Hant': '標題提到兩國之間的事項',
  },
  headlineConflict: {
    en: 'the headline names a matter often in dispute between the two',
    ja: '見出しに両国間でしばしば争点となる事柄が出ている',
    'zh-Hans': '标题提到两国之间常有争执的问题',
    'zh-Hant': '標題提到兩國之間經常有爭議的議題',
  },
  headlinePair: {
    en: 'the headline names both sides (countries, places, people or governments)',
    ja: '見出しに双方（国、地名、人物、政府など）が出ている',
    'zh-Hans': '标题同时提到双方（国家、地方、人物或政府等）',
    'zh-Hant': '標題同時提到雙方（國家、地方、人物或政府等）',
  },
  headlineBarePair: {
    en: 'the headline names both sides with nothing between them',
    ja: '見出しは双方を並べるだけで、両者の関わりには触れていない',
    'zh-Hans': '标题虽提到双方，但没有说两者之间有何往来',
    'zh-Hant': '標題雖提到雙方，但沒有說兩者之間有何往來',
  },
  headlineForeignAct: {
    en: 'the headline has the other side acting, or in a matter that much between the two turns on',
    ja: '見出しで相手国側が動いているか、両国関係を左右する問題に関わっている',
    'zh-Hans': '标题写对方有所行动，或牵涉影响两国关系的问题',
    'zh-Hant': '標題寫對方有所行動，或牽涉影響兩國關係的議題',
  },
  headlineMatterAct: {
    en: 'the headline has one side acting in such a matter',
    ja: '見出しで一方が、両国関係を左右する問題について動いている',
    'zh-Hans': '标题写其中一方在影响两国关系的问题上有所行动',
    'zh-Hant': '標題寫其中一方在影響兩國關係的議題上有所行動',
  },
  headlineState: {
    en: "the headline names one side's leaders, government, envoys or forces",
    ja: '見出しに一方の首脳、政府、外交官または軍・自衛隊が出ている',
    'zh-Hans': '标题提到其中一方的领导人、政府、外交官或军队',
    'zh-Hant': '標題提到其中一方的領導人、政府、外交官或軍隊',
  },
  headlineOther: {
    en: 'the headline names third parties (other countries, regions or bodies)',
    ja: '見出しに第三者（他の国や地域、国際機関など）が出ている',
    'zh-Hans': '标题提到第三方（其他国家或地区、国际组织等）',
    'zh-Hant': '標題提到第三方（其他國家或地區、國際組織等）',
  },
  headlineAgainst: {
    en: 'the headline reads like news of another kind (sport, markets, weather)',
    ja: '見出しは別の分野（スポーツ、市況、天気）のニュースに見える',
    'zh-Hans': '标题像是其他类型的新闻（体育、行情、天气）',
    'zh-Hant': '標題像是其他類型的新聞（體育、行情、天氣）',
  },
  headlineLeisure: {
    en: 'the headline reads like news of another kind (food, travel, culture, products, crime)',
    ja: '見出しは別の分野（食、旅行、文化、製品、事件）のニュースに見える',
    'zh-Hans': '标题像是其他类型的新闻（饮食、旅游、文化、产品、案件）',
    'zh-Hant': '標題像是其他類型的新聞（飲食、旅遊、文化、產品、案件）',
  },
  leadPairAct: {
    en: 'a sentence of the opening names both, with a dealing or such a matter',
    ja: '冒頭の一文に双方が出ており、やり取りか両国関係を左右する問題が述べられている',
    'zh-Hans': '开头有一句同时提到双方，并写到两者的往来或影响两国关系的问题',
    'zh-Hant': '開頭有一句同時提到雙方，並寫到兩者的往來或影響兩國關係的議題',
  },
  textBond: {
    en: 'the text speaks of what lies between the two',
    ja: '本文が両国間の案件を扱っている',
    'zh-Hans': '正文谈到两国之间的事项',
    'zh-Hant': '內文談到兩國之間的事項',
  },
  textConflict: {
    en: 'the text speaks of matters in dispute between the two',
    ja: '本文が両国間の争点を扱っている',
    'zh-Hans': '正文谈到两国之间有争执的问题',
    'zh-Hant': '內文談到兩國之間有爭議的議題',
  },
  textMatter: {
    en: 'the text names matters that much between the two turns on',
    ja: '本文に両国関係を左右する問題が出ている',
    'zh-Hans': '正文提到影响两国关系的问题',
    'zh-Hant': '內文提到影響兩國關係的議題',
  },
  textHomeUnnamed: {
    en: 'a paper of one side names the other beside such matters, and no third country',
    ja: '一方の国の媒体が、第三国を挙げずに、こうした問題とともに相手国を挙げている',
    'zh-Hans': '一方的媒体就这类问题提到对方，而没有提到第三国',
    'zh-Hant': '一方的媒體就這類議題提到對方，而沒有提到第三國',
  },
  textActs: {
    en: 'beside both sides stand words of dealings',
    ja: '双方のほかに、やり取りを表す語が出ている',
    'zh-Hans': '文中除提到双方外，还有表示往来交涉的词语',
    'zh-Hant': '文中除提到雙方外，還有表示往來交涉的詞語',
  },
  textBalance: {
    en: 'the two sides (countries, places, people or governments) are named about as often as each other, and more than others',
    ja: '双方（国、地名、人物、政府など）がほぼ同じ回数、他の国より多く出ている',
    'zh-Hans': '双方（国家、地方、人物或政府等）被提到的次数相近，且多于其他国家',
    'zh-Hant': '雙方（國家、地方、人物或政府等）被提到的次數相近，且多於其他國家',
  },
  textBothStates: {
    en: 'leaders, governments, envoys or forces of both sides are named',
    ja: '双方の首脳、政府、外交官または軍・自衛隊が出ている',
    'zh-Hans': '提到双方的领导人、政府、外交官或军队',
    'zh-Hant': '提到雙方的領導人、政府、外交官或軍隊',
  },
  textReached: {
    en: 'news of culture, sport or travel in which something is called off or politics comes up',
    ja: '文化、スポーツ、旅行などのニュースに、中止や政治を表す語が出ている',
    'zh-Hans': '文化、体育、旅游等新闻中出现取消或政治方面的词语',
    'zh-Hant': '文化、體育、旅遊等新聞中出現取消或政治方面的詞語',
  },
  textOther: {
    en: 'third parties are named too (other countries, regions or bodies)',
    ja: '第三者（他の国や地域、国際機関など）も出ている',
    'zh-Hans': '也提到第三方（其他国家或地区、国际组织等）',
    'zh-Hant': '也提到第三方（其他國家或地區、國際組織等）',
  },
  textAgainst: {
    en: 'the text reads like news of another kind (sport, markets, weather)',
    ja: '本文は別の分野（スポーツ、市況、天気）のニュースに見える',
    'zh-Hans': '正文像是其他类型的新闻（体育、行情、天气）',
    'zh-Hant': '內文像是其他類型的新聞（體育、行情、天氣）',
  },
  textLeisure: {
    en: 'the text reads like news of another kind (food, travel, culture, products, crime)',
    ja: '本文は別の分野（食、旅行、文化、製品、事件）のニュースに見える',
    'zh-Hans': '正文像是其他类型的新闻（饮食、旅游、文化、产品、案件）',
    'zh-Hant': '內文像是其他類型的新聞（飲食、旅遊、文化、產品、案件）',
  },
  headlineOnly: {
    en: 'there is a headline alone',
    ja: '見出ししかない',
    'zh-Hans': '只有标题',
    'zh-Hant': '只有標題',
  },
  metaDyad: {
    en: "the page's own description names the two together, or something between them",
    ja: 'ページの説明が日中両国を一組として、または両国間の案件を挙げている',
    'zh-Hans': '页面描述将中日两国并称，或提到两国之间的事项',
    'zh-Hant': '頁面描述將中日兩國並稱，或提到兩國之間的事項',
  },
  otherLanguage: {
    en: 'the text is in none of the four languages',
    ja: '本文が対応する4言語のいずれでもない',
    'zh-Hans': '正文不是所支持的四种语言之一',
    'zh-Hant': '內文不是所支援的四種語言之一',
  },
};

/** A line in plain English with the words that gave it, as one text. */
export function sayInPlainEnglish({ code, words }: Pick<Evidence, 'code' | 'words'>): string {
  const quoted = words.map((word) => `“${word}”`).join(', ');
  return quoted === '' ? EVIDENCE_WORDS[code].en : `${EVIDENCE_WORDS[code].en}: ${quoted}`;
}
