/** Words of the evidence that are general, or cut out of other words, are no evidence: the ledger would quote them. */
import { expect, test } from 'vitest';
import { createLexiconMatchers, surveyArticle } from '../../src/core/detect/survey';
import { createDetector } from '../../src/core/detect/verdict';
import { compileSources, SOURCES_FOLDER } from '../../src/knowledge/compile-sources';

const compiled = compileSources(SOURCES_FOLDER, { mustBeWhole: false });
if (!compiled.ok) throw new Error('the sources have problems; see compile-sources.test.ts');
const detect = createDetector(compiled.lexicon);

/** All words that the ledger quotes, whatever they are said to show. */
function quotedWords(title: string, text: string): string[] {
  return detect({ title, text }).evidence.flatMap(({ words }) => words);
}

test.each([
  ['budget committee', 'Japan and China in the House', 'The budget committee sat in Tokyo while China held talks.'],
  ['南海', '中日军舰相遇', '中国军舰驶入日本宫古岛东南海域，中方称日方跟踪。'],
  ['南海', '中日軍艦相遇', '中國軍艦駛入日本宮古島東南海域，中方稱日方跟蹤。'],
  ['南海', '日中の海と地震', '南海トラフの地震に備え、日本と中国の専門家が話し合った。'],
  ['餘波', '中日交流', '颱風餘波未了，日本與中國的航班仍受影響。'],
  ['余波', '日中交流', '台風の余波で、日本と中国を結ぶ船が遅れた。'],
  [
    "Takaichi's remarks",
    'Takaichi on taxes',
    "Takaichi's remarks on the consumption tax were noted in China and Japan.",
  ],
  ['答弁撤回', '高市首相の答弁撤回', '消費税をめぐる答弁を高市首相が撤回した。'],
  ['错误言论', '中日媒体', '日本议员更正了关于税制的错误言论，中国媒体有报道。'],
])('%s is not quoted of: %s', (word, title, text) => {
  expect(quotedWords(title, text).filter((quoted) => quoted.includes(word))).toEqual([]);
});

test.each([
  ['南海', '中日就南海交锋', '日本就南海问题表态，中方提出交涉，菲律宾和越南也有回应。'],
  [
    "Takaichi's remarks",
    'China protests',
    "China protested over Takaichi's remarks on a Taiwan contingency, Japan said.",
  ],
  ['错误言论', '中方敦促日方', '中方敦促日方收回涉台错误言论。'],
])('%s is quoted of: %s', (word, title, text) => {
  expect(quotedWords(title, text).filter((quoted) => quoted.includes(word))).not.toEqual([]);
});

/** What follows each sentence below, so that the text has enough of its language. */
const GOES_ON = {
  ja: 'そのように記者に話しており、これからも続けるという。',
  'zh-Hans': '他们还对记者说了这些话，并说会继续关注。',
  'zh-Hant': '他們還對記者說了這些話，並說會繼續關注這個。',
  en: ' They said that the people of the city would go on with it, and that there was no more to say.',
};
type Language = keyof typeof GOES_ON;

