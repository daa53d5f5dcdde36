/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 2189 real and own texts, 772 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './feature-names';

export const BIAS = -3.57;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.55,
  headlineBond: 0.87,
  headlineConflict: 0.8,
  headlinePair: 2,
  headlineBarePair: -2.07,
  headlineForeignAct: 2.25,
  headlineMatterAct: 3.55,
  headlineState: 0.31,
  headlineOther: -1.64,
  headlineAgainst: -2.41,
  headlineLeisure: -0.08,
  leadPairAct: 1.03,
  textBond: 2.35,
  textConflict: 1.19,
  textMatter: 2.55,
  textHomeUnnamed: 1.55,
  textActs: 1.81,
  textBalance: 3.99,
  textBothStates: 1.49,
  textOther: -2.69,
  textAgainst: -0.8,
  textLeisure: -1.83,
  headlineOnly: 0.5,
  metaDyad: 0.6,
};
