/** The first-run page, wired: the story with its cards, where Narrow Water is to run, and what it never does. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { PageKnowledge } from '../core/knowledge/bundle-types';
import { recordOf, withoutRecord, withRecord } from '../core/knowledge/page-knowledge';
import type { Language } from '../core/knowledge/types';
import type { Settings } from '../core/settings';
import { askForChange } from '../messages/change-settings';
import { requestAccess, watchAccess } from '../messages/site-access';
import { createCardContents } from '../ui/card-contents';
import type { PageWorld } from '../ui/start-page';
import type { Strings } from '../ui/strings/en';
import { fill } from '../ui/strings/fill';
import { useWatched } from '../ui/use-watched';
import { WhereChoice } from '../ui/WhereChoice';
import { type CardSource, DemoStory } from './DemoStory';
import { STORY_DATE } from './demo-story';

const NEVER = ['neverSend', 'neverChange', 'neverKeep', 'neverJudge'] as const;

export function Welcome({ world: { settings, language, strings } }: { world: PageWorld }) {
  const [problem, setProblem] = useState<string | null>(null);
  const hasAccess = useWatched(watchAccess, []);
  const cardOf = useCards(language, strings, (error) => setProblem(fill(strings.failedToLoad, { why: String(error) })));
  const failed = (error: unknown) => setProblem(fill(strings.changeFailed, { why: String(error) }));
  const change = (patch: Partial<Settings>) => askForChange(patch, settings).then(() => setProblem(null), failed);
  return (
    <>
      <header class="welcome-head">
        <p class="product">
          <img src="/icons/48.png" width="28" height="28" alt="" />
          {strings.productName}
        </p>
        <h1>{strings.welcomeTitle}</h1>
        <p class="lead">{strings.welcomeLead}</p>
      </header>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <section>
        <h2>{strings.welcomeTry}</h2>
        <p>{strings.welcomeHow}</p>
        <DemoStory
          key={language}
          language={language}
          theme={settings.theme}
          strings={strings}
          cardOf={cardOf}
          onDossier={(topic) => void openPage(`/src/panel/index.html?topic=${encodeURIComponent(topic)}`)}
        />
      </section>
      <section>
        <h2>{strings.welcomeWhere}</h2>
        <WhereChoice
          legend={strings.welcomeWhereHelp}
          chosen={settings.where}
          hasAccess={hasAccess}
          strings={strings}
          onChoose={(where) => void change({ where })}
          onAllowAccess={() => void requestAccess().catch(failed)}
        />
      </section>
      <section>
        <h2>{strings.welcomeNever}</h2>
        <ul class="never">
          {NEVER.map((key) => (
            <li key={key}>{strings[key]}</li>
          ))}
        </ul>
      </section>
      <footer class="row">
        <a href="../options/index.html">{strings.openSettings}</a>
        <a href="../book/index.html">{strings.aboutSources}</a>
      </footer>
    </>
  );
}

/** What cards of the story show, from the knowledge base itself; undefined until it is there. */
function useCards(language: Language, strings: Strings, onError: (error: unknown) => void): CardSource | undefined {
  const [knowledge, setKnowledge] = useState<PageKnowledge>();
  useEffect(() => {
    import('../knowledge/load-bundle')
      .then(({ loadBundle }) => loadBundle(language))
      .then((bundle) => {
        const { aspects = [], ownWords = [] } = bundle;
        setKnowledge({ ...withRecord(withoutRecord(bundle), recordOf(bundle)), aspects, ownWords });
      })
      .catch(onError);
  }, [language]);
  return useMemo(() => {
    if (knowledge?.language !== language) return undefined;
    const contentOf = createCardContents({ knowledge, strings });
    return ({ topic, words }, paragraph) => contentOf({ topic, matched: words, paragraph, articleDate: STORY_DATE });
  }, [knowledge, language, strings]);
}

async function openPage(address: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(address) });
}
