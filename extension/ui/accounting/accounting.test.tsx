// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Hex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { gapKinds } from '../../messages/accounting-view.ts';
import { speakWhole } from '../../strings/load-words.ts';
import { ActivityPage } from '../dashboard/activity-page.tsx';
import { type Answers, samplePlatform } from '../gallery/sample-platform.ts';
import { accountingRows, accountingSummary, longRows } from '../gallery/samples/accounting.ts';
import { type Platform, PlatformContext } from '../platform.ts';
import { questionOf } from './use-rows.ts';

/** The background is answered for by samples here; `accounting/*.test.ts` has the real one. */
let root: HTMLElement;
const saved: { name: string; blob: Blob }[] = [];
async function settle() {
  for (let step = 0; step < 6; step++) await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
}
async function open(answers: Answers = {}) {
  const plain = samplePlatform({ answers });
  const save: Platform['hygiene']['save'] = (blob, name) => void saved.push({ blob, name });
  const platform = { ...plain, hygiene: { ...plain.hygiene, save } };
  act(() =>
    render(
      <PlatformContext.Provider value={platform}>
        <ActivityPage />
      </PlatformContext.Provider>,
      root,
    ),
  );
  await settle();
}
const button = (name: string) => [...root.querySelectorAll('button')].find((one) => one.textContent === name)!;
const click = async (element: HTMLElement) => {
  act(() => element.click());
  await settle();
};

