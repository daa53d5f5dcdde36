/**
 * Chromium (seen in 156) paints no underline of a highlight where the page as a whole is in Japanese or Korean and runs
 * downwards: there underlines change sides, and the highlight's gets lost. What lies behind words is painted.
 */
export function losesUnderlines({ documentElement, body }: Document): boolean {
  if (!documentElement.matches(':lang(ja), :lang(ko)')) return false;
  // The body's writing mode is the page's.
  return [documentElement, body].some((element) => getComputedStyle(element).writingMode !== 'horizontal-tb');
}
