/** The probability, 0 to 1, that logistic regression gives to measures by their fitted weights (`fit-weights.ts`). */
export function predict<Name extends string>(
  names: readonly Name[],
  measures: Readonly<Record<Name, number>>,
  weights: Readonly<Record<Name, number>>,
  bias: number,
): number {
  const logOdds = names.reduce((sum, name) => sum + weights[name] * measures[name], bias);
  return 1 / (1 + Math.exp(-logOdds));
}
