/** The weights of the verdict: log-odds of `relation` per unit of each feature. */
import type { FeatureName } from './features';

export const BIAS = -3;

export const WEIGHTS: Record<FeatureName, number> = {
  headlineDyad: 2,
  headlineBond: 1.5,
  headlineConflict: 1,
  headlinePair: 1,
  headlinePairAct: 1,
  headlineForeignAct: 0.5,
  headlineOther: -1,
  headlineAgainst: -1,
  leadDyad: 1,
  leadBond: 0.5,
  leadConflict: 0.5,
  leadPair: 0.5,
  leadPairAct: 0.5,
  textDyad: 1,
  textBond: 0.5,
  textConflict: 0.5,
  textPairAct: 1,
  textBothSides: 0.5,
  textForeignState: 0.5,
  textOther: -1,
  textAgainst: -1,
  topics: 0.5,
  metaDyad: 0.5,
};
