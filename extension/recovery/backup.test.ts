import 'fake-indexeddb/auto';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toBase64url, toHex, utf8 } from '#protocol/bytes';
import { databaseOf } from '../profiles/person-databases.ts';
import { sealEntropy } from '../profiles/person-secret.ts';
import { chartPlace } from '../records/chart-row.ts';
import { createClinic, createTestEngine, memoryGateway, seedChart, vouchingBlocks } from '../testing/engine.ts';
import { memoryEscrows } from '../testing/memory-escrows.ts';
import { smallChartTexts } from '../testing/small-chart.ts';
import { wipeDatabase, wipeDatabases } from '../testing/wipe-database.ts';
import { createVault } from '../vault/create-vault.ts';
import { endSession } from '../vault/session.ts';
import { readVault } from '../vault/vault-row.ts';
import { newWords, seedOfWords } from '../vault/words.ts';
import type { Age } from './age.ts';
import { ageHere } from './age-file.ts';
import { type Backup, readBackup, writeBackup } from './backup-file.ts';
import { makeBackup } from './make-backup.ts';
import { readRecovery } from './recovery-state.ts';
import { rehearseBackup } from './rehearse.ts';
import { bringBack, openBackup, restoreBackup } from './restore-backup.ts';
import { type SelfVault, withSelfVault } from './self-vault.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('../testing/fake-browser.ts')).fakeBrowser }));

const password = 'a long quiet river';
const passphrase = 'lanterns on the Brücke';
const age = '/usr/bin/age';
const hasAge = existsSync(age) && existsSync('/usr/bin/script');
let words: string[];
let gateway: ReturnType<typeof memoryGateway>;
let record: `0x${string}`;
const inVault = <T>(use: (vault: SelfVault) => Promise<T>) =>
  withSelfVault(use, { gateway: gateway.client, escrows: memoryEscrows().client, age: ageHere });

beforeEach(async () => {
  gateway = memoryGateway();
  words = newWords(12);
  await createVault(password, words);
  const engine = await createTestEngine({
    blocks: await vouchingBlocks(await createClinic()),
    gateway: gateway.client,
  });
  record = await seedChart(engine, gateway.blobs);
  await engine.store.write({ facts: [{ kind: 'connected', origin: 'https://portal.example' }] });
  engine.db.close();
});
afterEach(async () => {
  await endSession();
  await wipeDatabase();
});

