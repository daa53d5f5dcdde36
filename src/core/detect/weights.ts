/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 2669 real and own texts, 1044 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './feature-names';

export const BIAS = -3.25;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.44,
  headlineBond: 0.95,
  headlineConflict: 0.29,
  headlinePair: 1.49,
  headlineBarePair: -1.05,
  headlineForeignAct: 1.98,
  headlineMatterAct: 2.68,
  headlineState: 0.36,
  headlineOther: -1.24,
  headlineAgainst: -2.48,
  headlineLeisure: -1.36,
  leadPairAct: 1.11,
  textBond: 2.12,
  textConflict: 1.35,
  textMatter: 2.62,
  textHomeUnnamed: 2.23,
  textActs: 2.23,
  textBalance: 3.05,
  textBothStates: 1.39,
  textReached: 2.7,
  textOther: -3.23,
  textAgainst: -1.19,
  textLeisure: -0.7,
  headlineOnly: 0.51,
  metaDyad: 0.6,
};
