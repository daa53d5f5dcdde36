/** What the pages that change are made of: stories of an invented paper, as plain text, and the elements made from them. */
const STORIES = {
  talks: {
    headline: 'China and Japan talk buoys and boats in Nagasaki',
    paragraphs: [
      'Envoys of China and Japan met in Nagasaki on Wednesday to talk about buoys, boats and the uneasy calm around the Senkaku Islands, which China claims as the Diaoyu.',
      'Japan asked China to remove a buoy set down near the islands; China asked Japan to stop asking. Both sides cited the four-point consensus of 2014, each a different point of it.',
      'An American observer was not invited. Article 5 of the U.S.-Japan security treaty came up twice, a Japanese official said, and the Quad once, by mistake.',
      'The envoys closed with the phrase that Xi Jinping and Shigeru Ishiba had used in Lima: a strategic relationship of mutual benefit between China and Japan.',
      'The Japanese foreign ministry said the talks had been frank. The Chinese foreign ministry said they had been candid, and that relations between the two countries needed more of it.',
    ],
  },
  scallops: {
    headline: 'First scallops cross as China eases seafood ban on Japan',
    paragraphs: [
      'China and Japan agreed on Friday to let the first scallops through since November, a small step that both called technical and that fishing towns on Hokkaido greeted with a day off.',
      'Beijing has kept its seafood ban, in one form or another, since the release of treated Fukushima water began in August 2023. Under the arrangement a single port will admit frozen scallops with papers for every crate.',
      'Japanese officials said that the seafood ban had cost their fleets more than the storms had. Chinese officials answered that Fukushima water had cost China its appetite.',
      'Trade between China and Japan fell by a twentieth last year. The two governments said that they wanted a strategic relationship of mutual benefit, a phrase that survives most things.',
      'Beijing and Tokyo will look at the arrangement again in the spring. Neither government would say what happens to the crates until then.',
    ],
  },
  garden: {
    headline: 'Walled garden opens its gate after eighty years',
    paragraphs: [
      'The walled garden behind the old customs house opened its gate on Wednesday for the first time since the war, and by noon every bench was taken.',
      'Volunteers spent four winters clearing brambles and sorting labels. They found a sundial, two boots and a pear tree that nobody had planted and that nobody could name.',
      'The town will keep the gate open until dusk each day. Dogs are welcome on the gravel, ball games are not, and the pears belong to whoever is under them.',
      'Next year the greenhouse is to be glazed again. A raffle has paid for two thirds of the panes; the rest, the treasurer said, will be begged for in person.',
      'On the first evening a brass quintet played three waltzes, stopped for rain and played the third once more.',
    ],
  },
};

/** Teasers of the front: some about the two countries, most not, as on a paper's world page. */
const TEASERS = [
  'China and Japan talk buoys and boats in Nagasaki',
  'First scallops cross as China eases seafood ban on Japan',
  'Japan lodges protest with China over ships near the Senkaku Islands',
  'Beijing and Tokyo trade words over a textbook',
  'Ferry crews call off their strike after a long night',
  'Bees return to the rail yard, and the trains wait',
  'The last lamplighter hangs up his pole at seventy',
  'A bridge is closed for a year, and a boatman is glad',
  'School canteen wins a prize for its lentils',
  'Why the harbour clock has been wrong since March',
  'Walled garden opens its gate after eighty years',
  'The mayor’s parrot is found in a library',
  'Snow in May: growers count what is left',
  'A violin comes home after three pawnshops',
];

function element(name, ...contents) {
  const made = document.createElement(name);
  made.append(...contents);
  return made;
}

/** A story in an element of its own, as news sites put it on the page. */
function storyElement(name) {
  const { headline, paragraphs } = STORIES[name];
  const article = element('article', element('h1', headline), ...paragraphs.map((text) => element('p', text)));
  article.id = name;
  return article;
}

function frontElement() {
  const section = element('section', element('h1', 'World'));
  section.id = 'front';
  for (const [index, teaser] of TEASERS.entries()) {
    const link = element('a', teaser);
    link.href = `/world/${index}`;
    section.append(element('div', element('h2', link)));
  }
  for (const { paragraphs } of [STORIES.talks, STORIES.scallops]) section.append(element('p', paragraphs[0]));
  return section;
}

function titleOf(name) {
  return `${STORIES[name]?.headline ?? 'World'} | The Tern Gazette`;
}

Object.assign(globalThis, { element, storyElement, frontElement, titleOf });
