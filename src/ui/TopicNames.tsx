/** What a topic is called in each language, every party's name in it, all equal in size. */
import { LANGUAGES, type Language, type Localised } from '../core/knowledge/types';
import { languageName } from './language-name';

export function TopicNames({ names, language }: { names: Localised; language: Language }) {
  return (
    <dl class="names">
      {LANGUAGES.map((named) => (
        <div key={named}>
          <dt>{languageName(named, language)}</dt>
          <dd lang={named}>{names[named]}</dd>
        </div>
      ))}
    </dl>
  );
}
