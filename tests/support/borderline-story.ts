/** Stories on the edge of being about the two countries: found by asking the shipped verdict, wherever its weights are by then. */
import lexicon from 'virtual:narrow-water/lexicon';
import type { Sensitivity } from '../../src/core/choices';
import { createDetector } from '../../src/core/detect/verdict';

const HEADLINE = 'What the spring brought to the harbour town';
const ABOUT_THE_TWO = [
  'Japan and China exchanged protests on Friday over ships near the Senkaku Islands, officials of both governments said.',
  'Tokyo has asked Beijing to explain the voyage; the Chinese foreign ministry has not answered.',
];
const BESIDE_THE_MATTER = [
  'The harbour town of Tern held its spring fair on Saturday, with stalls along the quay and a brass band on the old ferry.',
  'Growers brought early strawberries, and the prize for the largest marrow went to a retired postman.',
  'The council voted to repair the sea wall before winter and to move the bus stop ten metres to the left.',
  'Rain is expected on Monday.',
  'The swimming pool will open a week later than planned, once the new pump has come.',
  'The school orchestra leaves for its tour of the islands on Tuesday and returns with the night ferry.',
  'Nobody was hurt.',
];
const MOST_PARAGRAPHS = 80;
/** Below so much the page is no article to the reader, whatever it is about. */
const LEAST_UNITS = 800;

/**
 * A page with a story that is about the two at one step of the sensitivity and not at the stricter one.
 * @throws {Error} where no mixture of our sentences is so
 */
export function borderlinePage(about: Sensitivity, notAbout: Sensitivity): string {
  const detect = createDetector(lexicon);
  for (let aside = 0; aside <= MOST_PARAGRAPHS; aside += 1) {
    const paragraphs = Array.from(
      { length: aside },
      (_, i) => BESIDE_THE_MATTER[i % BESIDE_THE_MATTER.length] as string,
    );
    for (const told of [ABOUT_THE_TWO.slice(0, 1), ABOUT_THE_TWO]) {
      for (const at of [0, Math.floor(aside / 2)]) {
        const story = paragraphs.toSpliced(at, 0, ...told);
        const article = { title: HEADLINE, text: story.join('\n') };
        const isAbout = (sensitivity: Sensitivity) => detect(article, { sensitivity }).verdict === 'relation';
        if (article.text.length >= LEAST_UNITS && isAbout(about) && !isAbout(notAbout)) return pageOf(story);
      }
    }
  }
  throw new Error(`no story of ours is about the two at ${about} and not at ${notAbout}`);
}

function pageOf(paragraphs: readonly string[]): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>${HEADLINE}</title></head><body><main><article><h1>${HEADLINE}</h1>${text}</article></main></body></html>`;
}
