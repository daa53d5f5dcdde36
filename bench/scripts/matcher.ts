/** The matcher as one classic script, as a content script carries it: what a cold start evaluates. */
import lexicon from 'virtual:narrow-water/lexicon';
import { createLexiconMatcher } from '../../src/core/detect/survey';
import { foldText } from '../../src/core/text/fold';

const world = globalThis as { buildScan?: () => (text: string) => number };

world.buildScan = () => {
  const matcher = createLexiconMatcher(lexicon);
  return (text) => matcher.find(foldText(text)).length;
};
