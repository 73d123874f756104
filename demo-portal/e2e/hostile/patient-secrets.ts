import { type Bytes, fromBase64url, fromHex } from '#protocol/bytes';
import { deriveAccount, deriveShares, segmentSecret, slip21 } from '#protocol/keys';
import { boxesOf } from '../../../extension/storage/boxes.ts';
import type { LogEntry } from '../../../extension/storage/log-entry.ts';
import { entropyOfWords, seedOfWords } from '../../../extension/vault/words.ts';
import { password } from '../patient.ts';
import { type Needle, spellings, wordNeedles } from './needles.ts';
import type { Scene } from './scene.ts';

export interface PatientSecrets {
  /** What may be nowhere outside the unlocked extension. */
  needles: Needle[];
  /** Shares that the gateway is given, once, in a deposit: secret everywhere else. */
  shares: Needle[];
}

const named = (name: string, bytes: Uint8Array): Needle[] => spellings(name, Buffer.from(bytes));

/**
 * Every long-term secret of this patient, worked out here from the words on the screen and from the device log, which is
 * opened with the session key while the vault is unlocked.
 */
export async function secretsOf({ patient }: Pick<Scene, 'patient'>): Promise<PatientSecrets> {
  const seed = await seedOfWords(patient.words);
  const vaultKey = fromBase64url(await sessionKey(patient.dashboard));
  const log = await readLog(patient.dashboard, vaultKey);
  const needles = [
    ...wordNeedles(patient.words),
    ...named('password', Buffer.from(password)),
    ...named('seed', seed),
    ...named('entropy', entropyOfWords(patient.words)),
    ...named('vault key', vaultKey),
    ...named('share node', slip21(seed, 'chartkey/1', 'shares')),
    ...named('segment secret', segmentSecret(seed, new Uint8Array(16))),
  ];
  const shares: Needle[] = [];
  for (const entry of log) {
    if (entry.kind === 'granted' || entry.kind === 'recorded')
      needles.push(...named(`${entry.kind} account`, deriveAccount(seed, entry.path).privateKey));
    if (entry.kind !== 'granted') continue;
    const { patient: own, gateway } = await deriveShares(seed, entry.grant.terms.salt);
    needles.push(...named('own share', own));
    shares.push(...named('gateway share', gateway));
  }
  return { needles, shares };
}

const sessionKey = (page: Scene['patient']['dashboard']): Promise<string> =>
  page.evaluate(
    async () => ((await chrome.storage.session.get('session')) as { session: { key: string } }).session.key,
  );

/** The sealed chunks of the log as they lie in IndexedDB, opened as the extension opens them. */
async function readLog(page: Scene['patient']['dashboard'], vaultKey: Bytes): Promise<LogEntry[]> {
  const chunks = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('chartkey'));
    const boxes = (await done(db.transaction('log').objectStore('log').getAll())) as {
      iv: Uint8Array;
      data: Uint8Array;
    }[];
    db.close();
    const hex = (bytes: Uint8Array) => `0x${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    return boxes.map(({ iv, data }) => ({ iv: hex(iv), data: hex(data) }));
  });
  const boxes = await boxesOf(vaultKey);
  const opened = chunks.map(({ iv, data }, at) =>
    boxes.open(`log/${at}`, { v: 1, iv: fromHex(iv), data: fromHex(data) }),
  );
  return (await Promise.all(opened)).flat() as LogEntry[];
}
