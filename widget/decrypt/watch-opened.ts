import type { News } from './messages.ts';
import type { OpenedRecords } from './open-records.ts';
import { whenOver } from './when-over.ts';

/**
 * What happens to records that are open: stopped or paused by the patient, over by date, newer ones published, or a gateway that
 * cannot be reached. In the last case nobody could tell us to stop, so they stay for the rest of the lease and no longer.
 */
export function watchOpened({ grant, facts, head, until }: OpenedRecords, tell: (news: News) => void): void {
  let alone: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (facts.revoked()) tell({ news: 'ended', reason: 'revoked' });
    else if (facts.pausing() === 'paused') tell({ news: 'paused' });
    else if (facts.head() > head.version) tell({ news: 'newer' });
  };
  whenOver(grant.expires, () => tell({ news: 'ended', reason: 'expired' }));
  facts.follow(look, (reachable) => {
    if (reachable) {
      clearTimeout(alone);
      alone = undefined;
      tell({ news: 'reachable' });
    } else if (alone === undefined) {
      const end = Math.max(until * 1000, Date.now());
      tell({ news: 'unreachable', until: end });
      alone = setTimeout(() => tell({ news: 'error', error: { code: 'OFFLINE', retryable: true } }), end - Date.now());
    }
  });
  look();
}
