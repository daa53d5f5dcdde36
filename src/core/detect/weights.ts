/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Written by `npm run fit:verdict`, not by hand:
 * logistic regression, each weight kept to its sign and shrunk (L2 of 2, standardised), on 1491 real and own texts, 485 of
 * them about the relation. `metaDyad` alone is set, since no labelled text has metadata.
 */
import type { FeatureName } from './features';

export const BIAS = -3.22;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.63,
  headlineDyadShort: 0,
  headlineBond: 0.52,
  headlineConflict: 1.12,
  headlinePair: 1.38,
  headlineBarePair: -1.17,
  headlineForeignAct: 1.78,
  headlineMatterAct: 2.63,
  headlineState: 0.1,
  headlineOther: -1.63,
  headlineAgainst: -2,
  headlineLeisure: -0.35,
  leadPairAct: 0.9,
  textBond: 2.85,
  textConflict: 1.86,
  textMatter: 0.93,
  textActs: 1.27,
  textBalance: 3.53,
  textBothStates: 1.77,
  textOther: -1.15,
  textAgainst: -0.77,
  textLeisure: -1.24,
  headlineOnly: 1.02,
  metaDyad: 0.6,
};
