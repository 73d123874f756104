import type { ScreenInput } from '../../messages/protocol.ts';
import { records as words } from '../../strings/words.ts';

export type ItemFilter = Pick<ScreenInput<'records.items'>, 'source' | 'only'>;

interface ItemFiltersProps {
  /** Names of the clinics that vouch for something. */
  sources: readonly string[];
  value: ItemFilter;
  change(value: ItemFilter): void;
}

/** Where items come from, and whether anybody vouches for them or has sorted them. */
export function ItemFilters({ sources, value, change }: ItemFiltersProps) {
  return (
    <div class="item-filters">
      <label class="field">
        <span class="small">{words.filterSource}</span>
        <select
          value={value.source ?? ''}
          onChange={(event) => {
            const { source: _, ...rest } = value;
            const source = event.currentTarget.value;
            change(source === '' ? rest : { ...rest, source });
          }}
        >
          <option value="">{words.everySource}</option>
          {sources.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="small">{words.filterOnly}</span>
        <select
          value={value.only ?? ''}
          onChange={(event) => {
            const { only: _, ...rest } = value;
            const only = (['vouched', 'added', 'unreviewed'] as const).find((one) => one === event.currentTarget.value);
            change(only ? { ...rest, only } : rest);
          }}
        >
          <option value="">{words.onlyAll}</option>
          <option value="vouched">{words.onlyVouched}</option>
          <option value="added">{words.onlyAdded}</option>
          <option value="unreviewed">{words.onlyUnreviewed}</option>
        </select>
      </label>
    </div>
  );
}
