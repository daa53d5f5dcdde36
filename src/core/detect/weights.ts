/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 3389 real and own texts, 1452 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './feature-names';

export const BIAS = -3.34;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.26,
  headlineBond: 0.86,
  headlineConflict: 0.36,
  headlinePair: 1.39,
  headlineBarePair: -1.18,
  headlineForeignAct: 1.85,
  headlineMatterAct: 2.53,
  headlineState: 0.36,
  headlineOther: -0.83,
  headlineAgainst: -2.29,
  headlineLeisure: -1.38,
  leadPairAct: 1.14,
  textBond: 2.14,
  textConflict: 1.14,
  textMatter: 2.66,
  textHomeUnnamed: 2.87,
  textActs: 2.05,
  textBalance: 3.57,
  textBothStates: 1.45,
  textReached: 2.69,
  textOther: -3.31,
  textAgainst: -1.25,
  textLeisure: -0.71,
  headlineOnly: 0.55,
  metaDyad: 0.6,
};
