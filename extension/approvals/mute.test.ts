import { describe, expect, it } from 'vitest';
import type { PortalState } from '../storage/ledger.ts';
import { muteFor, originMutedUntil } from './mute.ts';

const origin = 'https://portal.example';
const muted = (times: Partial<Pick<PortalState, 'refusedAt' | 'cancelledAt'>>, now: number) => {
  const portal = { origin, connectedAt: 0, connected: true, asked: 0, refused: 0, refusedAt: [], cancelledAt: [] };
  return originMutedUntil({ portals: new Map([[origin, { ...portal, ...times }]]) }, origin, now);
};
const second = 1000;

describe('being quiet', () => {
  it('V3 two refusals within a minute mute for ten', () => {
    expect(muted({ refusedAt: [second] }, 2 * second)).toBeUndefined();
    expect(muted({ refusedAt: [0, 60 * second] }, 61 * second)).toBe(60 * second + muteFor);
    expect(muted({ refusedAt: [0, 61 * second] }, 62 * second)).toBeUndefined();
    expect(muted({ refusedAt: [0, second] }, second + muteFor)).toBeUndefined();
  });

  it('V3 a page that asks and takes back five times within a minute is muted as well', () => {
    const at = [0, 5, 10, 15].map((time) => time * second);
    expect(muted({ cancelledAt: at }, 20 * second)).toBeUndefined();
    expect(muted({ cancelledAt: [...at, 20 * second] }, 21 * second)).toBe(20 * second + muteFor);
    // A person who changes their mind now and then is not meant.
    expect(muted({ cancelledAt: [0, 30, 60, 90, 120].map((time) => time * second) }, 121 * second)).toBeUndefined();
  });

  it('the longer of both counts, whatever the order in which devices wrote', () => {
    const cancelledAt = [40, 10, 30, 20, 0].map((time) => time * second);
    expect(muted({ refusedAt: [second, 0], cancelledAt }, 50 * second)).toBe(40 * second + muteFor);
    expect(muted({ refusedAt: [45 * second, 44 * second], cancelledAt }, 50 * second)).toBe(45 * second + muteFor);
  });

  it('an origin nobody knows is not muted', () => {
    expect(originMutedUntil({ portals: new Map() }, origin, 0)).toBeUndefined();
  });
});
