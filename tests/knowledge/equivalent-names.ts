/**
 * Names that a position may word otherwise than its paragraph, and why. A name not listed here must stand in the paragraph
 * as it is; one that is listed, in one of the essay's forms. Words are written as words.ts gives them.
 */

interface EquivalentNames {
  /** Any of these words in a position … */
  ours: string[];
  /** … is borne out by one of these in its paragraph; of several words each must be there. */
  essays: string[];
  why: string;
}

export const EQUIVALENT_NAMES: EquivalentNames[] = [
  {
    ours: ['usa', 'united', 'states', 'america', 'american', 'americans'],
    essays: ['usa', 'united states', 'america', 'american'],
    why: 'One country; words.ts gives US, U.S. and USA as “usa”. Washington is a government and a city, and stands for itself.',
  },
  {
    ours: ['china', 'chinese'],
    essays: ['china', 'chinese', 'sino', 'prc'],
    why: 'Noun and adjective of one country. Beijing stands for itself.',
  },
  {
    ours: ['japan', 'japanese'],
    essays: ['japan', 'japanese'],
    why: 'Noun and adjective of one country. Tokyo stands for itself.',
  },
  {
    ours: ['korea', 'korean'],
    essays: ['korea', 'korean', 'rok'],
    why: 'Noun and adjective; essays write South Korea as the ROK.',
  },
  { ours: ['south'], essays: ['rok'], why: 'South Korea, which essays write as the ROK.' },
  {
    ours: ['senkaku', 'diaoyu', 'diaoyutai'],
    essays: ['senkaku', 'diaoyu', 'diaoyutai'],
    why: 'We give the islands every party’s name, whichever the essay uses.',
  },
  { ours: ['donald'], essays: ['trump'], why: 'A given name beside the family name.' },
  { ours: ['defence'], essays: ['defense'], why: 'Two spellings of one word, here of a ministry.' },
  { ours: ['guoqiang'], essays: ['guoquiang'], why: 'The essay misspells the given name of Ren Guoqiang.' },
];
