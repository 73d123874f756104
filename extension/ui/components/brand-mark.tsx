import { common } from '../../strings/words.ts';

/** A key whose teeth are the bars of a chart. */
export const BrandMark = () => (
  <span class="brand">
    <svg class="icon icon-large" viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="5.7" cy="8" r="3.6" />
      <path d="M9.3 8h8.2M17.5 8v5.2M14.3 8v3.2M11.2 8v6.6" />
    </svg>
    {common.brand}
  </span>
);
