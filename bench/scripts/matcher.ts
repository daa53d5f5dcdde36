/** The matcher with every list of forms as one classic script: what the tables weigh when a page needs all. */
import east from 'virtual:narrow-water/lexicon-east';
import latin from 'virtual:narrow-water/lexicon-latin';
import owners from 'virtual:narrow-water/lexicon-owners';
import { openLexiconMatcher } from '../../src/core/detect/survey';

const world = globalThis as { buildScan?: () => (text: string) => number };

world.buildScan = () => {
  const matcher = openLexiconMatcher({ ...owners, forms: { latin, east } });
  return (text) => matcher.find(matcher.scan(text)).length;
};
