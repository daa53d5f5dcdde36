/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 1192 real and own texts, 362 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './features';

export const BIAS = -3.43;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.6,
  headlineDyadShort: 0,
  headlineBond: 0.76,
  headlineConflict: 1.48,
  headlinePair: 1.3,
  headlineForeignAct: 1.8,
  headlineMatterAct: 2.47,
  headlineState: 0.1,
  headlineOther: -1.62,
  headlineAgainst: -1.78,
  headlineLeisure: -0.2,
  leadPairAct: 1.42,
  textBond: 2.57,
  textConflict: 1.61,
  textMatter: 0.96,
  textActs: 1.1,
  textBalance: 3.78,
  textBothStates: 1.74,
  textOther: -0.92,
  textAgainst: -0.89,
  textLeisure: -1.26,
  headlineOnly: 1.13,
  metaDyad: 0.6,
};
