/** One language of everything that is shown: the knowledge base and the interface. */
import type { PageKnowledge } from '../core/knowledge/bundle-types';
import type { SurfaceStrings } from './strings/surface-en';

export interface LanguagePack {
  knowledge: PageKnowledge;
  strings: SurfaceStrings;
}
