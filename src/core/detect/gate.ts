/**
 * The sentinel's gate: whether a text could be about China and Japan at all. It runs on every page, so it is a few
 * native patterns over raw text and no more; it must never miss what the verdict would call `relation`, and may let
 * through what the verdict then calls `none`. Patterns are kept by script, since one that ignores case costs ten times
 * one that does not, and most pages are in Latin letters and name neither country.
 */

/** One of these, written as newspapers write them, stands in nearly every such story in Latin letters. */
const LATIN_HINT =
  /Japan|Tokyo|Beijing|Peking|Chin[ae]|Sino|Takaichi|Senkaku|Yasukuni|Nan[jk]ing|zhou|Shanghai|Shenzhen|Osaka|Okinawa|Mukden|Jinping|Diaoyu|Wuhan|Dalian|Liaoning|Hokkaido|Koizumi|JAPAN|CHINA|-espi|ister.ci/;
/** China by its names, leaders, cities and offices. What a pattern finds inside other words is the verdict's to sort out. */
const CHINA =
  /\bchin(?:a|ese)\b|[bp]e(?:ij|k)ing|\bp(?:rc|la)\b|\bsino-|\bxi\b|\bli (?:qiang|keqiang|peng)|wang yi|zhou\b|shanghai|shenzhen|dalian|liaoning|hebei|ningbo|wuhan|manchuri|nan[jk]ing|hong kong/i;
/** Japan likewise. */
const JAPAN =
  /japan|tokyo|okinawa|osaka|kyoto|nagoya|hokkaido|fuku|kansai|ryukyu|kyushu|self-defen[cs]e|\bsdf\b|ishiba|kishida|\babe\b|koizumi|\byen\b/i;
/** What hardly stands on a page that has nothing to do with the two, whichever it names. */
const STRONG =
  /sino-jap|jap\w+[-–/ ]chin|chin\w+[-–/ ]jap|senkaku|diaoyu|yonaguni|nan[jk]ing (?:mass|inci|atro)|yasukuni|unit 731|mukden|takaichi|comfort wom|survival.thr|rare.earth|consul.general|-espi|ister.ci/i;
const CHINA_IN_HAN =
  /中[国國方共资]|[华華]人|[习習]近平|北京|上海|深圳|[广広廣]州|[广広廣][东東]|大[连連]|[苏蘇]州|南京|香港|大[陆陸]|王毅|主席|山東|李[强強克]|[对對]岸|[陆陸]客|海[关關]|外交部|一帯一/;
const JAPAN_IN_HAN =
  /日[本方企军軍籍美米韓韩元圓圆商]|[美米台]日|[东東]京|大阪|名古屋|三菱|京都|北海道|石破|岸田|安倍|小泉|菅[直义義]|官房[长長]官|外[务務]|自[卫衛][队隊]|[赴涉访訪驻駐旅]日|[东東]瀛|首相/;
const STRONG_IN_HAN =
  /中日|日中|対中|[对對]日|涉日|抗日|反日|侵[华華]|尖[閣阁]|[釣钓][魚鱼][島岛台臺]|南京(?:大屠|事件|大虐)|靖[国國]|高市|台[湾灣]有事|存[立亡]危|九一八|[盧卢][溝沟]|[慰从從][安軍军]|甲午|抗[战戰]|[軍军][国國]主[義义]|核[污汚處处]|[処处處]理水|水[产產産]|邦人|[国國]台[办辦]|訪中|稀土|レアアース|保[釣钓]|大熊[猫貓]|パンダ|ガス田|油[气氣]田|中[间間][線线]|[总總総][领領]事|照射|調査船|孤児|[遺遗][棄弃]|[敵敌][国國]|先方|両国|琉球/;
const HAN_TEXT = /[\u3041-\u9fff]{6}/;
const KANA = /[\u3041-\u3096]/;

/** A text of fewer characters than this decides nothing: its page may still be being filled by its scripts. */
export const MIN_TEXT_LENGTH = 400;

/** Whether there is a run of Han or kana that no menu of languages has (简体中文, 日本語). */
export function isEastern(text: string): boolean {
  return HAN_TEXT.test(text);
}

/**
 * Whether the article's full text is worth reading: both sides are named, or something that mostly stands between them.
 * A text in Japanese is from Japan's side and one in Chinese from China's, so there the other side alone will do.
 */
export function isCandidate(text: string): boolean {
  if (isEastern(text) && isCandidateInHan(text)) return true;
  if (!LATIN_HINT.test(text)) return false;
  return STRONG.test(text) || (CHINA.test(text) && JAPAN.test(text));
}

function isCandidateInHan(text: string): boolean {
  return (KANA.test(text) ? CHINA_IN_HAN : JAPAN_IN_HAN).test(text) || STRONG_IN_HAN.test(text);
}
