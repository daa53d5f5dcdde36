/**
 * The sentinel's gate: whether a text could be about China and Japan at all. It runs on every page, so it is a few
 * native patterns over raw text and no more; it must never miss what the verdict would call `relation`, and may let
 * through what the verdict then calls `none`.
 */
const CHINA =
  /\bchin(?:a|ese)\b|beijing|\bprc\b|\bsino-|\bxi jinping|\bli qiang|wang yi|shanghai|shenzhen|dalian|nan[jk]ing|hong kong|北京|中[国國共方企资]|华人|華人|習近平|习近平|香港|上海|深圳|大陸|大陆|王毅|李[强強克]/i;
const JAPAN =
  /japan|tokyo|日[米美英韓韩]|[美米]日|okinawa|takaichi|ishiba|kishida|\babe\b|koizumi|日[本方企军軍籍]|东京|東京|高市[早首政]|石破|岸田|安倍|小泉|菅[直义義]|首相[、がのはをに]|官房長官|赴日|涉日|访日|訪日/i;
/** What hardly stands on a page that has nothing to do with the two. */
const STRONG =
  /sino-jap|jap\w+[-–/ ]chin|chin\w+[-–/ ]jap|senkaku|diaoyu|nan[jk]ing (?:massacre|incident)|rape of nan[jk]ing|yasukuni|unit 731|mukden|takaichi|comfort wom|taiwan contingency|marco polo bridge|中日|日中|対中|對日|对日|涉日|抗日|反日|侵[华華]|尖[閣阁]|[釣钓][魚鱼][島岛台臺]|南京(?:大屠|事件|大虐)|靖[国國]|高市|台[湾灣]有事|九一八|七七事|[盧卢][溝沟]|[慰从從][安軍军]|甲午|抗[战戰]|村山[談谈]|[軍军][国國]主[義义]|核[污汚處处]|[処处處]理水|水[産产產]|邦人|中国(?:製|産|外務|当局)|国台办|國台辦|訪中|岛争|稀土|レアアース|rare.earth|保[釣钓]/i;

/** A text of fewer characters than this decides nothing: its page may still be being filled by its scripts. */
export const MIN_TEXT_LENGTH = 400;

/** Whether the article's full text is worth reading: both sides are named, or something that only stands between them. */
export function isCandidate(text: string): boolean {
  return STRONG.test(text) || (CHINA.test(text) && JAPAN.test(text));
}
