/** The matcher as one classic script, as content scripts carry it on a page in Latin letters: what a cold start evaluates. */
import latin from 'virtual:narrow-water/lexicon-latin';
import owners from 'virtual:narrow-water/lexicon-owners';
import { FORM_SCRIPTS } from '../../src/core/detect/form-scripts';
import { openLexiconMatchers } from '../../src/core/detect/survey';

const world = globalThis as { buildScan?: () => (text: string) => number };

world.buildScan = () => {
  const matcher = openLexiconMatchers({ ...owners, forms: { latin } }).matcherFor(FORM_SCRIPTS);
  return (text) => matcher.find(matcher.scan(text)).length;
};
