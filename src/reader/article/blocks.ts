/** What a page is cut into: blocks of text, and the elements around them that may be furniture rather than story. */
import type { BlockFeatures } from '../../core/detect/types';

/** A run of text in one block-level element, between two block boundaries. */
export interface Block {
  /** The nearest block-level element around it. */
  element: Element;
  nodes: Text[];
  features: BlockFeatures;
  /** Its prose in Latin letters, 0 where it is none. */
  prose: number;
  /** The nearest element around it that may be furniture. */
  zone: Zone | null;
}

/** An element that may be furniture; the prose in it decides. */
export interface Zone {
  element: Element;
  suspicion: Suspicion;
  /** What it is called; parts of one story may be called alike. */
  name: string;
  parent: Zone | null;
  prose: number;
}

/**
 * Why an element may be furniture: it is `hidden`, asks for `consent` or holds readers' `replies`; its tag or a plain name
 * says so (`sure`), or a name that also stands on stories does (`likely`).
 */
export type Suspicion = 'hidden' | 'consent' | 'replies' | 'sure' | 'likely';
