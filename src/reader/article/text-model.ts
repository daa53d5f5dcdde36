/** The article's text as one string, with the way back to the page's nodes. */
import type { Block } from './blocks';

export interface Paragraph {
  start: number;
  end: number;
}

export interface TextModel {
  /** Paragraphs joined by line feeds, white space within them folded to single spaces. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** The page's range of `[start, end)`. */
  rangeOf(start: number, end: number): Range;
  /**
   * Offset in the text of a point in the page; of a point between texts, the offset of the next one. Null outside the
   * article, and where the page has changed the nodes around the point since.
   */
  offsetOf(node: Node, offset: number): number | null;
  /** The element in which the character at `offset` stands. */
  elementAt(offset: number): Element | null;
  /** Whether a mark may lie on `[start, end)`: not in headings (marked up as such or not), links, editable fields, code or controls, nor where it is not seen. */
  isMarkable(start: number, end: number): boolean;
}

/** So many units of the text come unchanged from one node. */
interface Segment {
  node: Text;
  nodeOffset: number;
  start: number;
  length: number;
}

const UNMARKABLE =
  'a, h1, h2, h3, h4, h5, h6, button, label, summary, code, pre, kbd, samp, input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"], [role="heading"], [role="textbox"]';

/** A line of at most this length, with no sentence's end, between longer paragraphs is a heading, whatever its element. */
const MOST_SUBHEADING_UNITS = 60;
const SENTENCE_END = /[.!?。．！？…‥:：;；,，、"”’»」』）)]$/;

/** Builds the model of an article from its blocks. */
export function createTextModel(blocks: readonly Block[]): TextModel {
  const segments: Segment[] = [];
  const firstSegment = new Map<Text, number>();
  const paragraphs: Paragraph[] = [];
  const pieces: string[] = [];
  let length = 0;

  for (const block of blocks) {
    const start = length + (paragraphs.length > 0 ? 1 : 0);
    let at = start;
    const parts: string[] = [];
    let pendingSpace: { node: Text; nodeOffset: number } | null = null;
    const push = (node: Text, nodeOffset: number, part: string) => {
      if (!firstSegment.has(node)) firstSegment.set(node, segments.length);
      segments.push({ node, nodeOffset, start: at, length: part.length });
      parts.push(part);
      at += part.length;
    };
    for (const node of block.nodes) {
      for (const { 0: run, index } of node.data.matchAll(/\s+|\S+(?: \S+)*/g)) {
        if (/^\s/.test(run)) {
          pendingSpace ??= { node, nodeOffset: index };
          continue;
        }
        if (pendingSpace !== null && at > start) push(pendingSpace.node, pendingSpace.nodeOffset, ' ');
        pendingSpace = null;
        push(node, index, run);
      }
    }
    if (at === start) continue;
    if (paragraphs.length > 0) pieces.push('\n');
    pieces.push(parts.join(''));
    paragraphs.push({ start, end: at });
    length = at;
  }
  return new NodeTextModel(pieces.join(''), paragraphs, segments, firstSegment);
}

class NodeTextModel implements TextModel {
  readonly #segments: readonly Segment[];
  readonly #firstSegment: ReadonlyMap<Text, number>;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];

  constructor(
    text: string,
    paragraphs: readonly Paragraph[],
    segments: readonly Segment[],
    first: ReadonlyMap<Text, number>,
  ) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.#segments = segments;
    this.#firstSegment = first;
  }

  rangeOf(start: number, end: number): Range {
    const from = this.#segmentAt(start);
    const to = this.#segmentAt(Math.max(start, end - 1));
    if (from === undefined || to === undefined) throw new RangeError(`no text at ${start}–${end}`);
    const range = from.node.ownerDocument.createRange();
    range.setStart(from.node, nodeOffsetOf(from, start));
    range.setEnd(to.node, nodeOffsetOf(to, end));
    return range;
  }

  offsetOf(node: Node, offset: number): number | null {
    const index = node.nodeType === Node.TEXT_NODE ? this.#firstSegment.get(node as Text) : undefined;
    if (index !== undefined) {
      let last: Segment | null = null;
      for (let i = index; this.#segments[i]?.node === node; i++) {
        const segment = this.#segments[i] as Segment;
        if (offset < segment.nodeOffset) return segment.start;
        if (offset <= segment.nodeOffset + segment.length) return segment.start + offset - segment.nodeOffset;
        last = segment;
      }
      return last === null ? null : last.start + last.length;
    }
    return this.#offsetBehind(node, offset);
  }

  elementAt(offset: number): Element | null {
    return this.#segmentAt(offset)?.node.parentElement ?? null;
  }

  isMarkable(start: number, end: number): boolean {
    if (this.#isInSubheading(start)) return false;
    for (let i = this.#indexAt(start); i >= 0 && i < this.#segments.length; i++) {
      const segment = this.#segments[i] as Segment;
      if (segment.start >= end) break;
      const element = segment.node.parentElement;
      if (element === null || element.closest(UNMARKABLE) !== null || !element.checkVisibility()) return false;
    }
    return start < end && this.#segmentAt(start) !== undefined;
  }

  #isInSubheading(offset: number): boolean {
    const index = this.paragraphs.findIndex((paragraph) => offset < paragraph.end);
    const before = this.paragraphs[index - 1];
    const own = this.paragraphs[index];
    const after = this.paragraphs[index + 1];
    if (before === undefined || own === undefined || after === undefined) return false;
    const length = lengthOf(own);
    if (length > MOST_SUBHEADING_UNITS || length >= lengthOf(before) || length >= lengthOf(after)) return false;
    return !SENTENCE_END.test(this.text.slice(own.start, own.end));
  }

  /** The offset of the first text at or behind a point that is not in a text node of the article. */
  #offsetBehind(node: Node, offset: number): number | null {
    const first = this.#segments[0];
    const last = this.#segments.at(-1);
    if (first === undefined || last === undefined) return null;
    // Nodes that the page has taken out since stand neither before nor behind anything in it.
    const tree = node.getRootNode();
    if (this.#segments.some((segment) => segment.node.getRootNode() !== tree)) return null;
    const point = (node.ownerDocument ?? (node as Document)).createRange();
    point.setStart(node, offset);
    // Before or behind all text counts only from an element around that text.
    if (point.comparePoint(first.node, 0) > 0) return node.contains(first.node) ? 0 : null;
    if (point.comparePoint(last.node, last.node.length) < 0) {
      return node.contains(last.node) ? last.start + last.length : null;
    }
    let low = 0;
    let high = this.#segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const segment = this.#segments[middle] as Segment;
      if (point.comparePoint(segment.node, segment.nodeOffset) < 0) low = middle + 1;
      else high = middle;
    }
    const found = this.#segments[low];
    return found === undefined ? last.start + last.length : found.start;
  }

  #segmentAt(offset: number): Segment | undefined {
    return this.#segments[this.#indexAt(offset)];
  }

  /** Index of the last segment that starts at or before `offset`. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#segments[middle] as Segment).start <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

function lengthOf({ start, end }: Paragraph): number {
  return end - start;
}

function nodeOffsetOf(segment: Segment, offset: number): number {
  return segment.nodeOffset + Math.max(0, Math.min(offset - segment.start, segment.length));
}
