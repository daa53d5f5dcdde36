/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 4109 real and own texts, 2020 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './feature-names';

export const BIAS = -3.19;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.32,
  headlineBond: 0.8,
  headlineConflict: 0.19,
  headlinePair: 1.07,
  headlineBarePair: -0.97,
  headlineForeignAct: 1.7,
  headlineMatterAct: 2.44,
  headlineState: 0.47,
  headlineOther: -0.66,
  headlineAgainst: -1.86,
  headlineLeisure: -1.1,
  leadPairAct: 1.19,
  textBond: 2.13,
  textConflict: 1.42,
  textMatter: 2.8,
  textHomeUnnamed: 2.56,
  textActs: 2.15,
  textBalance: 3.86,
  textBothStates: 1.66,
  textReached: 2.54,
  textOther: -3.48,
  textAgainst: -1.57,
  textLeisure: -0.94,
  headlineOnly: 0.35,
  metaDyad: 0.6,
};
