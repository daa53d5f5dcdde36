import { expect, test } from 'vitest';
import { STARTER_SITES } from './news-sites';
import { siteCovers, siteFromInput } from './settings';

test('each is a site as the reader would add it', () => {
  for (const site of STARTER_SITES) expect(siteFromInput(site)).toBe(site);
});

test('none is said twice, nor covered by another', () => {
  for (const site of STARTER_SITES) {
    expect(STARTER_SITES.filter((other) => siteCovers(other, site))).toEqual([site]);
  }
});
