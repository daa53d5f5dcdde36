/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 1909 real and own texts, 658 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './features';

export const BIAS = -3.53;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.87,
  headlineBond: 0.69,
  headlineConflict: 0.83,
  headlinePair: 1.61,
  headlineBarePair: -1.74,
  headlineForeignAct: 2.06,
  headlineMatterAct: 2.7,
  headlineState: 0.41,
  headlineOther: -1.54,
  headlineAgainst: -2.26,
  headlineLeisure: -0.6,
  leadPairAct: 0.87,
  textBond: 2.26,
  textConflict: 1.01,
  textMatter: 2.57,
  textHomeUnnamed: 1.53,
  textActs: 1.88,
  textBalance: 3.85,
  textBothStates: 1.41,
  textOther: -2.5,
  textAgainst: -0.75,
  textLeisure: -1.36,
  headlineOnly: 0.61,
  metaDyad: 0.6,
};
