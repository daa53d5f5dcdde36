/** All settings. Each takes effect as soon as it is changed; there is nothing to save. */
import { DELAYS, DENSITIES, SENSITIVITIES, THEMES } from '../core/choices';
import { LANGUAGES } from '../core/knowledge/types';
import { STARTER_SITES } from '../core/news-sites';
import type { Settings } from '../core/settings';
import { OWN_NAMES } from './language-name';
import { Refusals } from './Refusals';
import { type Shortcut, Shortcuts, type ShortcutsProps } from './Shortcuts';
import { SiteList } from './SiteList';
import { StepChoice } from './StepChoice';
import { Switch } from './Switch';
import type { Strings } from './strings/en';
import { fill } from './strings/fill';
import { WhereChoice } from './WhereChoice';

export interface SettingsFormProps {
  settings: Settings;
  /** Whether the browser lets us see every site; undefined until it is known. */
  hasAccess: boolean | undefined;
  /** By id; empty until the knowledge base is there. */
  topicNames: ReadonlyMap<string, string>;
  /** Empty where the browser has none, and until they are read. */
  shortcuts: readonly Shortcut[];
  browserName: ShortcutsProps['browserName'];
  /** Of the page about the sources. */
  sourcesAddress: string;
  /** Of the page that is shown once after installing. */
  welcomeAddress: string;
  strings: Strings;
  /** What went wrong with the last change, in words. */
  problem: string | null;
  onChange(patch: Partial<Settings>): void;
  /** Asks for access to every site by the browser's own prompt. */
  onAllowAccess(): void;
}

export function SettingsForm(props: SettingsFormProps) {
  const { settings, topicNames, shortcuts, browserName, strings, problem, onChange } = props;
  const languageOf = (language: Settings['language']) =>
    language === 'auto' ? strings.language_auto : OWN_NAMES[language];
  return (
    <>
      <header>
        <h1>{strings.settings}</h1>
        <a href={props.welcomeAddress}>{strings.howItWorks}</a>
      </header>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <section>
        <Switch label={strings.settingEnabled} isOn={settings.enabled} onChange={(enabled) => onChange({ enabled })} />
        <p class="quiet">{strings.settingEnabledHelp}</p>
        <WhereChoice
          legend={strings.settingWhere}
          chosen={settings.where}
          hasAccess={props.hasAccess}
          strings={strings}
          onChoose={(where) => onChange({ where })}
          onAllowAccess={props.onAllowAccess}
        />
        {settings.where === 'listed' && <Listed sites={settings.listedSites} strings={strings} onChange={onChange} />}
      </section>
      <section>
        <h2>{strings.settingsReading}</h2>
        <StepChoice
          legend={strings.settingSensitivity}
          steps={SENSITIVITIES}
          chosen={settings.sensitivity}
          labelOf={(sensitivity) => strings[`sensitivity_${sensitivity}`]}
          helpOf={(sensitivity) => strings[`sensitivityHelp_${sensitivity}`]}
          onChoose={(sensitivity) => onChange({ sensitivity })}
        />
        <Choice
          label={strings.settingDensity}
          options={DENSITIES}
          chosen={settings.density}
          labelOf={(density) => strings[`density_${density}`]}
          onChoose={(density) => onChange({ density })}
        />
        <Choice
          label={strings.settingDelay}
          options={DELAYS}
          chosen={settings.delay}
          labelOf={(delay) => strings[`delay_${delay}`]}
          onChoose={(delay) => onChange({ delay })}
        />
      </section>
      <section>
        <h2>{strings.settingsAppearance}</h2>
        <Choice
          label={strings.settingTheme}
          options={THEMES}
          chosen={settings.theme}
          labelOf={(theme) => strings[`theme_${theme}`]}
          onChoose={(theme) => onChange({ theme })}
        />
        <Choice
          label={strings.settingLanguage}
          options={['auto', ...LANGUAGES]}
          chosen={settings.language}
          labelOf={languageOf}
          onChoose={(language) => onChange({ language })}
        />
      </section>
      <section>
        <h2>{strings.settingsRefused}</h2>
        <Refusals settings={settings} topicNames={topicNames} strings={strings} onChange={onChange} />
      </section>
      {shortcuts.length > 0 && <Shortcuts shortcuts={shortcuts} browserName={browserName} strings={strings} />}
      <section>
        <h2>{strings.privacy}</h2>
        <p>{strings.privacyText}</p>
      </section>
      <section>
        <h2>{strings.sources}</h2>
        <p>{strings.sourcesText}</p>
        <p>
          <a href={props.sourcesAddress}>{strings.aboutSources}</a>
        </p>
      </section>
    </>
  );
}

type ListedProps = Pick<SettingsFormProps, 'strings' | 'onChange'> & { sites: readonly string[] };

/** The sites on which it runs, where it runs on those alone. */
function Listed({ sites, strings, onChange }: ListedProps) {
  const isFirst = sites.length === STARTER_SITES.length && STARTER_SITES.every((site) => sites.includes(site));
  return (
    <SiteList
      heading={strings.listedSites}
      help={strings.listedHelp}
      none={strings.listedNone}
      sites={sites}
      takeOut={strings.remove}
      whole={
        isFirst ? null : { label: strings.listedRestore, act: () => onChange({ listedSites: [...STARTER_SITES] }) }
      }
      folded={fill(strings.listedCount, { count: sites.length })}
      strings={strings}
      onChange={(listedSites) => onChange({ listedSites })}
    />
  );
}

interface ChoiceProps<Option extends string> {
  label: string;
  options: readonly Option[];
  chosen: Option;
  labelOf(option: Option): string;
  onChoose(option: Option): void;
}

function Choice<Option extends string>({ label, options, chosen, labelOf, onChoose }: ChoiceProps<Option>) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        value={chosen}
        onChange={(event) => {
          const option = options[event.currentTarget.selectedIndex];
          if (option !== undefined) onChoose(option);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {labelOf(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
