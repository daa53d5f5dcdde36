/** All settings. Each takes effect as soon as it is changed; there is nothing to save. */
import { DENSITIES, THEMES } from '../core/choices';
import { LANGUAGES } from '../core/knowledge/types';
import type { Settings } from '../core/settings';
import { ExcludedSites } from './ExcludedSites';
import { OWN_NAMES } from './language-name';
import { SensitivityChoice } from './SensitivityChoice';
import { type Shortcut, Shortcuts, type ShortcutsProps } from './Shortcuts';
import { Switch } from './Switch';
import type { Strings } from './strings/en';

export interface SettingsFormProps {
  settings: Settings;
  /** Empty where the browser has none, and until they are read. */
  shortcuts: readonly Shortcut[];
  browserName: ShortcutsProps['browserName'];
  /** Of the page about the sources. */
  sourcesAddress: string;
  strings: Strings;
  /** What went wrong with the last change, in words. */
  problem: string | null;
  onChange(patch: Partial<Settings>): void;
}

export function SettingsForm(props: SettingsFormProps) {
  const { settings, shortcuts, browserName, strings, problem, onChange } = props;
  const languageOf = (language: Settings['language']) =>
    language === 'auto' ? strings.language_auto : OWN_NAMES[language];
  return (
    <>
      <h1>{strings.settings}</h1>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <section>
        <Switch label={strings.settingEnabled} isOn={settings.enabled} onChange={(enabled) => onChange({ enabled })} />
        <p class="quiet">{strings.settingEnabledHelp}</p>
        <Choice
          label={strings.settingDensity}
          options={DENSITIES}
          chosen={settings.density}
          labelOf={(density) => strings[`density_${density}`]}
          onChoose={(density) => onChange({ density })}
        />
        <SensitivityChoice
          chosen={settings.sensitivity}
          strings={strings}
          onChoose={(sensitivity) => onChange({ sensitivity })}
        />
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
      <ExcludedSites
        sites={settings.excludedSites}
        strings={strings}
        onChange={(excludedSites) => onChange({ excludedSites })}
      />
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