/** In brackets: what would be a word of the evidence, were it not cut out of other words or of another meaning here. */
const CUT_OUT: Record<Language, string> = {
  ja: `
    同社は18[日、中]国全土で新しい計画を始めた。 | 前[日、中]部国際空港で会議を開いた。
    海保によると12[日朝]、海警局の船が現れた。 | 翌[日朝]に発表した。 | 終値は前[日比]412円安だった。
    東京・[日比]谷で講演した。 | 7[日豪]雨で道路が閉じた。 | 即[日印]刷できる。 | 同[日方]針を決めた。
    23[日台]風が近づいた。 | 2年連続[対日]本ハム戦に先発。 | 将[来日]本は人口が減る。 | 従[来日]本では少なかった。
    私は毎[日本]を読む。 | 関[西安]全保障フォーラムが開かれた。 | 近[江西]部の古い町を歩く。
    韓国[外相]が訪米した。 | ロシア[外相]は反論した。 | サッカーの[天皇]杯で勝った。 | 独[自民]間航空会社が飛ぶ。
    淀川の[両岸]に桜が咲く。 | 前年[比軍]事費は増えた。 | 前年[比国防]費は7%増えた。 | 前年[比中]国向けは減った。
    [越中]八尾の祭りが始まる。 | 下水の[処理水]を使う。 | 秋の全[国交]通安全運動。 | 首相はアジア歴[訪中]に述べた。
    大会は絶[対中]止しない。 | 会[議連]日開かれた。 | 両首脳が対[面会]談した。 | 交[通関]係者が話した。
    免[税関]連の売り上げ。 | 最優[先方]針を示した。 | 週末の朝の気温は0度まで[冷え]込む。
    放射冷却で朝の気温が下がり、厳しい[冷え込み]となった。 | 彼だ[けがで]きる仕事。 | 重[大関]心を寄せる。
    [阪神]大震災から三十年。 | [対戦]車ミサイルを供与。 | 外交の最[前線]で働く。 | [化石]燃料の輸入が減る。
    [株式]会社の社長が話した。 | 平[均価]格が上がった。 | 中国側は[動画]を公開した。
    [宮古島沖]で地震があり、震度3を観測した。 | 台風は[沖ノ鳥島]の近くを北へ進む。`,
  'zh-Hans': `
    孩子们每[日英]语学习一小时。 | 近[日越]来越多的人来了。 | 20[日澳]门特区政府说。 | 15[日俄]罗斯外长到访。
    23[日军]方宣布结束演习。 | 近[日军]演消息不断。 | 25[日军机]起飞。 | 12[日舰]载机起飞。
    15[日官员]表示没有问题。 | 9[日驻华]使节参观了工厂。 | 近[日商]务部发布了公告。 | 15[日商]务部发言人说。
    今[日资]讯：商场开门。 | 15[日资]金流入。 | 今[日企]业负责人说。 | 近[日媒]体报道了此事。 | 15[日媒]体说。
    15[日货]轮抵达港口。 | 两家平[日相]安无事。 | 今[日皇]马主场迎战。 | 今[日侨]务部门说。
    近[日伪]造证件的人被抓。 | 当[日占]比为百分之五。 | 近[日占]领了市场。 | 12[日据]新华社报道，会议结束了。
    商务部即[日立]案，出口管制稀土。 | 稀土企业[日产]量提高了。 | 《每[日经]济新闻》记者说。
    电视[台日]前报道了此事。 | 平[台日]活用户增加。 | 25[日台]风登陆。 | 中国常[驻日]内瓦代表发言。
    外长将[赴日]内瓦出席会议。 | 他[赴日]照市调研。 | 到[访日]期未定。 | 文化之[旅日]前启动。
    他写了一篇[旅日]记。 | 绝[对日]均产量有信心。 | 违[反日]内瓦公约。 | 其母[亲日]前去世。 | 跋[涉日]期不长。
    体[制日]益完善。 | 运[输日]均十万人次。 | 把检查纳[入常]态化管理。 | 双方进[入常]规赛。 | 这种面料[抗日]晒。
    [在华]盛顿举行会谈。 | 他[在华]尔街工作。 | 一位[驻华]盛顿的记者。 | 总统再[访华]盛顿。
    首相将[赴华]盛顿会见总统。 | 后[来华]为发布了手机。 | 其[中企]图闯关的人被拦下。 | 集[中资]源办大事。
    其[中资]金占一半。 | 行动[中共]抓获十人。 | 事故[中共]造成三人受伤。 | 外长[李强]调合作。 | 行[李强]制托运。
    重[大连]环车祸造成拥堵。 | 全国最[大连]锁超市开门。 | 其[中国]内游客占八成。 | 其[中国]有企业三家。
    各地[商务部]门落实。 | 当地[文旅部]门说。 | 越南[国家主席]苏林说。 | [九州]通医药公司发布业绩。
    友[邦人]士到访。 | 联[邦人]员被裁。 | 这出戏[石破]天惊。 | 第[二阶]段谈判在即。 | 亚[麻生]产基地。
    两人意[外相]遇。 | 浦和在[天皇]杯夺魁。 | 内蒙古[中东]部有暴雪。 | 舰艇用[中英]文通报。 | 其[中法]律问题突出。
    市[中法]院宣判。 | 其[中非]法集资十起。 | 战机在空[中拉]烟。 | 他在赛[中越]来越好。 | 其[中苏]州最多。
    高[中美]术老师。 | 数据[中台]建设加快。 | 他写了[中日]文书籍。 | 其[中超]过六成企业盈利。
    不排除[以军]事手段。 | 港[澳方]面表示欢迎。 | 打[印方]式有两种。 | 提出完[美方]案。 | 这是完[美机]会。
    完[美日]记推出口红。 | 人民[对美]好生活的向往。 | 地点在城区以[北约]30公里。 | 云[南非]遗展演开始。
    长[沙特]色小吃受欢迎。 | 黄[河内]蒙古段封冻。 | 安[泰国]际公司。 | 精[英国]际学校。 | 四[川普]降大雨。
    资[金门]槛很高。 | 广[东沙]田村办了集市。 | 黄[海巡]航编队返航。 | 长江[两岸]绿树成荫。 | 平[台海]外用户增加。
    环[保钓]鱼活动开始。 | 依照该法第[二十一条]处罚。 | 朝鲜半[岛争]端难解。 | 杭州老店[天外天]重开。
    中老两国[世代友好]。 | 连战的[破冰之旅]过去二十年。 | 粤港[一衣带水]。 | 提高垃圾[处理水]平。
    安[排海]外行程。 | 文[化武]术交流。 | 最[佳能]源方案与稀土出口管制。 | 放[松下]来谈管制。
    机[电装]备受出口管制。 | 外[国交]流频繁。 | 联[邦交]通部说。 | 他在采[访中]说。 | 综[合意]见后决定。
    比赛毫无[悬念]。 | 他不受[拘束]。 | 这并[非难]事。 | 学生代[表敬]献花篮。 | 社[会见]闻很多。
    他率[领空]军参加演习。 | 他率[领海]军归来。 | [释放]消费潜力。 | 新增境外[输入]病例两例。 | 肩负重[大使]命。
    扩[大使]用范围。 | 此[外长]三角地区增长。 | 他在海[外长]期生活。 | 广[东电]视台报道。 | 京[东电]器打折。
    开[发文]化产品。 | 分[发文]件。 | 他来[自重]庆。 | 双方各[自重]申立场。 | 总[结好]经验。 | 公司更[改名]称。
    [未接]到伤亡报告。 | 统[一审]批流程。 | [因故]意伤害罪被捕。 | 飞机[因故]障返航。 | [换角]度看问题。
    带来双[重启]示。 | 情况发[生变]化。 | 问题往[往来]自内部。 | 人[民调]解委员会。 | 多地遭[遇冷]空气。
    也[许可]以再试一次。 | 归还一[批文]物。 | 航[空着]陆场。 | 互相交[流感]受。 | 社[会面]对新问题。
    肩负独[特使]命。 | 新[建交]通枢纽。 | 反[复交]涉无果。 | 第[二战]区司令部。 | 历[史实]践证明。
    首[战后]他说很累。 | 最[终战]胜困难。 | 海南[离岛]免税购物火热。 | 联合作[战机]制启动。 | 空[军机]场开放参观。
    废[水产]生量下降。 | 打[通关]键环节。 | 猪肉[和牛]肉涨价。 | 工[商社]会的规则。 | 买了面[包机]。
    避[免签]署文件。 | 他没有直[接回]应。 | 开[放人]才市场。 | 采[购地]点不变。 | 出示[无核]酸阳性证明。
    诚[信守]法的企业。 | 他写了语[言论]文。 | 这一[历史观]点。 | 美方在驻[军费]用上施压。 | 第[五轮]磋商结束。
    市场[监督]管理局说。 | [决胜]全面小康。 | 妇[女排]起了队。 | 男[女单]身青年。 | 不能[单打]独斗。
    精[英超]过百人。 | 线[上市]场扩大。 | 下沉城[市占]比更高。 | 印度购买[阵风]战斗机。 | 公[职人]员须申报。
    重[新作]出决定。 | 培育出[新品]种。 | 联[手机]构投资。 | 列入关[联名]单。 | 响应号[召回]乡创业。
    公司公[开业]绩。 | 汽[车展]示会。 | 领[导演]讲很长。 | 办[公演]示软件。 | 北斗卫[星系]统开通。
    [长城]汽车出口增长。 | 这种错误[做法]损害两国关系。 | 药品[和食]品安全。 | 从欧[美食]品店买的。
    赛[车手]夺得杆位。 | 法拉利[车手]退出比赛。`,
  'zh-Hant': `
    16[日據]報導，會議結束了。 | 機[制日]趨成形。 | 總統再[訪華]府。 | [大陸]架延伸案由聯合國審議。
    登[陸方]式有兩種。 | 登[陸船]出港。 | 他[對陸]軍說話。 | 公[共機]構應負責。 | 賽程第[二階]段移師。
    台[中東]海大學。 | 並[以軍]艦護航。 | 三[國軍]事安全合作。 | 將成[立委]員會查究。 | 南韓[總統府]說。
    [中央社]會工作部成立。 | 打擊和挑[戰犯]罪集團。 | 他在專[訪中]提到。 | 會[議連]開三天。 | 大家將[會面]對考驗。
    [海參]崴的歷史。 | 他說明具[體操]作方式。`,
  en: `
    The singer Jay [Chou] performed in Tokyo. | The rapper [Suga] of BTS came to Japan.
    Mount [Aso] erupted in southern Japan. | The MotoGP race at [Motegi] was won by a rookie.
    A bottle of [Yamazaki] whisky was sold. | A sword of the [Sengoku] period was sold.
    Crowds filled [Takeshita] street. | An [Akita] dog waited for its master.
    The roast [turkey] was served in Tokyo. | The [gulf] between Tokyo and Beijing is deep.
    The 20th National [Congress] opened in the capital. | The fleet left for the [Indian] Ocean.
    The carrier entered the [Philippine] Sea. | Rare earths are its [trump] card.
    Japan missed its climate [goals] again. | Japan left the [League] of Nations.
    They sold light [fixtures] in China. | Tourists came by [coach] to Kyoto.
    Japan will supply rolling [stock] to the railway. | Tokyo [shares] the concern of its neighbours.
    Tokyo never [yields] to pressure. | China may [recall] its ambassador.
    China [recalls] ambassador over remarks. | Economists [forecast] growth in exports.
    A dispute of this [magnitude] is rare. | Firms hope to [weather] the storm. | The [novel] coronavirus spread.
    Analysts [suspect] that talks failed. | After the [collapse] of talks he flew home.
    Japan [bears] responsibility for the war. | Imports of [fossil] fuel fell.
    Dumping caused material [injury], Beijing said. | The imports [injured] domestic makers.
    Beijing flexes its military [muscle]. | Trade is an [engine] of growth.
    He warned of a [breakdown] in relations. | It was a [knee]-jerk reaction. | He sat in the front [row] in Tokyo.
    A cabinet of Space [Invaders] was sold. | The [Ibis] hotel in Osaka opened.
    Eiichiro [Oda], who draws One Piece, spoke. | The typhoon will pass near [Miyako Island] at night.`,
};

