import type { Language } from '../core/knowledge/types';
import type { Strings } from '../ui/strings/en';
import type { Plan } from './plan';

/** What every part of the book is drawn from. */
export interface PartProps {
  plan: Plan;
  language: Language;
  strings: Strings;
}
