import { Wallet } from 'ethers';
import { ChartkeyError } from '#protocol/errors';
import type { GatewayOptions } from '../options.ts';
import { type Anchorer, type AnchorerOptions, createAnchorer } from './anchorer.ts';

type Given = Pick<GatewayOptions, 'custodianKey' | 'anchorSeconds' | 'pollMs' | 'relayKey' | 'rpcUrl' | 'deployment'>;
type Parts = Pick<AnchorerOptions, 'gatewayId' | 'store' | 'chainState' | 'metrics' | 'log'> & { now(): number };

/**
 * The anchorer of a gateway that has a custodian's key. Throws `BAD_MESSAGE` for a cadence of nothing, and for the relay's
 * own key: an institution's address must never be what pays for patients' rows (G9).
 */
export function openAnchorer(given: Given, { now, ...parts }: Parts): Anchorer | undefined {
  const { custodianKey, relayKey, rpcUrl, deployment, anchorSeconds = 3_600, pollMs = 500 } = given;
  if (custodianKey === undefined) return undefined;
  if (anchorSeconds < 1)
    throw new ChartkeyError('BAD_MESSAGE', { detail: 'anchors need at least a second between them' });
  if (relayKey !== undefined && new Wallet(relayKey).address === new Wallet(custodianKey).address)
    throw new ChartkeyError('BAD_MESSAGE', { detail: 'the custodian account must not be the relay account' });
  return createAnchorer({
    ...parts,
    rpcUrl,
    deployment,
    custodianKey,
    cadence: anchorSeconds,
    pollMs,
    nowMs: () => now() * 1000,
  });
}