/** In brackets: words of the evidence that the same rules must leave. */
const WORDS: Record<Language, string> = {
  ja: `
    [日朝]首脳会談を模索する。 | [日比]両政府が協定に署名した。 | 両国は[国交]を結んで五十年になる。
    首相の[訪中]は来月になる。 | 外相が三年ぶりに[来日]した。 | 首相の[対中]姿勢は硬い。
    両国の関係は[冷え込み]が続く。 | 中国軍の艦艇が[宮古島沖]を抜けた。 | 主将が[けがで]欠場した。
    与党の[議連]が北京を訪れた。 | 両政府に[懸念]が残る。`,
  'zh-Hans': `
    首相下周[访华]会见总理。 | 他将[赴华]出席会议。 | [在华]日本企业说明情况。 | 议员团[访日]期间见了记者。
    同[日军]作战的老兵来了。 | [日媒]说首相没有回应。 | [日商]撤出工厂。 | [日方]没有回应。
    大陆[中资]金融机构撤出。 | [中共]中央开会。 | 首相[石破]与外相说。 | 日本谋求[入常]多年。
    两国[外长]期待会面。 | 他国[大使]使用中文讲话。 | 日本[大连]领事说。 | [北约]32国发表声明。
    [对美]食品出口下降。 | [两岸]关系降温。 | 演出因[批文]未到取消。 | 演唱会[许可]被撤。
    日本谈核污染水[排海]时说。 | [商务部]回应此事。`,
  'zh-Hant': `
    [國軍]艦艇跟監。 | [立委]質詢首相。 | [共機]擾台，日本關切。 | 首相與[川普]通電話。`,
  en: `
    A [row] over the islands deepened. | Tokyo [shares] rose as traders bought. | Its [Congress] voted on the bill.
    The [forecast] was for rain and strong winds. | The [Gulf] states were asked too.
    An [injury] kept the player out. | The captain set two [goals] up.`,
};

