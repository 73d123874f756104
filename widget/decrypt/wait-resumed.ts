import type { Hex } from '../../protocol/bytes.ts';
import { gatewayFacts } from './gateway-facts.ts';
import { heldGrant } from './held-grant.ts';
import type { News } from './messages.ts';
import { whenOver } from './when-over.ts';

export interface WaitOptions {
  /** Absolute URL of the key desk. */
  desk: string;
  grant: Hex;
  /** Origin of the page: a grant made for another is refused. */
  origin: string;
}

/**
 * Follows a paused grant until the patient resumes, stops, or its date comes. Opens nothing and signs for nothing: an
 * opening is for a person at the page to ask for. Throws what the desk or the gateway refuses with.
 */
export async function waitResumed({ desk, grant: id, origin }: WaitOptions, tell: (news: News) => void): Promise<void> {
  const { grant } = await heldGrant(desk, id, origin);
  const facts = await gatewayFacts(grant.terms.gateway, id);
  const look = () => {
    if (facts.revoked()) tell({ news: 'ended', reason: 'revoked' });
    else if (facts.pausing() === 'resumed') tell({ news: 'resumed' });
  };
  whenOver(grant.expires, () => tell({ news: 'ended', reason: 'expired' }));
  facts.follow(look, () => undefined);
  look();
}
