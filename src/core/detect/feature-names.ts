/** What the verdict weighs, by name; how each is measured stands in `features.ts`. */

/** The features, in the order in which the ledger lists equals. */
export const FEATURES = [
  'headlineDyad',
  'headlineBond',
  'headlineConflict',
  'headlinePair',
  'headlineBarePair',
  'headlineForeignAct',
  'headlineMatterAct',
  'headlineState',
  'headlineOther',
  'headlineAgainst',
  'headlineLeisure',
  'leadPairAct',
  'textBond',
  'textConflict',
  'textMatter',
  'textHomeUnnamed',
  'textActs',
  'textBalance',
  'textBothStates',
  'textReached',
  'textOther',
  'textAgainst',
  'textLeisure',
  'headlineOnly',
  'metaDyad',
] as const;
export type FeatureName = (typeof FEATURES)[number];

/** The features that speak against a relation: their weights are never more than 0, the others' never less. */
export const FEATURES_AGAINST: ReadonlySet<FeatureName> = new Set([
  'headlineBarePair',
  'headlineOther',
  'headlineAgainst',
  'headlineLeisure',
  'textOther',
  'textAgainst',
  'textLeisure',
]);

/** The features that say what the item is and not what it speaks of: their weights may have either sign. */
export const FEATURES_NEUTRAL: ReadonlySet<FeatureName> = new Set(['headlineOnly']);
