/** Han characters that only some of Japanese, Simplified and Traditional Chinese print use, to tell these apart. */

/** Characters by the prints that write them so; the other prints write them differently. */
export interface HanPrints {
  japanese: string;
  simplified: string;
  traditional: string;
  japaneseAndSimplified: string;
  japaneseAndTraditional: string;
}

export const PRINTS: HanPrints = {
  /** In Japanese alone (新字体 that neither Chinese script shares). */
  japanese:
    '仏価働円処単収営囲図売変対峠帰広恵択拝拡挙揺摂暁栄桜検様歓歩殻気沢浄浜済渋満焼猟獣畑県砕稲穏竜粛経絵続総緑縁縄繊聴臓荘薬観謡豊賛辺込逓遅酔醸釈鉱銭錬関闘陥険隠霊頼顕駅駆騒験髪黒黙齢',
  /** In Simplified Chinese alone. */
  simplified:
    '这个们时说话为对开关发见长问间门马东车书无华业产从众战军团员题给让认议论评设计访谈请谢记许该诉导应总统张陈刘陆际难风飞验还进远连运过达选边办动务劳势协单卖历县厅压严师带广庆库强归录极构标样检权欢气汇泽济热爱现环监确离种积稳级纪约红线组织结继续网职脑胜节获规视觉训讯证词译试误读调负财责败货质购费资赛赵轮转轻输迟邓邮钓铁银锋镇闭闻阁队阳',
  /** In Traditional Chinese (and in Japanese before 1946) alone. */
  traditional:
    '這個們來說為會對關發產從眾戰團讓認應當總劉隨驗點沒還遠邊辦勞區醫單賣歷縣廳壓嚴島帶廣歸數斷條樣檢權歡氣匯澤淺濟灣災熱確離稱穩級繼續網腦勝獲覺證譯讀賽趙轉輕遲鄧郵釣鐵閣隊國學與實將體臺溫爭經黨聲舊參寫擔餘雙屬狀麥獻寶萬獨盡靜',
  /** Written alike in Japanese and Simplified Chinese, otherwise in Traditional. */
  japaneseAndSimplified: '会来国学当点号党医断条区湾声数旧参写担余体双属状灯麦献宝随万与争将静独尽画辞温没浅称',
  /** Written alike in Japanese and Traditional Chinese, otherwise in Simplified. */
  japaneseAndTraditional:
    '偉備傷僅億動務勢協員問執報場塊墜夢奮孫寧審導師幣幹庫張強徴恥愛態慶憂掃換揮損擬敗敵時書東業極構標橋機決準滅漁潔無現環監礎種積競筆節範紀約紅納純紙紛終組結給統緊線縮織罰習聖聞職脅脈臨華葉薦藍虜術補複見規視親計訊討訓記訪設許訴診評詞試話該詳誇語誠誤課調談請論諸謀講謝識議護負財貢貧貨責貴費貿資賊賓賞賠質購贈跡車軍載輔輩輪輸農連進運過達適選遺鄰銀鋒鋼錄錯鎖鏡長門閉開間陳陸陽階際難電順預領頭頻題顔願類顧風飛飯飲養館馬駐騎魚鮮鳥鳴麗奪鎮',
};
