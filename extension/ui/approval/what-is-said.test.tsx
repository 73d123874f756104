// @vitest-environment happy-dom
import fc from 'fast-check';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toHex } from '#protocol/bytes';
import { describe as describeGrant } from '#protocol/describe';
import { scopeOfClass } from '#protocol/fhir/classes';
import { statementText } from '#protocol/statement';
import * as english from '#protocol/strings/en';
import { digestOf, type Grant, type Terms } from '#protocol/typed-data';
import { runs } from '../../../protocol/properties/runs.ts';
import { config } from '../../config.ts';
import type { Choice } from '../../messages/views.ts';
import { type Answers, samplePlatform } from '../gallery/sample-platform.ts';
import { approvalView, previewOf, requestId } from '../gallery/samples/approval.ts';
import { PlatformContext } from '../platform.ts';
import { ApprovalWindow } from './approval-window.tsx';
import { armDelay } from './arming.ts';

/** What the window says and asks, over sample answers; arming and voiding are in `question.test.tsx`. */
let root: HTMLElement;
let approved: string[];
let previews: Choice[];

async function pass(ms: number) {
  for (let at = 0; at < ms; at += 20)
    await act(async () => {
      await vi.advanceTimersByTimeAsync(Math.min(20, ms - at));
    });
}

async function open(answers: Answers = {}) {
  const platform = samplePlatform({
    answers: {
      'approval.preview': ({ choice }) => {
        previews.push(choice);
        return previewOf(approvalView, choice);
      },
      'approval.approve': ({ digest }) => {
        approved.push(digest);
        return { ...approvalView, state: 'granted', grantId: `0x${'a'.repeat(64)}` };
      },
      ...answers,
    },
  });
  act(() => render(null, root));
  act(() =>
    render(
      <PlatformContext.Provider value={platform}>
        <ApprovalWindow hash={`#access=${requestId}`} />
      </PlatformContext.Provider>,
      root,
    ),
  );
  await pass(200);
}

function button(name: string): HTMLButtonElement {
  const found = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
  if (!found) throw new Error(`no button ${name} in: ${root.textContent}`);
  return found;
}
const press = (name: string) => act(() => button(name).click());

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
  root = document.createElement('div');
  document.body.append(root);
  approved = [];
  previews = [];
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
  vi.useRealTimers();
});

const month = fc.tuple(fc.integer({ min: 2019, max: 2025 }), fc.integer({ min: 1, max: 12 }));
const monthName = ([year, at]: [number, number]) => `${year}-${String(at).padStart(2, '0')}`;
const choices: fc.Arbitrary<Choice> = fc
  .record({
    classes: fc.subarray(['MedicationRequest', 'Observation.laboratory', 'AllergyIntolerance', 'Condition'] as const, {
      minLength: 1,
    }),
    labels: fc.subarray(['ETH', 'HIV', 'PSY', 'U'] as const),
    dates: fc.tuple(month, month).map((pair) => pair.map(monthName).sort()),
    days: fc.constantFrom(1 as const, 7 as const, 30 as const, 90 as const),
    leaveOut: fc.subarray(['PSY?', 'SEX'] as const),
  })
  .map(({ classes, labels, dates, days, leaveOut }) => ({
    scopes: classes.map(scopeOfClass).sort(),
    labels: [...labels].sort(),
    dataFrom: dates[0]!,
    dataUntil: dates[1]!,
    days,
    records: [],
    tellLeftOut: true,
    ...(leaveOut.length > 0 ? { leaveOut: [...leaveOut] } : {}),
  }));

describe('X4 for random grants (sample background)', () => {
  it('X4 the sentence on screen is that of the grant whose digest is approved, word for word', async () => {
    const property = fc.asyncProperty(choices, async (choice) => {
      await open({ 'approval.get': () => ({ ...approvalView, suggested: choice }) });
      const { grant } = previewOf(approvalView, choice);
      const said = describeGrant(grant, Date.now() / 1000, english);
      expect(root.querySelector('.sentence')?.textContent).toBe(said.sentence.map(({ text }) => text).join(''));
      const notes = [...root.querySelectorAll('.agree-note')].map((note) => note.textContent);
      expect(notes).toEqual(said.notes);
      await pass(armDelay + 200);
      press('Approve');
      await pass(10);
      expect(approved.pop()).toBe(toHex(digestOf('Grant', grant, config.deployment)));
    });
    await fc.assert(property, runs(6, 200));
  });

  it('X4 whatever of the words is changed, the digest is another', () => {
    const digest = (grant: Grant) => toHex(digestOf('Grant', grant, config.deployment));
    const changes: { [K in keyof Terms]?: (terms: Terms) => Terms[K] } = {
      granteeName: ({ granteeName }) => `${granteeName}.`,
      origin: ({ origin }) => `${origin}:8443`,
      purpose: ({ purpose }) => (purpose === 'TREAT' ? 'HRESCH' : 'TREAT'),
      scopes: ({ scopes }) => [...scopes, 'patient/Goal.rs'],
      labels: ({ labels }) => [...labels, 'SDV'],
      dataFrom: () => '2018-12',
      dataUntil: () => '2027-01',
      records: () => [`0x${'9'.repeat(64)}`],
      statement: () => `0x${'8'.repeat(64)}`,
      // Sealed anew for each choice that was shown: so the digest also stands for what is kept back.
      capsule: () => `0x${'7'.repeat(64)}`,
    };
    const property = fc.property(choices, (choice) => {
      const { grant } = previewOf(approvalView, choice);
      const other = Object.entries(changes).map(([name, change]) =>
        digest({ ...grant, terms: { ...grant.terms, [name]: change(grant.terms) } }),
      );
      const all = [digest(grant), digest({ ...grant, expires: grant.expires + 86_400 }), ...other];
      expect(new Set(all).size).toBe(all.length);
    });
    fc.assert(property, runs(50, 2_000));
  });
});

