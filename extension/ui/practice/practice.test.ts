import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { screenMethods } from '../../messages/protocol.ts';
import { speakWhole } from '../../strings/load-words.ts';
import { practicePlatform } from './practice-platform.ts';
import { createWorld, practiceId } from './practice-world.ts';

beforeAll(() => {
  Object.assign(globalThis, { document: { documentElement: { lang: 'en' } } });
  return speakWhole('en');
});

const extension = fileURLToPath(new URL('../../', import.meta.url));
const aliases = { '#protocol/': resolve(extension, '../protocol'), '#contracts/': resolve(extension, '../contracts') };
/** Every module of ours that a page loads, whatever it is asked to do. */
function reached(entry: string): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, named] of text.matchAll(/(?:^|\n)(?:import|export)(?! type\b)[^;'"]*?from '([^']+)'/g))
      resolveFrom(file, named!);
    for (const [, named] of text.matchAll(/import\('([^']+)'\)/g)) resolveFrom(file, named!);
  };
  const resolveFrom = (file: string, named: string) => {
    if (named.startsWith('.')) visit(resolve(dirname(file), named));
    const alias = Object.entries(aliases).find(([prefix]) => named.startsWith(prefix));
    if (alias?.[0] === '#protocol/') visit(`${alias[1]}/${named.slice(alias[0].length)}.ts`);
    if (!named.startsWith('.') && !alias) seen.add(named);
  };
  visit(resolve(extension, entry));
  return new Set([...seen].map((file) => (file.startsWith('/') ? relative(extension, file) : file)));
}
const rooms =
  /^(?:vault|storage|background|mirror|recovery|hygiene|pause|profiles|portals(?!\/(?:read-host|shared-suffixes))|wallet|chain)\//;

it('X2 practice loads nothing that holds a key, speaks to the worker, opens storage or signs', () => {
  const modules = [...reached('entrypoints/practice/main.tsx')];
  expect(modules.length).toBeGreaterThan(60);
  const forbidden = modules.filter(
    (name) =>
      rooms.test(name) || /messages\/client|browser-platform|webextension-polyfill|^idb$|signatures\.ts$/.test(name),
  );
  expect(forbidden).toEqual([]);
  // The control: the real window does load them.
  expect([...reached('entrypoints/approve/main.tsx')].some((name) => /messages\/client/.test(name))).toBe(true);
});

it('X1 nothing but its own page loads practice', () => {
  for (const entry of ['approve', 'dashboard', 'popup'])
    expect([...reached(`entrypoints/${entry}/main.tsx`)].filter((name) => name.includes('practice/'))).toEqual([]);
});

it('goes through narrowing, leaving out, approving, undoing, the receipt and stopping, on one made-up question', async () => {
  let told = 0;
  const world = createWorld(() => {
    told += 1;
  });
  const platform = practicePlatform(
    world,
    () => undefined,
    () => () => undefined,
  );
  const requestId = practiceId;
  const view = await platform.call('approval.get', { requestId });
  expect(view).toMatchObject({ state: 'pending', asker: { verified: true } });
  const whole = await platform.call('approval.preview', { requestId, choice: view.suggested, language: 'en' });
  expect(whole.items).toBeGreaterThan(5);
  // What is sensitive is out until it is added, by the same counting as in a real question.
  expect(whole.wontSee).toContainEqual(expect.objectContaining({ label: 'PSY', why: 'label' }));
  const [allergies, ...rest] = view.suggested.scopes;
  expect(allergies).toContain('Allergy');
  const less = await platform.call('approval.preview', {
    requestId,
    choice: { ...view.suggested, scopes: rest, days: 30 },
    language: 'en',
  });
  expect(less.items).toBeLessThan(whole.items);
  expect(less.narrower).toBe(true);
  expect(await platform.call('approval.approve', { requestId, digest: less.digest })).toMatchObject({
    state: 'approved',
  });
  expect(await platform.call('approval.undo', { requestId })).toMatchObject({ state: 'pending', voided: 'undone' });
  await platform.call('approval.approve', { requestId, digest: less.digest });
  expect(await platform.call('approval.send', { requestId })).toMatchObject({ state: 'granted' });
  const [share] = await platform.call('sharing.list', {});
  expect(share).toMatchObject({ state: 'active', items: less.items });
  expect(await platform.call('sharing.stop', { ids: [share!.id] })).toMatchObject([{ state: 'stopped' }]);
  expect([...world.done()].sort()).toEqual(['approve', 'leaveOut', 'narrow', 'receipt', 'stop', 'undo']);
  expect(told).toBeGreaterThan(5);
});

it('its grant is by and for nobody, its name is refused by every real message, and nothing else is answered', async () => {
  const platform = practicePlatform(
    createWorld(() => undefined),
    () => undefined,
    () => () => undefined,
  );
  const view = await platform.call('approval.get', { requestId: practiceId });
  const { grant } = await platform.call('approval.preview', {
    requestId: practiceId,
    choice: view.suggested,
    language: 'en',
  });
  expect(Number(grant.patient)).toBe(0);
  expect(Number(grant.terms.grantee)).toBe(0);
  expect(Number(grant.terms.granteeKey)).toBe(0);
  const { safeParse } = await import('valibot');
  for (const method of ['approval.get', 'approval.approve', 'approval.send'] as const)
    expect(safeParse(screenMethods[method], { requestId: practiceId, digest: grant.terms.salt }).success).toBe(false);
  for (const method of ['records.view', 'settings.get', 'vault.lock', 'people.list'] as const)
    await expect(platform.call(method, {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(() => platform.unlock).toThrow('practice');
  expect(() => platform.vault).toThrow('practice');
});
