/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 1571 real and own texts, 513 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './features';

export const BIAS = -3.21;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.68,
  headlineBond: 0.56,
  headlineConflict: 1.12,
  headlinePair: 1.21,
  headlineBarePair: -1.16,
  headlineForeignAct: 1.8,
  headlineMatterAct: 2.67,
  headlineState: 0.32,
  headlineOther: -1.65,
  headlineAgainst: -2.01,
  headlineLeisure: -0.42,
  leadPairAct: 1,
  textBond: 2.87,
  textConflict: 1.86,
  textMatter: 0.91,
  textActs: 1.3,
  textBalance: 3.36,
  textBothStates: 1.76,
  textOther: -1.17,
  textAgainst: -0.75,
  textLeisure: -1.19,
  headlineOnly: 0.94,
  metaDyad: 0.6,
};