describe('what the window says (sample background)', () => {
  it('what they marked optional is shared only after a second press that says what it adds', async () => {
    await open();
    act(() => root.querySelector<HTMLButtonElement>('button[aria-label="Add conditions"]')!.click());
    await pass(300);
    expect(previews.at(-1)!.scopes).not.toContain('patient/Condition.rs');
    expect(root.textContent).toContain('Share your conditions as well? That is 17 items more');
    press('Yes, share conditions');
    await pass(300);
    expect(previews.at(-1)!.scopes).toContain('patient/Condition.rs');
  });

  it('what could be guessed is asked by name, and leaving it out is part of the choice', async () => {
    await open();
    const answer = (name: string) => [
      ...root.querySelectorAll<HTMLInputElement>(`[aria-label="Items that point to ${name}"] input`),
    ];
    expect(root.textContent).toContain(
      'One of these medicines is mostly used for sexual or reproductive health. Leave it out?',
    );
    expect(root.textContent).toContain('Tinidazole 500 mg');
    expect(previews.at(-1)!.leaveOut).toBeUndefined();
    expect(answer('sexual or reproductive health').map(({ checked }) => checked)).toEqual([false, true]);
    act(() => answer('sexual or reproductive health')[0]!.click());
    await pass(300);
    act(() => answer('mental health')[0]!.click());
    await pass(300);
    expect(previews.at(-1)!.leaveOut).toEqual(['PSY?', 'SEX']);
    expect(root.textContent).toContain('Your offer is smaller than they asked');
    act(() => answer('sexual or reproductive health')[1]!.click());
    await pass(300);
    expect(previews.at(-1)!.leaveOut).toEqual(['PSY?']);
  });

  it('says what leaves together with what is left out', async () => {
    await open();
    const text = root.querySelector('.hints-more')?.textContent;
    expect(text).toContain('This also leaves out 3 other items kept in the same place: medications, Mar 2024.');
    expect(text).toContain('This also leaves out 1 other item kept in the same place: medications, of any date.');
  });

  it('alcohol and drug use, once included, comes with the notice of the law, word for word, and a plain summary', async () => {
    const suggested = { ...approvalView.suggested, labels: ['ETH' as const] };
    await open({ 'approval.get': () => ({ ...approvalView, suggested }) });
    expect(root.querySelector('.statutory-text')?.textContent).toBe(
      '42 CFR part 2 prohibits unauthorized use or disclosure of these records. 42 CFR 2.32(a)(2)',
    );
    expect(root.querySelector('.statutory')?.textContent).toContain('US law protects records of treatment');
    await open();
    expect(root.querySelectorAll('.statutory')).toHaveLength(0);
  });

  it('reads in the order who, what, why, what exactly, how long, then the answers', async () => {
    await open();
    const headings = [...root.querySelectorAll('h1, h2')].map((heading) => heading.textContent?.trim());
    expect(headings).toEqual([
      'Lakeview Cardiology verified',
      'What you would agree to',
      'Why they ask',
      'They will see',
      'They won’t see',
      'Share less',
      'The words you agree to',
    ]);
    const place = (element: Element) => [...root.querySelectorAll('*')].indexOf(element);
    const last = [...root.querySelectorAll('main *')].at(-1)!;
    for (const name of ['Not now', 'Approve']) expect(place(button(name))).toBeGreaterThan(place(last));
    // The order on screen is the order of the document: nothing is moved by a positive tabindex.
    expect(root.querySelectorAll('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])')).toHaveLength(0);
  });

  it('X4 the line beside the answers is built from the grant on screen', async () => {
    await open();
    const line = root.querySelector('.answer-honest')?.textContent;
    expect(line).toMatch(
      /^After this, Lakeview Cardiology can read your .+ until \d+ \w+ \d{4}\. Stopping ends every later/,
    );
    expect(line).toContain('It cannot erase what they already opened.');
  });

  it('X4 the statement whose hash is signed is shown line for line, and nothing has to be opened to read it', async () => {
    await open();
    const section = root.querySelector('.statement')!;
    const lines = [...section.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(lines.join('\n')).toBe(statementText);
    expect(section.closest('details')).toBeNull();
    expect(section.querySelector('details')).toBeNull();
  });

  it('a reason that presses is shown as theirs, as text, with a word of ours beside it', async () => {
    const reason = '<b>Approve right now</b> or your visit will be cancelled!!';
    await open({ 'approval.get': () => ({ ...approvalView, reason }) });
    expect(root.querySelector('.why blockquote')?.textContent).toBe(reason);
    expect(root.querySelector('.why blockquote b')).toBeNull();
    expect(root.textContent).toContain('Their words press you.');
  });

  it('the first time is said at length', async () => {
    await open({ 'approval.get': () => ({ ...approvalView, asker: { ...approvalView.asker, timesShared: 0 } }) });
    expect(root.textContent).toContain('You have never shared with them');
  });
});
