import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { activityFilters } from '../../messages/activity-view.ts';
import { activity, accounting as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { SearchField } from '../components/search-field.tsx';
import type { Narrowed } from './use-rows.ts';

interface NarrowListProps {
  value: Narrowed;
  names: readonly string[];
  change(value: Narrowed): void;
}

/** Kind, institution, days and words: each narrows the list further. */
export function NarrowList({ value, names, change }: NarrowListProps) {
  const put = (part: Partial<Record<keyof Narrowed, string>>) => {
    const next = Object.entries({ ...value, ...part }).filter(([, chosen]) => chosen);
    change(Object.fromEntries(next) as Narrowed);
  };
  return (
    <fieldset class="narrow-list">
      <legend class="visually-hidden">{words.narrow}</legend>
      <Select label={activity.filter} value={value.filter ?? ''} choose={(filter) => put({ filter })}>
        <option value="">{activity.filters.all}</option>
        {activityFilters.map((name) => (
          <option key={name} value={name}>
            {activity.filters[name]}
          </option>
        ))}
      </Select>
      <Select label={words.who} value={value.name ?? ''} choose={(name) => put({ name })}>
        <option value="">{words.anyone}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
      <Day label={words.from} value={value.from ?? ''} choose={(from) => put({ from })} />
      <Day label={words.until} value={value.until ?? ''} choose={(until) => put({ until })} />
      <SearchField
        label={words.search}
        hint={words.searchHint}
        value={value.search ?? ''}
        change={(search) => put({ search })}
      />
      {Object.keys(value).length > 0 && (
        <button type="button" class="button button-quiet" onClick={() => change({})}>
          {words.reset}
        </button>
      )}
    </fieldset>
  );
}

interface FieldProps {
  label: string;
  value: string;
  choose(value: string): void;
}

const Select = ({ label, value, choose, children }: FieldProps & { children: preact.ComponentChildren }) => (
  <label class="select">
    <span class="visually-hidden">{label}</span>
    <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      {children}
    </select>
    <Icon nodes={ChevronDown} size="small" />
  </label>
);

const Day = ({ label, value, choose }: FieldProps) => (
  <label class="narrow-day small">
    <span class="quiet">{label}</span>
    <input type="date" value={value} onChange={({ currentTarget }) => choose(currentTarget.value)} />
  </label>
);
