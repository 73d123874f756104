import Scale from 'lucide/dist/esm/icons/scale.mjs';
import { statutory } from '../../strings/statutory.ts';
import { approval as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';

/**
 * What comes with records of substance use: the notice that must accompany them, word for word (42 CFR 2.32(a)), and what it
 * and 2.31(a)(6)–(8) mean. The other elements of 2.31(a) are the sentence above it.
 */
export const PartTwoNotice = () => (
  <section class="statutory" aria-label={words.partTwoTitle}>
    <h3 class="statutory-title">
      <Icon nodes={Scale} size="small" /> {words.partTwoTitle}
    </h3>
    <p class="small">{words.partTwoSummary}</p>
    <p class="small">{words.partTwoRevoke}</p>
    <p class="small quiet">{words.partTwoVerbatim}</p>
    <blockquote class="small statutory-text" lang="en" dir="ltr">
      {statutory.partTwoNotice.verbatim} <cite>{statutory.partTwoNotice.citation}</cite>
    </blockquote>
  </section>
);
