/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 1909 real and own texts, 658 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './features';

export const BIAS = -3.53;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.33,
  headlineBond: 0.72,
  headlineConflict: 0.86,
  headlinePair: 1.56,
  headlineBarePair: -1.67,
  headlineForeignAct: 2.06,
  headlineMatterAct: 2.69,
  headlineState: 0.45,
  headlineOther: -1.54,
  headlineAgainst: -2.29,
  headlineLeisure: -0.55,
  leadPairAct: 0.88,
  textBond: 2.24,
  textConflict: 0.98,
  textMatter: 2.61,
  textHomeUnnamed: 1.52,
  textActs: 1.9,
  textBalance: 3.87,
  textBothStates: 1.4,
  textOther: -2.49,
  textAgainst: -0.76,
  textLeisure: -1.38,
  headlineOnly: 0.59,
  metaDyad: 0.6,
};
