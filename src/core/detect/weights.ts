/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 2189 real and own texts, 772 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './feature-names';

export const BIAS = -3.6;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.72,
  headlineBond: 1.1,
  headlineConflict: 0.41,
  headlinePair: 2.13,
  headlineBarePair: -2.11,
  headlineForeignAct: 2.29,
  headlineMatterAct: 3.52,
  headlineState: 0.3,
  headlineOther: -1.61,
  headlineAgainst: -2.48,
  headlineLeisure: 0,
  leadPairAct: 1.08,
  textBond: 2.19,
  textConflict: 1.51,
  textMatter: 2.62,
  textHomeUnnamed: 1.19,
  textActs: 1.76,
  textBalance: 3.55,
  textBothStates: 1.52,
  textStrain: 0.23,
  textReached: 2.55,
  textOther: -2.92,
  textAgainst: -0.94,
  textLeisure: -2.18,
  headlineOnly: 0.57,
  metaDyad: 0.6,
};
