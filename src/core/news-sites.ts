/**
 * The list that "only on these sites" begins with: large papers, broadcasters and agencies that report on East Asia, in the
 * four languages and from all sides, and no judgement on any of them. The reader prunes it and adds to it. Host names without
 * `www.`, each with its subdomains (nikkei.com has asia.nikkei.com in it).
 */
export const STARTER_SITES: readonly string[] = [
  // English
  'aljazeera.com',
  'apnews.com',
  'bbc.co.uk',
  'bbc.com',
  'bloomberg.com',
  'channelnewsasia.com',
  'chinadaily.com.cn',
  'cnn.com',
  'economist.com',
  'focustaiwan.tw',
  'ft.com',
  'globaltimes.cn',
  'japantimes.co.jp',
  'kyodonews.net',
  'nytimes.com',
  'reuters.com',
  'scmp.com',
  'straitstimes.com',
  'taipeitimes.com',
  'theguardian.com',
  'washingtonpost.com',
  'wsj.com',
  // Japanese
  'asahi.com',
  'jiji.com',
  'kyodonews.jp',
  'mainichi.jp',
  'nhk.or.jp',
  'nikkei.com',
  'sankei.com',
  'tokyo-np.co.jp',
  'yomiuri.co.jp',
  // Simplified Chinese
  'caixin.com',
  'chinanews.com.cn',
  'huanqiu.com',
  'ifeng.com',
  'news.cn',
  'people.com.cn',
  'thepaper.cn',
  'zaobao.com',
  'zaobao.com.sg',
  // Traditional Chinese
  'chinatimes.com',
  'cna.com.tw',
  'hk01.com',
  'ltn.com.tw',
  'mingpao.com',
  'rthk.hk',
  'udn.com',
];
