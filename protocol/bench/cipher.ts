import { pathToFileURL } from 'node:url';
import { type Bytes, toHex } from '#protocol/bytes';
import { cidOf } from '#protocol/cid';
import { readLines, writeLines } from '#protocol/resource-lines';
import { chunkSize, encryptPadded, openSegment, pad, unpad } from '#protocol/segment';

export interface CipherFigures {
  /** Bytes of ciphertext. */
  bytes: number;
  /** MB/s, median: hash of the ciphertext included, gzip and parsing not. */
  encrypt: number;
  decrypt: number;
  /** MB/s of native SHA-256 plus AES-GCM in the same chunks over the same bytes, same run. */
  rawEncrypt: number;
  rawDecrypt: number;
  /** Median of the rounds' own ratios. */
  encryptRatio: number;
  decryptRatio: number;
  /** Milliseconds for the same segment. */
  gzip: number;
  gunzip: number;
  parse: number;
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length)) as Bytes;

/** About 16 MiB once packed: noise in hex, which gzip halves. */
function segmentText(): Bytes {
  const lines = Array.from({ length: 512 }, () => ({ text: `{"noise":"${toHex(random(32_000))}"}` }));
  return writeLines(lines);
}

/** The native control: one digest over everything, and every chunk, handed over at once. */
async function control(aes: CryptoKey, usage: 'encrypt' | 'decrypt', whole: Bytes, chunks: readonly Bytes[]) {
  const sealed = chunks.map((chunk, i) => {
    const iv = new Uint8Array(12);
    new DataView(iv.buffer).setUint32(8, i);
    return crypto.subtle[usage]({ name: 'AES-GCM', iv, additionalData: new Uint8Array(32) }, aes, chunk);
  });
  const digest = () => crypto.subtle.digest('SHA-256', whole);
  // A writer can hash only what it has encrypted; a reader can hash and decrypt together.
  const [out] =
    usage === 'encrypt'
      ? [await Promise.all(sealed), await digest()]
      : await Promise.all([Promise.all(sealed), digest()]);
  return out.map((buffer) => new Uint8Array(buffer));
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Milliseconds of every runner in every round; the runners take turns, so that each round meets one machine. */
async function race(rounds: number, ...runners: (() => Promise<unknown>)[]): Promise<number[][]> {
  const times: number[][] = runners.map(() => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, run] of runners.entries()) {
      const start = performance.now();
      await run();
      times[i]!.push(performance.now() - start);
    }
  return times;
}

/** Our segment cipher against the native primitives it is made of (issue limit: decrypt ≥ 0.8). */
export async function benchCipher(rounds = 101): Promise<CipherFigures> {
  const text = segmentText();
  const padded = await pad(text);
  const [okm, name, salt] = [random(71), { id: random(16), version: 0 }, random(16)];
  const ciphertext = await encryptPadded(padded, okm, name, salt);
  const cid = await cidOf(ciphertext);
  const aes = await crypto.subtle.importKey('raw', okm.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt']);
  const chunks = Array.from(
    { length: Math.ceil(padded.length / chunkSize) },
    (_, i) => padded.subarray(i * chunkSize, (i + 1) * chunkSize) as Bytes,
  );
  const sealed = await control(aes, 'encrypt', ciphertext, chunks);
  const [encrypt, rawEncrypt, decrypt, rawDecrypt] = (await race(
    rounds,
    async () => cidOf(await encryptPadded(padded, okm, name, salt)),
    () => control(aes, 'encrypt', ciphertext, chunks),
    () => openSegment(ciphertext, { ...name, cid, okm }),
    () => control(aes, 'decrypt', ciphertext, sealed),
  )) as [number[], number[], number[], number[]];
  const [gzip, gunzip, parse] = (await race(
    3,
    () => pad(text),
    () => unpad(padded),
    async () => readLines(text),
  )) as [number[], number[], number[]];
  const perSecond = (times: readonly number[]) => ciphertext.length / 1e3 / median(times);
  const ratio = (ours: readonly number[], raw: readonly number[]) => median(ours.map((ms, i) => raw[i]! / ms));
  return {
    bytes: ciphertext.length,
    encrypt: perSecond(encrypt),
    decrypt: perSecond(decrypt),
    rawEncrypt: perSecond(rawEncrypt),
    rawDecrypt: perSecond(rawDecrypt),
    encryptRatio: ratio(encrypt, rawEncrypt),
    decryptRatio: ratio(decrypt, rawDecrypt),
    gzip: median(gzip),
    gunzip: median(gunzip),
    parse: median(parse),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await benchCipher());
