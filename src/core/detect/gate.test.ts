import { describe, expect, it } from 'vitest';
import { isCandidate } from './gate';

describe('isCandidate', () => {
  it.each([
    'Beijing lodges protest with Tokyo over patrol',
    'Takaichi refuses to retract Taiwan remark',
    'China–Japan row: flights cut',
    '日中外相が電話会談',
    '高市首相の答弁に反発',
    '中方就日方言论提出交涉',
    '釣魚台海域再現海警船',
    '王毅同日本外务大臣通话',
    'PLA carrier sails past Okinawa',
    '「一帯一路」フォーラムに経団連の姿なく',
    '外務大臣茂木敏充發言五遍',
  ])('lets through %s', (text) => expect(isCandidate(text)).toBe(true));

  it.each([
    'Senate passes budget after long night',
    'Fine china and silver at the auction in London',
    'Sixers beat Celtics in overtime',
    '全国多地迎来大范围降雪',
    '首相、予算案を説明',
    '港鐵宣布明年加價',
  ])('keeps out %s', (text) => expect(isCandidate(text)).toBe(false));
});
