import { originMutedUntil } from '../approvals/mute.ts';
import type { PortalView } from '../messages/views.ts';
import type { Ledger } from '../storage/ledger.ts';

/** Connected portals, most recently used first. Pure. */
export function portalViews(ledger: Ledger, now: number): PortalView[] {
  return [...ledger.portals.values()]
    .filter(({ connected }) => connected)
    .map(({ connected: _, ...portal }) => {
      const muted = originMutedUntil(ledger, portal.origin, now);
      return muted === undefined ? portal : { ...portal, mutedUntil: muted };
    })
    .sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0));
}
