import { describe, expect, it } from 'vitest';
import { detectLanguage } from './language';

describe('detectLanguage', () => {
  it.each([
    ['Tokyo protests to Beijing over patrol near islets', 'en'],
    ['China Japan row deepens', 'en'],
    ['The minister said that the talks were over.', 'en'],
    ['Die Minister beider Länder trafen sich in der Hauptstadt und sprachen über den Handel.', 'other'],
    ['Le ministre chinois est arrivé à Tokyo pour les discussions.', 'other'],
    ['首相は記者団に対し、抗議したと述べた。', 'ja'],
    ['日中外相会談、来月開催で調整', 'ja'],
    ['経済対話再開', 'ja'],
    ['中日两国外长举行会谈，就双边关系交换意见。', 'zh-Hans'],
    ['外長會談後，雙方同意重啟對話。', 'zh-Hant'],
    ['한일 정상회담 개최', 'other'],
    ['Премьер-министр Японии', 'other'],
    ['', 'other'],
    ['NHKの調べで分かった。China Dailyも報じた', 'ja'],
    ['店名叫「の屋」的商店本周开业，这个消息引起关注，许多顾客前来排队购买产品', 'zh-Hans'],
  ])('%s → %s', (text, language) => expect(detectLanguage(text)).toBe(language));
});
