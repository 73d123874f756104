import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../testing/fake-browser.ts';
import { showApproval } from './approval-window.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

beforeEach(async () => {
  fakeBrowser.windowList.splice(0);
  await fakeBrowser.storage.session.remove('approvalWindow');
});

const access = (id: string) => ({ kind: 'access', id }) as const;

it('V3 however many ask in the same moment, one window opens (browser APIs in memory)', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, i) => showApproval(access(`question-${i}`))));
  expect(fakeBrowser.windowList.map(({ url }) => url)).toEqual(['approve.html#access=question-0']);
  // Closed by the patient: the next question opens another.
  fakeBrowser.windowList.splice(0);
  await showApproval(access('later'));
  expect(fakeBrowser.windowList).toHaveLength(1);
});

it('X10 a window that a worker opened just before it died is found again (browser APIs in memory)', async () => {
  await showApproval(access('one'));
  const [opened] = fakeBrowser.windowList;
  // As if the worker had not come to write it down.
  await fakeBrowser.storage.session.remove('approvalWindow');
  await showApproval(access('two'));
  expect(fakeBrowser.windowList).toEqual([opened]);
});
