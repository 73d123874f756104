// @vitest-environment happy-dom
import { render } from 'lit';
import { expect, it } from 'vitest';
import { type Language, languages } from '../../protocol/language.ts';
import { partTwoNotice } from '../../protocol/part-two-notice.ts';
import { openedFrom } from '../gallery/sample-chart.ts';
import { modelWords } from '../strings/en/model.ts';
import { viewerPacks } from '../strings/viewer-words.ts';
import { smallChart } from '../testing/small-chart.ts';
import { openChart } from './model/open-chart.ts';
import { accessBanner } from './summary-parts.ts';

/** The head of a chart that was shared with these labels, as it is on the page. */
async function headOf(labels: string[], language: Language) {
  const opened = openedFrom(smallChart, 1_794_000_000);
  const terms = { ...opened.grant.terms, labels };
  const { summary } = openChart({ ...opened, grant: { ...opened.grant, terms } }, undefined, modelWords);
  const act = { search: () => undefined, print: () => undefined };
  const page = document.createElement('div');
  render(accessBanner(summary, await viewerPacks[language](), act), page);
  return page;
}

it.each(languages)(
  'alcohol and drug use never reaches a reader without the notice of 42 CFR 2.32, word for word in English (%s)',
  async (language) => {
    const notice = (await headOf(['ETH', 'PSY'], language)).querySelector('q');
    expect(notice?.textContent).toBe(partTwoNotice);
    expect([notice?.getAttribute('lang'), notice?.getAttribute('dir')]).toEqual(['en', 'ltr']);
  },
);

it('where none was shared, nothing is said of it', async () => {
  expect((await headOf(['PSY'], 'en')).querySelector('q')).toBeNull();
});
