/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 1759 real and own texts, 725 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './features';

export const BIAS = -3.31;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.5,
  headlineDyadShort: 0,
  headlineBond: 0.7,
  headlineConflict: 2.24,
  headlinePair: 1.18,
  headlineForeignAct: 2.41,
  headlineMatterAct: 1.59,
  headlineState: 0.58,
  headlineOther: -2.12,
  headlineAgainst: -0.89,
  headlineLeisure: -1.19,
  leadPairAct: 1.42,
  textBond: 3.2,
  textConflict: 1.24,
  textMatter: 1.61,
  textActs: 1.66,
  textBalance: 3.64,
  textBothStates: 4.01,
  textOther: -1.3,
  textAgainst: -1.07,
  textLeisure: -0.5,
  headlineOnly: 1.44,
  metaDyad: 0.6,
};
