/** One language of everything that is shown: the knowledge base and the interface. */
import type { PageKnowledge } from '../core/knowledge/types';
import type { Strings } from './strings/en';

export interface LanguagePack {
  knowledge: PageKnowledge;
  strings: Strings;
}
