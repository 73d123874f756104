import { mutedUntil } from '../approvals/mute.ts';
import type { PortalView } from '../messages/views.ts';
import type { Ledger } from '../storage/ledger.ts';

/** Connected portals, most recently used first. Pure. */
export function portalViews(ledger: Ledger, now: number): PortalView[] {
  return [...ledger.portals.values()]
    .filter(({ connected }) => connected)
    .map(({ connected: _, ...portal }) => {
      const refusedAt = ledger.activity
        .slice(-200)
        .flatMap((entry) => (entry.kind === 'refused' && entry.origin === portal.origin ? [entry.at] : []));
      const muted = mutedUntil(refusedAt, now);
      return muted === undefined ? portal : { ...portal, mutedUntil: muted };
    })
    .sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0));
}
