/**
 * The weights of the verdict: log-odds of `relation` per unit of each feature. Fitted by logistic regression, each weight
 * kept to its sign and drawn towards 0.6 (L2), on real news texts of the four languages and on our own short texts.
 */
import type { FeatureName } from './features';

export const BIAS = -2.86;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 1.2,
  headlineBond: 1.92,
  headlineConflict: 1.85,
  headlinePair: 0.69,
  headlinePairAct: 0.6,
  headlineForeignAct: 0.45,
  headlineForeignMatter: 0,
  headlineMatterAct: 0,
  headlineState: 0,
  headlineOther: 0,
  conflictAlone: -0.31,
  headlineAgainst: -0.62,
  leadDyad: 0.98,
  leadBond: 0,
  leadConflict: 0.08,
  leadPair: 0.36,
  leadPairAct: 1.14,
  leadDealing: 0,
  textDyad: 1.35,
  textBond: 2.02,
  textConflict: 1.87,
  textPairAct: 0,
  textDealing: 0,
  textMatter: 0,
  textActs: 0,
  textBothSides: 1.78,
  textBalance: 0,
  textBothStates: 0,
  textForeignState: 0.05,
  textOther: -1.14,
  textAgainst: -1.94,
  topics: 0.92,
  metaDyad: 0.6,
};
