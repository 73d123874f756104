import { describe, expect, it } from 'vitest';
import type { Hex } from '#protocol/bytes';
import type { DisclosuresOfGrant } from '#protocol/wire/disclosures';
import { gatewayOfLog, logOfOpenings } from '../testing/made-up-log-of-openings.ts';
import { checkAnswer, nextSeen, reachesHead, type Verdict } from './check-answer.ts';

const grant: Hex = `0x${'01'.repeat(32)}`;
type Log = ReturnType<typeof logOfOpenings>;

async function judged(
  log: Log,
  receipts: Hex[],
  {
    change = {},
    known,
    accredited = true,
    before = receipts.length,
  }: { change?: Partial<DisclosuresOfGrant>; known?: Verdict['row']; accredited?: boolean; before?: number } = {},
): Promise<Verdict> {
  const answer = { ...(await log.answer({ since: known?.proven.length ?? 0 })), ...change };
  const chain = log.chain(accredited);
  return checkAnswer({
    grant,
    answer,
    gateway: gatewayOfLog,
    chain,
    headTime: answer.head?.at ?? 0,
    receipts: new Set(receipts),
    before,
    known,
    now: 5_000_000,
  });
}

async function anchoredLog(openings: number) {
  const log = logOfOpenings();
  const receipts: Hex[] = [];
  for (let i = 0; i < openings; i++) receipts.push(await log.open());
  await log.anchor();
  return { log, receipts };
}

describe('a gateway’s answer about the openings of one grant', () => {
  it('D3 is believed where every opening stands under a state that is on our own chain, and kept with its evidence', async () => {
    const { log, receipts } = await anchoredLog(3);
    const { row, evidence } = await judged(log, receipts);
    expect(row).toMatchObject({ anchored: 3, held: 3, contradictions: [], checkedAt: 5_000_000 });
    expect(row.proven.map(({ receipt, ordinal }) => [receipt, ordinal])).toEqual(receipts.map((r, i) => [r, i + 1]));
    expect(evidence.map(({ receipt }) => receipt)).toEqual(receipts);
    const fourth = await log.open();
    await log.anchor();
    const later = await judged(log, [...receipts, fourth], { known: row });
    expect(later.row.proven.map(({ receipt }) => receipt)).toEqual([...receipts, fourth]);
    expect(later.evidence.map(({ receipt }) => receipt)).toEqual([fourth]);
    expect(later.row.contradictions).toEqual([]);
  });

  it('D3 an opening that is anchored and not shown is missing', async () => {
    const { log, receipts } = await anchoredLog(3);
    const { row } = await judged(log, receipts.slice(0, 2));
    expect(row.contradictions).toContain('missing');
    expect(row.proven).toHaveLength(2);
    // Also when the proof is held back with it.
    const silent = await judged(log, receipts.slice(0, 2), {
      change: { proofs: (await log.answer()).proofs.slice(0, 2) },
    });
    expect(silent.row.contradictions).toEqual(['missing']);
    const middle = await judged(log, [receipts[0]!, receipts[2]!]);
    expect(middle.row.contradictions).toEqual(expect.arrayContaining(['missing', 'misnumbered']));
  });

  it('D3 what it once told and tells no more is forgotten', async () => {
    const { log, receipts } = await anchoredLog(2);
    expect((await judged(log, receipts, { change: { held: 1 } })).row.contradictions).toEqual(['forgotten']);
    // One that came after the question was asked is in no answer yet.
    expect((await judged(log, [...receipts, grant], { before: 2 })).row.contradictions).toEqual([]);
    const { row } = await judged(log, receipts);
    const fewer = await judged(log, receipts, { known: row, change: { anchored: 1, proofs: [] } });
    expect(fewer.row.contradictions).toEqual(['forgotten']);
    expect(fewer.row.proven).toEqual(row.proven);
  });

  it('D3 an anchor that a re-organisation dropped is no loss: its openings wait for it to come back', async () => {
    const { log, receipts } = await anchoredLog(1);
    const first = await log.answer();
    receipts.push(await log.open());
    await log.anchor();
    const { row } = await judged(log, receipts);
    expect(row).toMatchObject({ anchored: 2, contradictions: [] });
    const dropped = { head: first.head!, anchored: 1, proofs: [] };
    expect((await judged(log, receipts, { known: row, change: dropped })).row.contradictions).toEqual([]);
    // A receipt that is gone is a loss all the same.
    const lost = await judged(log, receipts, { known: row, change: { ...dropped, held: 1 } });
    expect(lost.row.contradictions).toEqual(['forgotten']);
  });

  it('D3 a proof that does not hold, or a state the chain does not have, proves nothing', async () => {
    const { log, receipts } = await anchoredLog(2);
    const answer = await log.answer();
    const [first, second] = answer.proofs as [
      DisclosuresOfGrant['proofs'][number],
      DisclosuresOfGrant['proofs'][number],
    ];
    const lies: Partial<DisclosuresOfGrant>[] = [
      { proofs: [{ ...first, salt: second.salt }, second] },
      { proofs: [{ ...first, ordinal: 7 }, second] },
      { proofs: [{ ...first, path: second.path }, second] },
      { head: { ...answer.head!, size: answer.head!.size + 1 } },
      { head: { ...answer.head!, root: grant } },
      { head: { ...answer.head!, epoch: 5 } },
      { head: { ...answer.head!, block: 11 } },
    ];
    for (const change of lies) {
      const { row } = await judged(log, receipts, { change });
      expect(row.contradictions).toContain('unproven');
      expect(row.proven.map(({ receipt }) => receipt)).not.toContain(first.receipt);
    }
  });

  it('D3 an anchor of nobody accredited is named', async () => {
    const { log, receipts } = await anchoredLog(1);
    expect((await judged(log, receipts, { accredited: false })).row.contradictions).toEqual(['unaccredited']);
  });

  it('says nothing of a block that our own chain has not reached', async () => {
    const { log } = await anchoredLog(1);
    const { head } = await log.answer();
    expect(reachesHead({ block: head!.block }, head)).toBe(true);
    expect(reachesHead({ block: head!.block - 1 }, head)).toBe(false);
    expect(reachesHead({ block: 0 }, undefined)).toBe(true);
  });
});

