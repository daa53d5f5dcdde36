/** Cuts a document into blocks of text without touching layout: one walk over the nodes, no styles asked. */
import { evenLength, proseLength } from '../../core/detect/page-kind';
import type { BlockFeatures } from '../../core/detect/types';
import { createShareOfText, isFurniture } from './furniture';

/** A run of text in one block-level element, between two block boundaries. */
export interface Block {
  /** The nearest block-level element around it. */
  element: Element;
  nodes: Text[];
  features: BlockFeatures;
  /** Its prose in Latin letters, 0 where it is none. */
  prose: number;
}

const BLOCK_TAGS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads as text, ruby readings among them. */
const UNREAD_TAGS = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED CANVAS VIDEO AUDIO MAP BUTTON SELECT OPTION TEXTAREA INPUT DATALIST RT RP RTC MATH HEAD FRAMESET'.split(
    ' ',
  ),
);

/** The blocks below `root` in reading order, furniture left out. */
export function collectBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  const shareOf = createShareOfText(root);
  let open: Block | null = null;
  let breaks = 0;

  const close = () => {
    if (open !== null && open.features.length > 0) {
      open.prose = proseLength(open.features);
      blocks.push(open);
    }
    open = null;
  };

  const visit = (parent: Element, block: Element, inLink: boolean) => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node as Text;
        if (isBlank(text.data)) {
          if (open !== null) open.nodes.push(text);
          continue;
        }
        open ??= { element: block, nodes: [], features: emptyFeatures(block), prose: 0 };
        open.nodes.push(text);
        count(open.features, text.data, inLink);
        breaks = 0;
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = node as Element;
        const tag = element.tagName;
        if (tag === 'BR') {
          // Two in a row part paragraphs on pages that know no other way.
          if (++breaks >= 2) close();
          continue;
        }
        if (UNREAD_TAGS.has(tag) || element instanceof SVGElement || isFurniture(element, shareOf)) continue;
        if (BLOCK_TAGS.has(tag)) {
          close();
          visit(element, element, inLink || tag === 'A');
          close();
        } else visit(element, block, inLink || tag === 'A');
      }
    }
  };
  visit(root, root, false);
  close();
  return blocks;
}

/** Whether a block is a link to another story, long enough to be a headline. */
export function isTeaser({ features }: Block): boolean {
  return features.linkLength > features.length * 0.7 && evenLength(features) >= 28;
}

function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

function emptyFeatures(element: Element): BlockFeatures {
  return { length: 0, cjkLength: 0, linkLength: 0, sentenceEnds: 0, tag: tagOf(element) };
}

function tagOf(element: Element): BlockFeatures['tag'] {
  const tag = element.tagName;
  if (tag === 'P') return 'p';
  if (/^H[1-6]$/.test(tag)) return 'heading';
  if (tag === 'LI' || tag === 'DD' || tag === 'DT' || tag === 'TD' || tag === 'TH') return 'list-item';
  return tag === 'BLOCKQUOTE' ? 'quote' : 'other';
}

/** Adds a text node's counts; white space counts once a run. */
function count(features: BlockFeatures, data: string, inLink: boolean): void {
  let length = 0;
  let space = true;
  for (let i = 0; i < data.length; i++) {
    const unit = data.charCodeAt(i);
    if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) {
      if (!space) length++;
      space = true;
      continue;
    }
    space = false;
    length++;
    if ((unit >= 0x3040 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3)) features.cjkLength++;
    else if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f) features.sentenceEnds++;
    else if (unit === 0x2e || unit === 0x21 || unit === 0x3f) {
      const next = data.charCodeAt(i + 1);
      if (Number.isNaN(next) || next <= 0x20 || next === 0x22 || next === 0x201d) features.sentenceEnds++;
    }
  }
  features.length += length;
  if (inLink) features.linkLength += length;
}
