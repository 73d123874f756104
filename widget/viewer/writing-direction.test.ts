// @vitest-environment happy-dom
import { render } from 'lit';
import { expect, it, vi } from 'vitest';
import { openedFrom, sourceOf } from '../gallery/sample-chart.ts';
import { modelWords } from '../strings/ar/model.ts';
import { viewerPacks } from '../strings/viewer-words.ts';
import { smallChart } from '../testing/small-chart.ts';
import { renderChart } from './chartkey-chart.ts';

/** A text whose parts would change places among letters that run from right to left. */
const turns = /\d\s*[–−/-]\s*\d|^[<>≤≥+-]\s*\d|^\d.*[A-Za-z]/;

it('numbers, ranges and doses keep their order where the page runs from right to left', async () => {
  const source = sourceOf(openedFrom(smallChart, 1_794_000_000), modelWords);
  render(
    renderChart(source, await viewerPacks.ar(), () => undefined),
    document.body,
  );
  const chart = document.querySelector('chartkey-chart')!;
  await vi.waitFor(() => expect(chart.shadowRoot?.textContent).toContain('Potassium'));
  const walker = document.createTreeWalker(chart.shadowRoot!, NodeFilter.SHOW_TEXT);
  let kept = 0;
  const loose: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    // What stands between isolates is kept apart by them (UAX 9).
    if (!turns.test(text.replace(/\u2068[^\u2069]*\u2069/g, ''))) continue;
    if (node.parentElement?.closest('bdi, [dir="ltr"], [dir="auto"], svg, style')) kept++;
    else loose.push(text);
  }
  expect(loose).toEqual([]);
  expect(kept).toBeGreaterThan(2);
  for (const shown of ['3.5–5.1', '128/82']) expect(chart.shadowRoot?.textContent).toContain(shown);
});
