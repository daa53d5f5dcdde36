/** The matcher as one classic script, as a content script carries it: what a cold start evaluates. */
import lexicon from 'virtual:narrow-water/lexicon';
import { createLexiconMatcher } from '../../src/core/detect/survey';

const world = globalThis as { buildScan?: () => (text: string) => number };

world.buildScan = () => {
  const matcher = createLexiconMatcher(lexicon);
  return (text) => matcher.find(matcher.scan(text)).length;
};
