/**
 * The weights by which a page is told to be an article: log-odds per unit of each measure. Written by `npm run fit:pages`,
 * not by hand: logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 250 real and own
 * pages, 148 of them articles, those with an address counting half at it and half as saved copies.
 */
import type { PageMeasures } from './page-kind';

export const PAGE_BIAS = -8.9;

export const PAGE_WEIGHTS: Readonly<Record<keyof PageMeasures, number>> = {
  prose: 3.25,
  cluster: 3.06,
  summaries: -4.42,
  teasers: 1.12,
  prices: -0.78,
  fields: -0.44,
  articleType: 0.69,
  ogArticle: 1.15,
  storyPath: 1.55,
  servicePath: -2.16,
  frontPath: -2.25,
  headline: 2.12,
  headlineLength: 1.95,
  time: 0.5,
  dated: 1.35,
  byline: 1.09,
};
