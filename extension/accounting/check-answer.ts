import { roles } from '#contracts/roles';
import { fromHex, type Hex } from '#protocol/bytes';
import { disclosureAnchor, disclosureLeaf } from '#protocol/disclosure-log';
import { merkleVerify } from '#protocol/merkle';
import { merkleExtends } from '#protocol/merkle-consistency';
import type { AnchoredHead, DisclosureProof, DisclosuresOfGrant } from '#protocol/wire/disclosures';
import { anchorName, type ChainView } from '../chain/chain-view.ts';
import type { Contradiction, EvidenceRow, ProofRow, SeenRow } from './proof-row.ts';

export interface CheckInputs {
  grant: Hex;
  answer: DisclosuresOfGrant;
  /** SHA-256 of the gateway's URL. */
  gateway: Hex;
  chain: Pick<ChainView, 'block' | 'anchors' | 'accreditation'>;
  /** Unix seconds of the head's block, by the chain. */
  headTime: number;
  /** Hashes of the receipts of this grant that are held here. */
  receipts: ReadonlySet<Hex>;
  /** How many there were before the gateway was asked: an opening since then is in none of its answers. */
  before: number;
  /** What was proven before. */
  known: Pick<ProofRow, 'proven' | 'anchored'> | undefined;
  /** Unix ms. */
  now: number;
}

/** Whether our own copy of the chain reaches the block the gateway names: before that nothing can be said. */
export const reachesHead = ({ block }: Pick<ChainView, 'block'>, head: AnchoredHead | undefined): boolean =>
  head === undefined || head.block <= block;

export interface Verdict {
  row: ProofRow;
  /** Of the openings that were proven now. */
  evidence: EvidenceRow[];
}

/**
 * Judges a gateway's answer about one grant: each opening under the state, the state on the chain, its custodian
 * accredited at that time, numbers without a gap, and nothing less than it said before (D3). Pure.
 */
export async function checkAnswer(inputs: CheckInputs): Promise<Verdict> {
  const { grant, answer, chain, headTime, receipts, before, known, now } = inputs;
  const { custodian, cadence, held, anchored, head } = answer;
  const found = new Set<Contradiction>();
  const proven = [...(known?.proven ?? [])];
  const evidence: EvidenceRow[] = [];
  if (head) {
    const trusted = await isAnchored(inputs, head);
    if (!trusted) found.add('unproven');
    if (!chain.accreditation.was(custodian, roles.CUSTODIAN, headTime)) found.add('unaccredited');
    for (const one of answer.proofs) {
      if (!receipts.has(one.receipt)) found.add('missing');
      else if (trusted && (await isUnder(one, head))) {
        const { size, root, epoch, block } = head;
        if (proven.some(({ receipt }) => receipt === one.receipt)) continue;
        proven.push({ receipt: one.receipt, ordinal: one.ordinal, epoch, at: headTime });
        evidence.push({ v: 1, custodian, ...one, size, root, epoch, block, at: headTime });
      } else found.add('unproven');
    }
  }
  proven.sort((a, b) => a.ordinal - b.ordinal);
  if (proven.some(({ ordinal }, i) => ordinal !== i + 1)) found.add('misnumbered');
  if (anchored > receipts.size) found.add('missing');
  // A re-organisation may have dropped the anchor of the last answer: then the newest state is an older one for a while.
  const isOlder = !head || headTime < Math.max(0, ...(known?.proven ?? []).map(({ at }) => at));
  if (held < before || (!isOlder && anchored < (known?.anchored ?? 0))) found.add('forgotten');
  const told = { custodian, cadence, held, anchored };
  return { row: { v: 1, grant, ...told, proven, contradictions: [...found], checkedAt: now }, evidence };
}

/** Whether a state is on our copy of the chain, by the custodian, under the number and in the block the gateway names. */
export async function isAnchored(
  { answer, gateway, chain }: Pick<CheckInputs, 'answer' | 'gateway' | 'chain'>,
  head: AnchoredHead,
): Promise<boolean> {
  const anchor = chain.anchors.get(anchorName(answer.custodian, head.epoch));
  return anchor !== undefined && anchor.block === head.block && anchor.root === (await disclosureAnchor(gateway, head));
}

async function isUnder(
  { salt, receipt, ordinal, place, path }: DisclosureProof,
  { size, root }: AnchoredHead,
): Promise<boolean> {
  const leaf = await disclosureLeaf(salt, receipt, ordinal);
  const siblings = path.map((hash) => fromHex(hash, 32));
  return merkleVerify(leaf, place, size, siblings, fromHex(root, 32));
}

/**
 * The newest state seen, whoever anchored it: the log is the gateway's, and goes on where its custodian account is another.
 * Where an answer's state does not extend the one before, that is written down for good, and what follows is held against the
 * new one. Pure.
 */
export async function nextSeen(
  { answer, headTime, now }: Pick<CheckInputs, 'answer' | 'headTime' | 'now'>,
  seen: SeenRow | undefined,
): Promise<SeenRow | undefined> {
  const { head, custodian } = answer;
  if (!head) return seen;
  const next: SeenRow = { v: 1, custodian, ...head, at: headTime, seenAt: now, rewritten: seen?.rewritten ?? [] };
  if (!seen) return next;
  // Another of our questions was answered from a newer one. Each custodian's anchors are numbered by themselves.
  if (seen.custodian === custodian ? head.epoch < seen.epoch : head.block < seen.block) return seen;
  const [before, after] = [seen, head].map(({ size, root }) => ({ size, root: fromHex(root, 32) }));
  const path = answer.extends.map((hash) => fromHex(hash, 32));
  if (await merkleExtends(before!, after!, path)) return next;
  const states = { from: { size: seen.size, root: seen.root }, to: { size: head.size, root: head.root } };
  return { ...next, rewritten: [...next.rewritten, { at: now, ...states }] };
}
