import { originMutedUntil } from '../approvals/mute.ts';
import type { PortalView } from '../messages/views.ts';
import type { Ledger, PortalState } from '../storage/ledger.ts';

/**
 * Connected portals, most recently used first. Connections are in the log of whoever set the browser up; what was asked, and
 * how long it is muted for that, is `asked` of: the same log or, acting for somebody, theirs. Pure.
 */
export function portalViews(own: Ledger, now: number, asked: Ledger = own): PortalView[] {
  return [...own.portals.values()]
    .filter(({ connected }) => connected)
    .map(({ connected: _, ...known }): PortalView => {
      const theirs = asked.portals.get(known.origin);
      const { origin, connectedAt } = known;
      const portal = asked === own ? known : { origin, connectedAt, asked: 0, refused: 0, ...used(theirs) };
      const muted = originMutedUntil(asked, portal.origin, now);
      return muted === undefined ? portal : { ...portal, mutedUntil: muted };
    })
    .sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0));
}

const used = (portal: PortalState | undefined) => {
  if (!portal) return {};
  const { asked, refused, name, lastAt } = portal;
  return { asked, refused, ...(name === undefined ? {} : { name }), ...(lastAt === undefined ? {} : { lastAt }) };
};
