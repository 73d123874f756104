import type { ComponentChildren } from 'preact';

export type Fact = readonly [name: string, value: ComponentChildren];

/** Names and values of a receipt; what there is nothing to say of is left out. */
export const Facts = ({ rows }: { rows: readonly (Fact | undefined)[] }) => (
  <dl class="receipt-facts small">
    {rows
      .filter((row) => row !== undefined)
      .map(([name, value]) => (
        <div key={name}>
          <dt class="quiet">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
