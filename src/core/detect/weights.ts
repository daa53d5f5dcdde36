/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 3869 real and own texts, 1868 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './feature-names';

export const BIAS = -3.22;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.36,
  headlineBond: 0.97,
  headlineConflict: 0.23,
  headlinePair: 1.22,
  headlineBarePair: -1.11,
  headlineForeignAct: 1.76,
  headlineMatterAct: 2.5,
  headlineState: 0.38,
  headlineOther: -0.67,
  headlineAgainst: -2.08,
  headlineLeisure: -1.1,
  leadPairAct: 1.11,
  textBond: 1.98,
  textConflict: 1.29,
  textMatter: 2.86,
  textHomeUnnamed: 2.47,
  textActs: 2.17,
  textBalance: 3.81,
  textBothStates: 1.63,
  textReached: 2.55,
  textOther: -3.53,
  textAgainst: -1.38,
  textLeisure: -0.93,
  headlineOnly: 0.37,
  metaDyad: 0.6,
};
