/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 3149 real and own texts, 1316 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './feature-names';

export const BIAS = -3.42;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.31,
  headlineBond: 0.74,
  headlineConflict: 0.24,
  headlinePair: 1.42,
  headlineBarePair: -1.08,
  headlineForeignAct: 1.85,
  headlineMatterAct: 2.56,
  headlineState: 0.25,
  headlineOther: -1.13,
  headlineAgainst: -2.35,
  headlineLeisure: -1.37,
  leadPairAct: 1.1,
  textBond: 2.24,
  textConflict: 1.23,
  textMatter: 2.7,
  textHomeUnnamed: 2.51,
  textActs: 2.18,
  textBalance: 3.36,
  textBothStates: 1.47,
  textReached: 2.75,
  textOther: -3.31,
  textAgainst: -1.17,
  textLeisure: -0.67,
  headlineOnly: 0.67,
  metaDyad: 0.6,
};
