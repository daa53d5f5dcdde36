/**
 * Which parties a text speaks of: the two countries, those that have a part in their relations, and all others as one. Found
 * by names of countries, capitals, leaders, houses and offices, in all four languages.
 */
import { type AspectWords, createAspectFinder } from './aspects';

/** The words of one party; `han` serves Japanese and both Chinese scripts, since variants of a character are folded. */
const words = (en: string, han: string): AspectWords => ({ en: en.split(', '), han: han.split(' ') });

const PARTIES: readonly AspectWords[] = [
  // Japan
  words(
    'japan*, tokyo, nippon, okinawa*, hokkaido, osaka, kyoto, nagasaki, hiroshima, fukushima, yokosuka, abe, kishida, ishiba, takaichi, iwaya, motegi, koizumi, komeito, the diet, diet member*, diet session*, diet debate, diet committee, diet answer, diet reply, ldp, yen, keidanren',
    '日本 东京 日方 日中 中日 日米 日美 美日 日韩 韩日 日台 台日 日俄 日朝 对日 访日 在日 抗日 反日 知日 日企 日系 日籍 日媒 日元 日圆 日经 日军 官房长官 外务省 防卫省 防卫相 防卫费 自卫队 自民党 公明党 国会答弁 国会议员 通常国会 临时国会 特别国会 众参 首相官邸 首相周边 内阁府 永田町 霞が关 经产省 经济产业省 经济産业省 农水省 冲绳 沖绳 沖縄 北海道 大阪 福岛 长崎 广岛 靖国 石破 高市 岸田 安倍 岩屋 小泉 茂木 円安 经团连 都道府县',
  ),
  // China
  words(
    'china, chinese, sino, beijing, shanghai, shenzhen, guangzhou, hong kong, xi, li qiang, wang yi, pla, mofcom, renminbi, yuan',
    '中国 北京 上海 中方 日中 中日 中美 美中 米中 中韩 中俄 中朝 对华 对中 访中 访华 在华 华为 陆方 大陆 国台办 习近平 李强 李克强 王毅 解放军 海警 商务部 中共 人民币 人民元 深圳 大连 广州 香港 涉台',
  ),
  // The United States
  words(
    'us, united states, america*, washington, trump*, biden, obama, pentagon, white house, capitol hill, congressional, congressm*, hegseth, rubio, marines, marine corps',
    '米国 米军 米政府 日米 米中 对米 访米 米大统领 米海军 米兵 トランプ バイデン オバマ ワシントン アメリカ 美国 美方 日美 美日 中美 美中 台美 美台 欧美 美欧 美军 美元 特朗普 川普 拜登 华盛顿 华府 白宫 五角大楼 美总统 对美 访美 驻美 在美',
  ),
  // Taiwan
  words(
    'taiwan*, taipei, lai ching-te, mr lai, kuomintang, dpp',
    '台湾 台海 两岸 台美 美台 台日 日台 台北 台中关系 赖清德 立法院 行政院 国民党 民进党 涉台',
  ),
  // The Koreas
  words(
    'korea*, seoul, pyongyang, kim jong*, lee jae*, yoon',
    '韩国 韩方 日韩 韩日 中韩 首尔 ソウル 韩半岛 朝鲜 平壤 北朝鲜 金正恩 李在明 尹锡悦 朝方 中朝 日朝',
  ),
  // Russia
  words(
    'russia*, moscow, putin, kremlin',
    '俄罗斯 俄方 中俄 日俄 俄乌 俄军 ロシア モスクワ 中ロ 日ロ 普京 普丁 プーチン 克里姆林',
  ),
  // All others
  words(
    'europe*, eu, brussels, german*, berlin, france, french, paris, macron, brit*, london, uk, india*, new delhi, modi, philippin*, manila, vietnam*, hanoi, australia*, canberra, canad*, mexic*, brazil*, turk*, indonesia*, malaysia*, singapore*, thai*, israel*, iran*, ukrain*, nato, zambia*',
    '欧盟 欧洲 欧委会 布鲁塞尔 德国 柏林 法国 巴黎 英国 伦敦 印度 菲律宾 菲方 越南 澳洲 澳大利亚 加拿大 墨西哥 巴西 土耳其 印尼 马来西亚 新加坡 泰国 以色列 伊朗 乌克兰 北约 ドイツ フランス イギリス インド フィリピン ベトナム オーストラリア カナダ メキシコ ブラジル トルコ タイ政府 シンガポール インドネシア イスラエル イラン ウクライナ 欧州 EU NATO',
  ),
];

/** The two countries whose relations the essays are about. */
const THE_TWO = [0, 1];

/** Parties as bits of a number, by their places in the list. */
export type Parties = number;

/** Prepares finding; the words are folded when the first text comes. */
export function createPartyFinder(): (text: string) => Parties {
  const find = createAspectFinder(PARTIES);
  return (text) => [...find(text).keys()].reduce((found, index) => found | (1 << index), 0);
}

/** What `shareParties` gives where a paragraph names no party: neither for a position nor against it. */
export const UNKNOWN_SHARE = 0.5;

/** Of the parties that a paragraph or a position speaks of, the share, 0 to 1, that both do (Jaccard's index). */
export function shareParties(paragraph: Parties, position: Parties): number {
  if (paragraph === 0) return UNKNOWN_SHARE;
  return countParties(paragraph & position) / countParties(paragraph | position);
}

/**
 * Whether a paragraph is about others: it names parties but neither of the two countries, and the position speaks of more
 * than those it names. What an essay says of Japan and tariffs does not help where Europe answers America's.
 */
export function isAboutOthers(paragraph: Parties, position: Parties): boolean {
  const namesTheTwo = THE_TWO.some((index) => (paragraph & (1 << index)) !== 0);
  if (paragraph === 0 || namesTheTwo) return false;
  return position === 0 || (position & ~paragraph) !== 0;
}

function countParties(parties: Parties): number {
  return PARTIES.filter((_, index) => (parties & (1 << index)) !== 0).length;
}
