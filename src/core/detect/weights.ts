/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 3149 real and own texts, 1316 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './feature-names';

export const BIAS = -3.42;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.33,
  headlineBond: 0.66,
  headlineConflict: 0.24,
  headlinePair: 1.48,
  headlineBarePair: -1.14,
  headlineForeignAct: 1.85,
  headlineMatterAct: 2.52,
  headlineState: 0.21,
  headlineOther: -1.12,
  headlineAgainst: -2.37,
  headlineLeisure: -1.39,
  leadPairAct: 1.13,
  textBond: 2.28,
  textConflict: 1.25,
  textMatter: 2.69,
  textHomeUnnamed: 2.68,
  textActs: 2.14,
  textBalance: 3.3,
  textBothStates: 1.51,
  textReached: 2.76,
  textOther: -3.33,
  textAgainst: -1.16,
  textLeisure: -0.66,
  headlineOnly: 0.68,
  metaDyad: 0.6,
};