describe('the newest state seen', () => {
  const seeing = async (
    log: Log,
    seen: Awaited<ReturnType<typeof nextSeen>>,
    change: Partial<DisclosuresOfGrant> = {},
  ) => {
    const answer = { ...(await log.answer({ from: seen?.size ?? 0 })), ...change };
    return nextSeen({ answer, headTime: answer.head?.at ?? 0, now: 7_000 }, seen);
  };

  it('D3 moves on while each extends the one before', async () => {
    const { log } = await anchoredLog(2);
    const first = await seeing(log, undefined);
    expect(first).toMatchObject({ epoch: 0, rewritten: [] });
    for (let epoch = 1; epoch < 6; epoch++) {
      await log.open();
      await log.anchor();
    }
    expect(await seeing(log, first)).toMatchObject({ epoch: 5, rewritten: [] });
    expect(await seeing(logOfOpenings(), first)).toEqual(first);
  });

  it('D3 a log that was rewritten is written down for good, and held against its new state from then on', async () => {
    const { log } = await anchoredLog(4);
    const seen = await seeing(log, undefined);
    log.leaves[1] = log.leaves[2]!;
    await log.anchor();
    const after = await seeing(log, seen);
    expect(after).toMatchObject({ epoch: 1, rewritten: [{ at: 7_000, from: { size: seen!.size, root: seen!.root } }] });
    await log.anchor();
    expect(await seeing(log, after)).toMatchObject({ epoch: 2, rewritten: [{ at: 7_000 }] });
    log.leaves[0] = log.leaves[3]!;
    await log.anchor();
    expect((await seeing(log, after))?.rewritten).toHaveLength(2);
  });

  it('D3 is of the gateway’s log, whoever anchors it: another custodian account goes on with it, or is found out', async () => {
    const { log } = await anchoredLog(4);
    const seen = await seeing(log, undefined);
    const another = { custodian: grant };
    await log.open();
    const head = await log.anchor();
    // The new account counts its own anchors.
    const first = { ...another, head: { ...head, epoch: 0 } };
    expect(await seeing(log, seen, first)).toMatchObject({ ...another, size: head.size, epoch: 0, rewritten: [] });
    log.leaves[1] = log.leaves[2]!;
    await log.anchor();
    expect((await seeing(log, seen, another))?.rewritten).toHaveLength(1);
    // A re-organisation may drop its first anchor: then the newest is the old account's again.
    const newest = await seeing(log, undefined);
    expect(await seeing(log, newest, { ...another, head: seen! })).toEqual(newest);
  });

  it('an answer that was overtaken by a newer one changes nothing', async () => {
    const { log } = await anchoredLog(1);
    const old = await log.answer();
    await log.anchor();
    const newest = await seeing(log, undefined);
    expect(await nextSeen({ answer: old, headTime: 1, now: 8_000 }, newest)).toEqual(newest);
  });
});
