/** The sites that are switched off: to switch on again, and to add to. */
import { useState } from 'preact/hooks';
import { readableHost } from '../core/host-name';
import { addSite, siteFromInput } from '../core/settings';
import type { Strings } from './strings/en';

export interface ExcludedSitesProps {
  sites: readonly string[];
  strings: Strings;
  onChange(sites: string[]): void;
}

export function ExcludedSites({ sites, strings, onChange }: ExcludedSitesProps) {
  const [typed, setTyped] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  const add = () => {
    const site = siteFromInput(typed);
    setInvalid(site === null);
    if (site === null) return;
    setTyped('');
    onChange(addSite(sites, site));
  };
  return (
    <section>
      <h2>{strings.settingExcluded}</h2>
      {sites.length === 0 && <p class="quiet">{strings.settingExcludedNone}</p>}
      <ul class="excluded">
        {sites.map((site) => (
          <li key={site}>
            <span>{readableHost(site)}</span>
            <button
              type="button"
              aria-label={`${strings.switchOn}: ${readableHost(site)}`}
              onClick={() => onChange(sites.filter((other) => other !== site))}
            >
              {strings.switchOn}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="add-site"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label for="add-site">{strings.settingExcludeAdd}</label>
        <div class="row">
          <input
            id="add-site"
            type="text"
            inputMode="url"
            autocomplete="off"
            placeholder={strings.settingExcludePlaceholder}
            aria-invalid={isInvalid}
            aria-describedby="add-site-problem"
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setInvalid(false);
            }}
          />
          <button type="submit">{strings.add}</button>
        </div>
        <p class="problem" id="add-site-problem" role="alert">
          {isInvalid ? strings.settingExcludeInvalid : ''}
        </p>
      </form>
    </section>
  );
}
