/** Cuts a document into blocks of text without touching layout: one walk over the nodes, no styles asked. */
import { evenLength, proseLength } from '../../core/detect/page-kind';
import type { BlockFeatures } from '../../core/detect/types';
import type { Block, Suspicion, Zone } from './blocks';
import { isJudgedByName, readNames, readTag } from './furniture';

/** A page as walked: all its blocks in reading order, and what else was passed. */
export interface PageWalk {
  blocks: Block[];
  zones: Zone[];
  /** Fields to be filled in or chosen from. */
  fieldCount: number;
  hasByline: boolean;
  hasTime: boolean;
  /** Where a paywall's own element stands. */
  paywall: Element | null;
}

const BLOCK_TAGS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads as text, ruby readings among them. */
const UNREAD_TAGS = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED CANVAS VIDEO AUDIO MAP BUTTON SELECT OPTION TEXTAREA INPUT DATALIST RT RP RTC MATH HEAD FRAMESET svg'.split(
    ' ',
  ),
);
const FIELD_TYPES = /^(?:|text|email|password|tel|number|date|url|checkbox|radio|file)$/i;

/** Walks everything below `root`, hidden and suspected parts included. */
export function walkPage(root: Element): PageWalk {
  const walk: PageWalk = {
    blocks: [],
    zones: [],
    fieldCount: 0,
    hasByline: false,
    hasTime: false,
    paywall: null,
  };
  let open: Block | null = null;
  let breaks = 0;

  const close = () => {
    if (open !== null && open.features.length > 0) {
      open.prose = proseLength(open.features);
      for (let zone = open.zone; zone !== null; zone = zone.parent) zone.prose += open.prose;
      walk.blocks.push(open);
    }
    open = null;
    breaks = 0;
  };

  // By hand, not by recursion: pages nest as deep as their scripts like, and a stack that overflows would leave them unread.
  const around: Place[] = [];
  let at: Place = { parent: root, block: root, inLink: false, zone: null };
  let node: ChildNode | null = root.firstChild;
  const enter = (place: Place) => {
    around.push(at);
    at = place;
    node = place.parent.firstChild;
  };
  /** Goes on behind the element that is read to its end; false at the end of all. */
  const leave = (): boolean => {
    const outer = around.pop();
    if (outer === undefined) return false;
    if (at.block === at.parent) close();
    node = at.parent.nextSibling;
    at = outer;
    return true;
  };

  for (;;) {
    if (node === null) {
      if (!leave()) break;
      continue;
    }
    const here: ChildNode = node;
    node = here.nextSibling;
    if (here.nodeType === 3) {
      const text = here as Text;
      const data = text.data;
      if (isBlank(data)) {
        if (open !== null) open.nodes.push(text);
        continue;
      }
      open ??= { element: at.block, nodes: [], features: emptyFeatures(at.block), prose: 0, zone: at.zone };
      open.nodes.push(text);
      count(open.features, data, at.inLink);
      breaks = 0;
    } else if (here.nodeType === 1) {
      const element = here as Element;
      const tag = element.tagName;
      if (tag === 'BR') {
        // Two in a row part paragraphs on pages that know no other way.
        if (++breaks >= 2) close();
        continue;
      }
      if (UNREAD_TAGS.has(tag)) {
        countField(walk, element, tag);
        continue;
      }
      const classes = element.getAttribute('class');
      const names = readNames(classes);
      if (names.isByline) walk.hasByline = true;
      if (names.isTime) walk.hasTime = true;
      if (names.isPaywall) walk.paywall ??= element;
      if (!BLOCK_TAGS.has(tag)) {
        if (tag === 'TIME') walk.hasTime = true;
        if (isHiddenInline(element)) continue;
        enter({ ...at, parent: element, inLink: at.inLink || tag === 'A' });
        continue;
      }
      close();
      const suspicion =
        readTag(element, tag, at.parent) ??
        (isJudgedByName(tag) ? strongest(names.suspicion, readNames(element.getAttribute('id')).suspicion) : null);
      let inside = at.zone;
      if (suspicion !== null) {
        inside = { element, suspicion, name: `${tag} ${classes ?? ''}`, parent: at.zone, prose: 0 };
        walk.zones.push(inside);
      }
      enter({ parent: element, block: element, inLink: at.inLink, zone: inside });
    }
  }
  close();
  return walk;
}

/** Where the walk is: whose children it reads, and what their text belongs to. */
interface Place {
  parent: Element;
  /** The nearest block-level element around. */
  block: Element;
  inLink: boolean;
  zone: Zone | null;
}

/** Whether a block is a link to another story, long enough to be a headline. */
export function isTeaser({ features }: Block): boolean {
  return features.linkLength > features.length * 0.7 && evenLength(features) >= 28;
}

/** Inline elements are never more than hidden: an icon's name, a label for screen readers. */
function isHiddenInline(element: Element): boolean {
  return element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden');
}

/** The surer of what class and id say. */
function strongest(one: Suspicion | null, other: Suspicion | null): Suspicion | null {
  return (one !== null && one !== 'likely') || other === null ? one : other;
}

function countField(walk: PageWalk, element: Element, tag: string): void {
  if (tag === 'TEXTAREA' || tag === 'SELECT') walk.fieldCount++;
  else if (tag === 'INPUT') {
    const type = element.getAttribute('type') ?? '';
    if (FIELD_TYPES.test(type)) walk.fieldCount++;
  }
}

function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

function emptyFeatures(element: Element): BlockFeatures {
  return { length: 0, cjkLength: 0, linkLength: 0, sentenceEnds: 0, prices: 0, tag: tagOf(element.tagName) };
}

function tagOf(tag: string): BlockFeatures['tag'] {
  if (tag === 'P') return 'p';
  if (/^H[1-6]$/.test(tag)) return 'heading';
  if (tag === 'LI' || tag === 'DD' || tag === 'DT' || tag === 'TD' || tag === 'TH') return 'list-item';
  return tag === 'BLOCKQUOTE' ? 'quote' : 'other';
}

/** Adds a text node's counts; white space counts once a run. */
function count(features: BlockFeatures, data: string, inLink: boolean): void {
  let length = 0;
  let cjkLength = 0;
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
    if (unit > 0x40 && unit < 0xa3) continue;
    if ((unit >= 0x3040 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3)) {
      cjkLength++;
      if (unit === 0x5186 && isDigit(data.charCodeAt(i - 1))) features.prices++;
    } else if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f) features.sentenceEnds++;
    else if (unit === 0x2e || unit === 0x21 || unit === 0x3f) {
      const next = data.charCodeAt(i + 1);
      if (Number.isNaN(next) || next <= 0x20 || next === 0x22 || next === 0x201d) features.sentenceEnds++;
    } else if (unit === 0x24 || unit === 0xa3 || unit === 0xa5 || unit === 0x20ac || unit === 0xffe5) {
      features.prices++;
    }
  }
  features.length += length;
  features.cjkLength += cjkLength;
  if (inLink) features.linkLength += length;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