const matchers = createLexiconMatchers(compiled.lexicon);

/** The sentences of a table, with the language of each. */
function sentencesOf(table: Record<Language, string>): { language: Language; sentence: string }[] {
  const languages = Object.keys(table) as Language[];
  return languages.flatMap((language) =>
    table[language]
      .split(/[|\n]/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== '')
      .map((sentence) => ({ language, sentence })),
  );
}

/** Whether what stands in brackets is counted, as it stands there: names that say nothing do not count. */
function isCounted(language: Language, sentence: string): boolean {
  const start = sentence.indexOf('[');
  const end = sentence.indexOf(']') - 1;
  const text = sentence.replace('[', '').replace(']', '') + GOES_ON[language];
  const survey = surveyArticle(matchers, { title: '', text });
  expect(survey.language).toBe(language);
  return survey.terms.some(({ term, part, start: from, end: to }) => {
    const range = part.folded.sourceRange(from, to);
    return term.role !== 'neutral' && range.start === start && range.end === end;
  });
}

test.each(sentencesOf(CUT_OUT))('$language: not a word of the evidence: $sentence', ({ language, sentence }) => {
  expect(isCounted(language, sentence)).toBe(false);
});

test.each(sentencesOf(WORDS))('$language: a word of the evidence: $sentence', ({ language, sentence }) => {
  expect(isCounted(language, sentence)).toBe(true);
});
