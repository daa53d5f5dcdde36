/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 640 real and own texts, 216 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './features';

export const BIAS = -2.88;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 2.62,
  headlineBond: 1.92,
  headlineConflict: 2.68,
  headlinePair: 2.05,
  headlineForeignAct: 2.64,
  headlineForeignMatter: 2.66,
  headlineMatterAct: 1.71,
  headlineState: 0.91,
  headlineOther: -1.15,
  headlineAgainst: -1.1,
  leadPairAct: 1.51,
  textBond: 4.21,
  textConflict: 1.27,
  textMatter: 2.08,
  textActs: 0.64,
  textBothSides: 0.69,
  textBalance: 3.05,
  textBothStates: 2.83,
  textOther: -1.15,
  textAgainst: -1.61,
  metaDyad: 0.6,
};
