/**
 * The weights by which a page is told to be an article: log-odds per unit of each measure. Written by `npm run fit:pages`,
 * not by hand: logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 250 real and own
 * pages, 148 of them articles, those with an address counting half at it and half as saved copies.
 */
import type { PageMeasures } from './page-kind';

export const PAGE_BIAS = -9.04;

export const PAGE_WEIGHTS: Readonly<Record<keyof PageMeasures, number>> = {
  prose: 3.25,
  cluster: 3.11,
  summaries: -4.4,
  teasers: 1.12,
  prices: -0.8,
  fields: -0.46,
  articleType: 0.7,
  ogArticle: 1.11,
  storyPath: 1.5,
  servicePath: -1.92,
  frontPath: -2.22,
  headline: 2.15,
  headlineLength: 2.04,
  time: 0.51,
  dated: 1.35,
  byline: 1.2,
};
