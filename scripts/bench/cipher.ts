import { benchCipher } from '../../protocol/bench/cipher.ts';
import { type Figure, round } from './figure.ts';

/** Encrypt and decrypt of 16 MiB as a ratio to raw native SHA-256 plus chunked AES-GCM over the same bytes, same run. */
export async function cipher(): Promise<Figure[]> {
  const f = await benchCipher();
  const raw = (speed: number) => `raw native ${round(speed, 0)} MB/s`;
  return [
    { name: 'cipher: encrypt', value: round(f.encrypt, 0), unit: 'MB/s', note: raw(f.rawEncrypt) },
    { name: 'cipher: encrypt, share of raw native', value: round(f.encryptRatio), unit: '×' },
    { name: 'cipher: decrypt with hash check', value: round(f.decrypt, 0), unit: 'MB/s', note: raw(f.rawDecrypt) },
    { name: 'cipher: decrypt, share of raw native', value: round(f.decryptRatio), unit: '×', limit: { atLeast: 0.8 } },
    { name: 'cipher: gzip of the same segment', value: round(f.gzip, 0), unit: 'ms' },
    { name: 'cipher: gunzip of the same segment', value: round(f.gunzip, 0), unit: 'ms' },
    { name: 'cipher: parsing of the same segment', value: round(f.parse, 0), unit: 'ms' },
  ];
}
