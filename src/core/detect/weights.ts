/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 1057 real and own texts, 362 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './features';

export const BIAS = -3.78;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 2.64,
  headlineDyadShort: 0,
  headlineBond: 1.8,
  headlineConflict: 2.55,
  headlinePair: 1.3,
  headlineForeignAct: 2.29,
  headlineMatterAct: 2.75,
  headlineState: 0.34,
  headlineOther: -1.7,
  headlineAgainst: -2.03,
  headlineLeisure: -0.82,
  leadPairAct: 1.7,
  textBond: 3.72,
  textConflict: 1.68,
  textMatter: 1.59,
  textActs: 1.97,
  textBalance: 4.61,
  textBothStates: 2.82,
  textOther: -1.23,
  textAgainst: -1.11,
  textLeisure: -1.13,
  headlineOnly: 1.08,
  metaDyad: 0.6,
};
