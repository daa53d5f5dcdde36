/** The matcher as one classic script, as a content script carries it: what a cold start evaluates. */
import lexicon from 'virtual:narrow-water/lexicon-packed';
import { openLexiconMatcher } from '../../src/core/detect/survey';

const world = globalThis as { buildScan?: () => (text: string) => number };

world.buildScan = () => {
  const matcher = openLexiconMatcher(lexicon);
  return (text) => matcher.find(matcher.scan(text)).length;
};
