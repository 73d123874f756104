import { type Bytes, fromBase64url, fromHex } from '#protocol/bytes';
import { segmentSecret } from '#protocol/keys';
import { deriveOkm } from '#protocol/segment';
import type { Keys } from '../vault/keys.ts';
import type { ChartSegment } from './chart-row.ts';

/** The 71-byte key of each ciphertext, from the seed and the salt in its header. The caller wipes them. */
export const segmentKeys = (
  keys: Keys,
  segments: readonly Pick<ChartSegment, 'id' | 'version' | 'salt'>[],
): Promise<Bytes[]> =>
  keys.seed((seed) =>
    Promise.all(
      segments.map(({ id, version, salt }) => {
        const name = { id: fromHex(id, 16), version };
        return deriveOkm(segmentSecret(seed, name.id), fromBase64url(salt), name);
      }),
    ),
  );
