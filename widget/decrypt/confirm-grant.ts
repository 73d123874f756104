import { digestOf, grantId } from '../../protocol/typed-data.ts';
import { gatewayFacts } from './gateway-facts.ts';
import type { Job, News } from './messages.ts';
import { proveSigner } from './prove-signer.ts';
import { whenOver } from './when-over.ts';

/**
 * Proves an agent's word for a grant, and goes on watching it (W1): the patient's signature over every word of it, then the
 * chain fact in the gateway's stream. Throws `BAD_SIGNATURE`, `OFFLINE`.
 */
export async function confirmGrant(
  { desk, grant, signature, chain }: Job & { job: 'confirm' },
  tell: (news: News) => void,
): Promise<void> {
  await proveSigner(desk)(digestOf('Grant', grant, chain), signature, grant.patient);
  tell({ news: 'signed' });
  const facts = await gatewayFacts(grant.terms.gateway, grantId(grant));
  let recorded = false;
  const look = () => {
    if (facts.revoked()) return tell({ news: 'ended', reason: 'revoked' });
    if (facts.granted() === recorded) return;
    recorded = facts.granted();
    if (recorded) tell({ news: 'recorded' });
  };
  whenOver(grant.expires, () => tell({ news: 'ended', reason: 'expired' }));
  facts.follow(look, () => undefined);
  look();
}
