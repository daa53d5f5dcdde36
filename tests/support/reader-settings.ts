/** The settings that a reader in a page starts with, as tests hand them over. */
import type { ReaderSettings } from '../../src/messages/protocol';

export const SETTINGS: ReaderSettings = {
  density: 'few',
  sensitivity: 'balanced',
  delay: 'medium',
  theme: 'auto',
  language: 'en',
  mutedTopics: [],
  wrongMatches: [],
  isPrivate: false,
  isCalled: false,
};