beforeAll(() => speakWhole('en'));
beforeEach(() => {
  saved.length = 0;
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

describe('the accounting (sample background)', () => {
  it('says that all fits, or every single thing that does not, in words and with its time', async () => {
    await open();
    expect(root.textContent).toContain('Everything fits');
    act(() => render(null, root));
    const gaps = gapKinds.map((kind) => ({ kind, name: 'Lakeview', at: 1_780_000_000_000, expected: 3, found: 2 }));
    await open({ 'accounting.summary': () => ({ ...accountingSummary, gaps }) });
    expect(root.textContent).not.toContain('Everything fits');
    await click(button(`Show ${gapKinds.length - 3} more`));
    const told = [...root.querySelectorAll('.gaps li')].map(({ textContent }) => textContent);
    expect(told).toHaveLength(gapKinds.length);
    expect(new Set(told).size).toBe(gapKinds.length);
    expect(told.join()).not.toMatch(/undefined|NaN/);
  });

  it('opens a row to who, what, when, why and its evidence', async () => {
    await open();
    const more = root.querySelector<HTMLElement>('[aria-label^="More about: Lakeview Cardiology opened"]')!;
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await click(more);
    const facts = root.querySelector('.row-facts')!.textContent;
    for (const text of ['Lab results', 'treatment', 'Madison, Wisconsin', 'Receipt', 'Clinician’s key'])
      expect(facts).toContain(text);
    expect(root.querySelector('.row-facts details')?.hasAttribute('open')).toBe(false);
  });

  it('saves what was asked for, reading it a page at a time', async () => {
    const asked: { from?: number | undefined; offset?: number | undefined }[] = [];
    await open({
      'accounting.list': ({ offset = 0, limit = 100, from }) => {
        asked.push({ offset, from });
        return { rows: longRows(1_200, offset, limit), total: 1_200 };
      },
    });
    asked.length = 0;
    await click(button('Table (CSV)'));
    expect(asked.map(({ offset }) => offset)).toEqual([0, 500, 1_000]);
    expect(asked[0]!.from).toBeGreaterThan(0);
    expect(saved.map(({ name }) => name)).toEqual(['chartkey-accounting.csv']);
    expect((await saved[0]!.blob.text()).trim().split('\r\n')).toHaveLength(1_201);
    await click(button('For other health software (FHIR)'));
    expect((JSON.parse(await saved[1]!.blob.text()) as { entry: [] }).entry).toHaveLength(1_200);
    await click(button('Page to read or print'));
    expect(await saved[2]!.blob.text()).toContain('<caption>1,200 rows</caption>');
  });

  it('a long export shows how far it is, and when it is called off nothing is saved', async () => {
    let release: () => void = () => undefined;
    let held = false;
    await open({
      'accounting.list': async ({ offset = 0, limit = 100 }) => {
        if (limit === 500 && offset === 500) {
          held = true;
          await new Promise<void>((resolve) => {
            release = resolve;
          });
        }
        return { rows: longRows(5_000, offset, limit), total: 5_000 };
      },
    });
    await click(button('Table (CSV)'));
    expect(held).toBe(true);
    expect(root.querySelector('progress')?.getAttribute('max')).toBe('5000');
    expect(root.textContent).toContain('Read 500 of 5,000 rows');
    await click(button('Cancel'));
    release();
    await settle();
    expect(saved).toEqual([]);
    expect(root.textContent).toContain('Cancelled. Nothing was saved.');
    expect(button('Table (CSV)')).toBeDefined();
  });

  it('an export that fails says so, saves nothing and can be done again', async () => {
    let fail = true;
    await open({
      'accounting.evidence': () => {
        if (fail) throw new ChartkeyError('VAULT_DAMAGED');
        const place = `0x${'1'.repeat(40)}` as const;
        const where = { chainId: 1, grants: place, accreditation: place, disclosures: place };
        return { ...where, gateway: `0x${'2'.repeat(64)}` as const, items: [], total: 0 };
      },
    });
    await click(button('Proofs, for an auditor'));
    expect(saved).toEqual([]);
    expect(root.textContent).toContain('VAULT_DAMAGED');
    fail = false;
    await click(button('Proofs, for an auditor'));
    expect(JSON.parse(await saved[0]!.blob.text())).toMatchObject({ format: 'chartkey-openings-1', openings: [] });
  });

  it('proofs are of the openings that were asked for, and of nobody else’s', async () => {
    const of = (receipt: Hex) => ({ grant: `0x${'7'.repeat(64)}` as const, receipt, grantee: place });
    const place = `0x${'1'.repeat(40)}` as const;
    const [heart, mind] = [`0x${'a'.repeat(64)}`, `0x${'b'.repeat(64)}`] as const;
    const where = { chainId: 1, grants: place, accreditation: place, disclosures: place };
    const opened = { id: '1', at: Date.now(), kind: 'opened', name: 'Lakeview Cardiology' } as const;
    await open({
      'accounting.list': () => ({ rows: [{ ...opened, receipt: { at: 1, hash: heart } }], total: 1 }),
      'accounting.evidence': () => ({
        ...where,
        gateway: `0x${'2'.repeat(64)}` as const,
        items: [of(heart), of(mind)],
        total: 2,
      }),
    });
    await click(button('Proofs, for an auditor'));
    expect(JSON.parse(await saved[0]!.blob.text()).openings).toEqual([of(heart)]);
  });

  it('narrows by whole days here, and a day that is none narrows nothing', () => {
    expect(questionOf({})).toEqual({});
    expect(questionOf({ from: '2026-11-01', until: '2026-11-02', name: 'A', filter: 'opened', search: ' b ' })).toEqual(
      {
        from: new Date(2026, 10, 1).getTime(),
        until: new Date(2026, 10, 3).getTime() - 1,
        name: 'A',
        filter: 'opened',
        search: 'b',
      },
    );
    expect(questionOf({ from: '2026-02-31', until: 'never', search: '  ' })).toEqual({});
  });

  it('a list that cannot be read offers to try again, and the sample has something to show', async () => {
    expect(accountingRows.length).toBeGreaterThan(5);
    let fail = true;
    await open({
      'accounting.list': () => {
        if (fail) throw new ChartkeyError('OFFLINE');
        return { rows: accountingRows, total: accountingRows.length };
      },
    });
    fail = false;
    await click([...root.querySelectorAll('button')].find((one) => one.textContent?.includes('Try again'))!);
    expect(root.querySelectorAll('.activity-day li')).toHaveLength(accountingRows.length);
  });
});
