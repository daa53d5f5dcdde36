/** A list of sites: to take out of, and to add to by host name or address. */
import { useId, useState } from 'preact/hooks';
import { readableHost } from '../core/host-name';
import { addSite, siteFromInput } from '../core/settings';
import { ListHead, RemovableList } from './RemovableList';
import type { Strings } from './strings/en';

export interface SiteListProps {
  heading: string;
  help: string | null;
  none: string;
  sites: readonly string[];
  /** On each site's button. */
  takeOut: string;
  /** Something done to the list as a whole; null where there is nothing to do. */
  whole: { label: string; act(): void } | null;
  /** Long lists are folded, with this as their handle; null where the list is open. */
  folded: string | null;
  strings: Strings;
  onChange(sites: string[]): void;
}

export function SiteList(props: SiteListProps) {
  const { heading, help, none, sites, takeOut, whole, folded, strings, onChange } = props;
  const list = (
    <RemovableList
      items={sites.map((site) => ({ key: site, label: readableHost(site) }))}
      action={takeOut}
      onRemove={(site) => onChange(sites.filter((other) => other !== site))}
    />
  );
  return (
    <section>
      <ListHead heading={heading} whole={whole} />
      {help !== null && <p class="quiet">{help}</p>}
      {sites.length === 0 && <p class="quiet">{none}</p>}
      {sites.length > 0 && folded !== null ? (
        <details>
          <summary>{folded}</summary>
          {list}
        </details>
      ) : (
        list
      )}
      <AddSite strings={strings} onAdd={(site) => onChange(addSite(sites, site))} />
    </section>
  );
}

function AddSite({ strings, onAdd }: { strings: Strings; onAdd(site: string): void }) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  const add = () => {
    const site = siteFromInput(typed);
    setInvalid(site === null);
    if (site === null) return;
    setTyped('');
    onAdd(site);
  };
  return (
    <form
      class="add-site"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label for={id}>{strings.settingExcludeAdd}</label>
      <div class="row">
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          placeholder={strings.settingExcludePlaceholder}
          aria-invalid={isInvalid}
          aria-describedby={`${id}-problem`}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setInvalid(false);
          }}
        />
        <button type="submit">{strings.add}</button>
      </div>
      <p class="problem" id={`${id}-problem`} role="alert">
        {isInvalid ? strings.settingExcludeInvalid : ''}
      </p>
    </form>
  );
}
