/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 1057 real and own texts, 362 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './features';

export const BIAS = -2.84;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.43,
  headlineBond: 1.09,
  headlineConflict: 2.38,
  headlinePair: 1.8,
  headlineForeignAct: 2.58,
  headlineMatterAct: 1.25,
  headlineState: 0.83,
  headlineOther: -1.42,
  headlineAgainst: -0.75,
  leadPairAct: 1.07,
  textBond: 3.67,
  textConflict: 1.28,
  textMatter: 1.56,
  textActs: 1.98,
  textBalance: 2.65,
  textBothStates: 2.85,
  textOther: -1.38,
  textAgainst: -1.29,
  metaDyad: 0.6,
};
