/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 2909 real and own texts, 1180 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './feature-names';

export const BIAS = -3.41;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.45,
  headlineBond: 0.82,
  headlineConflict: 0.2,
  headlinePair: 1.61,
  headlineBarePair: -1.14,
  headlineForeignAct: 1.82,
  headlineMatterAct: 2.59,
  headlineState: 0.22,
  headlineOther: -1.14,
  headlineAgainst: -2.52,
  headlineLeisure: -1.3,
  leadPairAct: 1.09,
  textBond: 2.14,
  textConflict: 1.25,
  textMatter: 2.65,
  textHomeUnnamed: 2.5,
  textActs: 2.05,
  textBalance: 3.1,
  textBothStates: 1.56,
  textReached: 2.77,
  textOther: -3.18,
  textAgainst: -1.19,
  textLeisure: -0.73,
  headlineOnly: 0.68,
  metaDyad: 0.6,
};
