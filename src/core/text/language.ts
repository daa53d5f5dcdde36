/** Tells the language of a text by its script and words. Pages' own `lang` attributes are often wrong and never asked. */
import type { TextLanguage } from '../detect/types';

/** Characters written so in Japanese print alone (新字体 that neither Chinese script shares). */
const JAPANESE =
  /[仏価働円写処単収営囲図売変奪対峠帰広恵択拝拡挙揺摂暁栄桜検様歓歩殻気沢浄浜済渋満焼猟獣画畑県砕稲穏竜粛経絵続総緑縁縄繊聴臓荘薬観謡豊賛辞辺込逓遅酔醸釈鉱銭錬鎮関闘陥険隠霊静頼顕駅駆騒験髪黒黙齢]/g;
/** Characters written so in Simplified Chinese alone. */
const SIMPLIFIED =
  /[这个们时说话为对开关发见长问间门马东车书无华业产从众战军团员题给让认议论评设计访谈请谢记许该诉导应总统张陈刘陆际难风飞验没还进远连运过达选边办动务劳势协单卖历县厅压严师带广庆库强归录极构标样检权欢气汇泽浅济温热爱现环监确离种积称稳级纪约红线组织结继续网职脑胜节获规视觉训讯证词译试误读调负财责败货质购费资赛赵轮转轻输迟邓邮钓铁银锋镇闭闻阁队阳]/g;
/** Characters written so in Traditional Chinese (and in Japanese before 1946) alone. */
const TRADITIONAL =
  /[這個們來說為會對關發產從眾戰團讓認應當總劉隨驗點沒還遠邊辦勞區醫單賣歷縣廳壓嚴島帶廣歸數斷條樣檢權歡氣匯澤淺濟灣災熱確離稱穩級繼續網腦勝獲覺證譯讀賽趙轉輕遲鄧郵釣鐵鎮閣隊國學與實將體臺溫爭經黨聲舊參寫擔餘雙屬狀麥獻寶萬獨盡靜]/g;
/** Written alike in Japanese and Simplified Chinese, otherwise in Traditional. */
const JAPANESE_AND_SIMPLIFIED = /[会来国学当点号党医断条区湾声数旧参写担余体双属状灯麦献宝随万与争将静独尽]/g;
/** Written alike in Japanese and Traditional Chinese, otherwise in Simplified. */
const JAPANESE_AND_TRADITIONAL =
  /[偉備傷僅億動務勢協員問執報場塊墜夢奮孫寧審導師幣幹庫張強徴恥愛態慶憂掃換揮損擬敗敵時書東業極構標橋機決準滅漁潔無現環監礎種積競筆節範紀約紅納純紙紛終組結給統緊線縮織罰習聖聞職脅脈臨華萬葉薦藍虜術補複見規視親計訊討訓記訪設許訴診評詞試話該詳誇語誠誤課調談請論諸謀講謝識警議護負財貢貧貨責貴費貿資賊賓賞賠質購贈趣跡車軍載輔輩輪輸辱農連進運過達適選遺鄰銀鋒鋼錄錯鎖鏡長門閉開間陳陸陽階際難電震露順預領頭頻題顔願類顧風飛飯飲養館馬駐騎魚鮮鳥鳴麗]/g;
const ENGLISH =
  /\b(?:the|of|and|to|in|is|for|on|that|with|by|at|from|as|it|over|after|says|said|has|was|are|its|be|an|will|not|near|into|amid|against|about)\b/gi;
const OTHER_LATIN =
  /\b(?:der|die|das|und|nicht|ein|eine|mit|von|zu|den|el|la|los|las|del|que|con|por|para|una|le|les|des|du|et|est|dans|pour|sur|une|il|di|che|per|non|e|da|do|dos|em|um|uma|não|ve|bir|bu|için|och|att|det|som|en|een|het|van|na|wa|ya|dan|yang)\b/gi;

/**
 * The language of `text`. Japanese by its kana, or in a kanji-only headline by characters only Japanese print has;
 * Simplified and Traditional Chinese by which of the two writes its characters so; English by its function words.
 * Reads the first 6,000 units, which is enough to tell.
 */
export function detectLanguage(text: string): TextLanguage {
  const sample = text.slice(0, 6000);
  const kana = count(sample, /[\u3041-\u3096\u30a1-\u30fa\u30fc]/g);
  const han = count(sample, /[\u3400-\u9fff]/g);
  const hangul = count(sample, /[\uac00-\ud7a3]/g);
  const latin = count(sample, /[A-Za-z\u00c0-\u024f]/g);
  if (hangul > (han + kana) / 2 && hangul * 3 > latin) return 'other';
  // A Han character says about as much as three letters.
  if ((han + kana) * 3 >= latin && han + kana > 0) return eastAsian(sample, han, kana);
  const foreignLetters = count(sample, /[\u0370-\u1cff]/g);
  if (latin === 0 || foreignLetters > latin) return 'other';
  const english = count(sample, ENGLISH);
  const other = count(sample, OTHER_LATIN);
  const words = count(sample, /[A-Za-z\u00c0-\u024f']+/g);
  if (english > other && english >= words / 20) return 'en';
  // A headline may have no function word at all: then no foreign one and no accent is sign enough.
  return words <= 20 && other === 0 && !/[\u00c0-\u024f]/.test(sample.replace(/[āīūēōĀĪŪĒŌéÉ]/g, '')) ? 'en' : 'other';
}

function eastAsian(sample: string, han: number, kana: number): TextLanguage {
  if (kana > (han + kana) * 0.08) return 'ja';
  const sharedWithSimplified = count(sample, JAPANESE_AND_SIMPLIFIED);
  const sharedWithTraditional = count(sample, JAPANESE_AND_TRADITIONAL);
  const simplified = count(sample, SIMPLIFIED) + sharedWithSimplified;
  const traditional = count(sample, TRADITIONAL) + sharedWithTraditional;
  const japanese = count(sample, JAPANESE) + sharedWithSimplified + sharedWithTraditional;
  if (kana > 0 && han < 40 && japanese >= simplified) return 'ja';
  if (japanese > simplified && japanese > traditional) return 'ja';
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