/** Debian's own program, which takes a passphrase only from a terminal: `script` gives it one. */
async function withDebiansAge(file: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chartkey-age-'));
  const [sealed, plain] = [join(folder, 'backup.age'), join(folder, 'backup.json')];
  try {
    await writeFile(sealed, file);
    const child = spawn('script', ['-qec', `${age} --decrypt -o ${plain} ${sealed}`, '/dev/null'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    child.stdout.on('data', (said: Buffer) => {
      if (/passphrase/i.test(said.toString())) child.stdin.write(`${passphrase}\n`);
    });
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(code).toBe(0);
    return await readFile(plain, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

it.runIf(hasAge)(
  `${hasAge ? '' : '(LEFT OUT: Debian’s age is not installed here) '}a backup opens with Debian’s age and its passphrase, records verbatim inside (gateway in memory)`,
  async () => {
    const stages: string[] = [];
    const progress = (stage: string) => void stages.push(stage);
    const { name, bytes } = await inVault((vault) =>
      makeBackup(vault, { proof: { password }, passphrase, records: true, progress }),
    );
    expect(name).toMatch(/^chartkey-\d{4}-\d\d-\d\d\.age$/);
    expect([...new Set(stages)]).toEqual(['records', 'sealing', 'trying']);
    const opened = JSON.parse(await withDebiansAge(bytes));
    const seed = await seedOfWords(words);
    expect(opened).toMatchObject({ v: 1, kind: 'chartkey-backup', seed: toBase64url(seed) });
    expect(opened.records[0].resources.toSorted()).toEqual(smallChartTexts.toSorted());
    expect(opened.devices[0].entries.map(({ kind }: { kind: string }) => kind)).toEqual([
      'device',
      'recorded',
      'connected',
    ]);
    const made = await inVault(({ store }) => readRecovery(store));
    expect(made.backedUp).toBeGreaterThan(0);
  },
  120_000,
);

const child = 'aa11bb22cc33dd44';

/** A child one acts for, with one site connected for her. */
const addChild = () =>
  inVault(async ({ keys, store, eachPerson }) => {
    const secret = await keys.seed((seed) => sealEntropy(seed, child, crypto.getRandomValues(new Uint8Array(16))));
    const profile = { name: 'Ella Marsh', acting: { relation: 'child', authority: 'parent' } } as const;
    await store.write({ facts: [{ kind: 'person', person: child, profile, secret }] });
    await eachPerson((_, hers) =>
      hers.store.write({
        facts: [
          { kind: 'device', lane: 7 },
          { kind: 'connected', origin: 'https://school.example' },
        ],
      }),
    );
  });

it('a backup brings keys, lists and settings back on a bare machine without any gateway, also of a child, and may be read in again', async () => {
  await addChild();
  const { bytes } = await inVault((vault) => makeBackup(vault, { proof: { password }, passphrase, records: false }));
  await endSession();
  await wipeDatabases('chartkey', databaseOf(child));
  gateway = memoryGateway();
  await expect(
    restoreBackup(ageHere, { file: bytes, passphrase: 'another passphrase' }, password, inVault),
  ).rejects.toMatchObject({
    code: 'WRONG_PASSWORD',
  });
  const restored = await restoreBackup(ageHere, { file: bytes, passphrase }, 'another long river', inVault);
  expect(restored).toMatchObject({ grants: 0, records: 1 });
  const look = () =>
    inVault(async ({ keys, store, eachPerson }) => ({
      hers: await new Promise((resolve, reject) => {
        eachPerson(async (person, hers) => resolve([person, (await hers.store.entriesOf(7)).at(-1)])).catch(reject);
      }),
      seed: await keys.seed(toHex),
      chart: await store.row<{ title: string }>(chartPlace(record)),
      devices: await store.devices(),
    }));
  const found = await look();
  expect(found.seed).toBe(toHex(await seedOfWords(words)));
  expect(found.chart?.title).toBe('Small chart');
  expect(found.devices).toMatchObject([{ count: 4, own: false }]);
  expect(found.hers).toMatchObject([child, { kind: 'connected', origin: 'https://school.example' }]);
  const backup = await openBackup(ageHere, { file: bytes, passphrase });
  await inVault((vault) => bringBack(vault, backup));
  expect(await look()).toEqual(found);
}, 120_000);

it('a restore called off after the file was opened leaves a bare machine', async () => {
  const { bytes } = await inVault((vault) => makeBackup(vault, { proof: { password }, passphrase, records: false }));
  await endSession();
  await wipeDatabase();
  const cancelling = new AbortController();
  const age: Age = {
    ...ageHere,
    open: async (...given) => {
      const opened = await ageHere.open(...given);
      cancelling.abort();
      return opened;
    },
  };
  const sealed = { file: bytes, passphrase, signal: cancelling.signal };
  await expect(restoreBackup(age, sealed, 'another long river', inVault)).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(readVault()).rejects.toMatchObject({ code: 'NOT_SET_UP' });
}, 60_000);

it('a rehearsal with a file tells whether it opens this vault; a damaged or foreign one is refused, and nothing changes', async () => {
  const { bytes } = await inVault((vault) => makeBackup(vault, { proof: { password }, passphrase, records: false }));
  expect(await inVault((vault) => rehearseBackup(vault, { file: bytes, passphrase }))).toBeGreaterThan(0);
  const changed = bytes.slice();
  changed[changed.length - 1]! ^= 1;
  await expect(openBackup(ageHere, { file: changed, passphrase })).rejects.toMatchObject({ code: 'BAD_BACKUP' });
  const backup = await openBackup(ageHere, { file: bytes, passphrase });
  const foreign: Backup = { ...backup, seed: crypto.getRandomValues(new Uint8Array(64)) };
  await expect(inVault((vault) => bringBack(vault, foreign))).rejects.toMatchObject({ code: 'OTHER_VAULT' });
  const [device] = backup.devices;
  const cut: Backup = { ...backup, devices: [{ lane: 5, entries: device!.entries.slice(1) }] };
  await expect(inVault((vault) => bringBack(vault, cut))).rejects.toMatchObject({ code: 'VAULT_DAMAGED' });
}, 120_000);

it('what is no backup is refused by its code: other files, other JSON, later versions', async () => {
  for (const text of ['', 'hello', 'age-encryption.org/v1\nnot a header'])
    await expect(ageHere.open(utf8(text), passphrase)).rejects.toMatchObject({ code: 'BAD_BACKUP' });
  const secret = { seed: new Uint8Array(64), entropy: new Uint8Array(16) };
  const least: Omit<Backup, 'seed' | 'gateway' | 'chain'> = {
    v: 1,
    kind: 'chartkey-backup',
    at: 1,
    devices: [],
    rows: [],
    people: [],
    settings: { autoLockMinutes: 15 },
  };
  const zero = `0x${'00'.repeat(20)}` as const;
  const chain = { chainId: 1, grants: zero, records: zero, accreditation: zero };
  const good = writeBackup({ ...least, gateway: 'http://localhost:8787', chain, ...secret });
  expect(readBackup(good).entropy).toEqual(secret.entropy);
  const text = new TextDecoder().decode(good);
  for (const bad of [
    '{}',
    '[]',
    'null',
    text.replace('"v":1', '"v":0'),
    text.replace('"rows":[]', '"rows":[{"place":"log/0","value":1}]'),
    text.replace(/"seed":"\w+/, '"seed":"AAAA'),
    `${text.slice(0, -1)},"extra":1}`,
  ])
    expect(() => readBackup(utf8(bad)), bad.slice(0, 60)).toThrow(expect.objectContaining({ code: 'BAD_BACKUP' }));
  expect(() => readBackup(utf8(text.replace('"v":1', '"v":2')))).toThrow(
    expect.objectContaining({ code: 'UNSUPPORTED_VERSION' }),
  );
});

it('a share can be sealed to somebody’s own age key, and only real keys are taken', async () => {
  const { generateX25519Identity, identityToRecipient, Decrypter } = await import('age-encryption');
  const identity = await generateX25519Identity();
  const key = await identityToRecipient(identity);
  const areKeys = (...texts: string[]) => Promise.all(texts.map(ageHere.isKey));
  expect(await areKeys(key, ` ${key}\n`)).toEqual([true, true]);
  expect(await areKeys(`${key}q`, 'age1', '', 'AGE-SECRET-KEY-1', 'hello')).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  expect(await decrypter.decrypt(await ageHere.seal(utf8('ckshare1 …'), { key }), 'text')).toBe('ckshare1 …');
});
