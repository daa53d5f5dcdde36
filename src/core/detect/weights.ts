/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 1411 real and own texts, 462 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './features';

export const BIAS = -3.31;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.59,
  headlineDyadShort: 0,
  headlineBond: 0.56,
  headlineConflict: 1.28,
  headlinePair: 1.16,
  headlineForeignAct: 1.77,
  headlineMatterAct: 2.56,
  headlineState: 0.06,
  headlineOther: -1.65,
  headlineAgainst: -1.99,
  headlineLeisure: -0.32,
  leadPairAct: 1.38,
  textBond: 2.93,
  textConflict: 1.96,
  textMatter: 0.9,
  textActs: 1.16,
  textBalance: 3.52,
  textBothStates: 1.79,
  textOther: -1.09,
  textAgainst: -0.78,
  textLeisure: -1.22,
  headlineOnly: 1.16,
  metaDyad: 0.6,
};
