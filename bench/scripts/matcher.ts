/** The matcher with every list of forms as one classic script: what the tables weigh on a page in English with words in Han. */
import east from 'virtual:narrow-water/lexicon-east';
import latin from 'virtual:narrow-water/lexicon-latin';
import owners from 'virtual:narrow-water/lexicon-owners';
import { FORM_SCRIPTS } from '../../src/core/detect/form-scripts';
import { openLexiconMatchers } from '../../src/core/detect/survey';

const world = globalThis as { buildScan?: () => (text: string) => number };

world.buildScan = () => {
  const matcher = openLexiconMatchers({ ...owners, forms: { latin, east } }).matcherFor(FORM_SCRIPTS);
  return (text) => matcher.find(matcher.scan(text)).length;
};
