import type { Kysely } from 'kysely';
import type { Hex } from '#protocol/bytes';
import type { KeepTables } from '../keep/tables.ts';
import type { Tables } from '../store/tables.ts';
import type { Incident } from './incident.ts';

/** One grant that an incident may touch. Times are unix seconds. */
export interface AffectedGrant {
  grant: Hex;
  /** Absent where the account was erased since and no receipt of the time tells. */
  patient?: Hex;
  /** Absent where the account was erased since: then only receipts and tombstones are left. */
  grantee?: Hex;
  deposited?: number;
  expires?: number;
  /** When it was stopped, where the keep was there to be asked; `stopped` without a time where only that is known. */
  stopped?: number | true;
  /** `opened`: a key was released within the time. `openable`: it could have been, and no receipt says so. */
  exposure: 'opened' | 'openable';
  /** Within the time. */
  openings: number;
  firstOpening?: number;
  lastOpening?: number;
  /** Hashes of the keys that opened it within the time; `grantee` for the institution's own account. */
  openedBy: string[];
  /** Segments its heads name now; absent where the heads are gone with the end of the grant. */
  segments?: number;
  /** Whether its heads name the blob of the incident: `unknown` where one is gone, and none that is left does. */
  blob?: 'named' | 'unknown';
}

/** Rows read at once. */
const page = 2_000;

interface Openings {
  patient: Hex;
  count: number;
  first: number;
  last: number;
  by: Set<string>;
}

/**
 * Every grant of the incident, in the order of their deposits, then those of accounts erased since. `keep` tells when
 * grants were stopped, and which of erased accounts there were; without it neither is known.
 */
export async function affectedGrants(
  main: Kysely<Tables>,
  keep: Kysely<KeepTables> | undefined,
  incident: Incident,
): Promise<AffectedGrant[]> {
  const { from, until, grantee, clinician, blob } = incident;
  const openings = await openingsWithin(main, incident);
  const found: AffectedGrant[] = [];
  const seen = new Set<Hex>();
  for (let last: { at: number; id: Hex } | undefined; ; ) {
    const rows = await depositsAfter(main, last, until);
    if (rows.length === 0) break;
    last = rows.at(-1)!;
    const ids = rows.map(({ id }) => id);
    const [stops, heads] = [await stopsOf(main, keep, ids), await headsOf(main, ids)];
    for (const { id, patient, grantee: to, at, expires } of rows) {
      seen.add(id);
      const stopped = stops.get(id);
      const opened = openings.get(id);
      const head = heads.get(id);
      const endedBefore = Math.min(expires, typeof stopped === 'number' ? stopped : Number.POSITIVE_INFINITY) <= from;
      if (!opened && endedBefore) continue;
      if (grantee && to !== grantee) continue;
      if (clinician && !opened?.by.has(clinician)) continue;
      const isNamed = blob !== undefined && head?.cids.has(blob);
      if (blob && !isNamed && head?.isWhole) continue;
      found.push({
        grant: id,
        patient,
        grantee: to,
        deposited: at,
        expires,
        ...(stopped === undefined ? {} : { stopped }),
        ...told(opened),
        ...(head ? { segments: head.cids.size } : {}),
        ...(blob ? { blob: isNamed ? 'named' : 'unknown' } : {}),
      });
    }
  }
  // Accounts that were erased left receipts and tombstones only: neither says to whom a grant was.
  const erased = await erasedAfter(keep, from);
  for (const grant of new Set([...openings.keys(), ...erased.keys()])) {
    const opened = openings.get(grant);
    if (seen.has(grant) || (clinician && !opened?.by.has(clinician))) continue;
    found.push({
      grant,
      ...(opened ? { patient: opened.patient } : {}),
      stopped: erased.get(grant) ?? true,
      ...told(opened),
      ...(blob ? { blob: 'unknown' } : {}),
    });
  }
  return found;
}

const told = (opened: Openings | undefined) =>
  opened
    ? {
        exposure: 'opened' as const,
        openings: opened.count,
        firstOpening: opened.first,
        lastOpening: opened.last,
        openedBy: [...opened.by].sort(),
      }
    : { exposure: 'openable' as const, openings: 0, openedBy: [] };

const depositsAfter = (main: Kysely<Tables>, last: { at: number; id: Hex } | undefined, until: number) =>
  main
    .selectFrom('deposits')
    .select(['id', 'patient', 'grantee', 'at', 'expires'])
    .where('at', '<', until)
    .$if(last !== undefined, (query) =>
      query.where((where) =>
        where.or([where('at', '>', last!.at), where.and([where('at', '=', last!.at), where('id', '>', last!.id)])]),
      ),
    )
    .orderBy('at')
    .orderBy('id')
    .limit(page)
    .execute();

/** All receipts stored within the time, counted for each grant. */
async function openingsWithin(main: Kysely<Tables>, { from, until }: Incident): Promise<Map<Hex, Openings>> {
  const found = new Map<Hex, Openings>();
  for (let after = ''; ; ) {
    const rows = await main
      .selectFrom('receipts')
      .select(['nonce', 'grant', 'patient', 'stored', 'signer'])
      .where('nonce', '>', after as Hex)
      .where('stored', '>=', from)
      .where('stored', '<', until)
      .orderBy('nonce')
      .limit(page)
      .execute();
    if (rows.length === 0) return found;
    after = rows.at(-1)!.nonce;
    for (const { grant, patient, stored, signer } of rows) {
      const known = found.get(grant) ?? { patient, count: 0, first: stored, last: stored, by: new Set<string>() };
      known.count += 1;
      known.first = Math.min(known.first, stored);
      known.last = Math.max(known.last, stored);
      known.by.add(signerOf(signer));
      found.set(grant, known);
    }
  }
}

/** As `receiptSigner` was stored. */
function signerOf(text: string): string {
  const signer = JSON.parse(text) as { kind: string; delegation?: { clinicianKey?: string } };
  return signer.kind === 'clinician' ? (signer.delegation?.clinicianKey ?? 'unknown') : 'grantee';
}

async function stopsOf(
  main: Kysely<Tables>,
  keep: Kysely<KeepTables> | undefined,
  ids: Hex[],
): Promise<Map<Hex, number | true>> {
  const stops = new Map<Hex, number | true>();
  for (const { id } of await main.selectFrom('stops').select('id').where('id', 'in', ids).execute())
    stops.set(id, true);
  const revoked = main.selectFrom('chain').select('id').where('id', 'in', ids).where('revoked', 'is not', null);
  for (const { id } of await revoked.execute()) stops.set(id, true);
  const tombstones = await keep?.selectFrom('tombstones').select(['grant', 'at']).where('grant', 'in', ids).execute();
  for (const { grant, at } of tombstones ?? []) stops.set(grant, at);
  return stops;
}

/** When each grant of an erased account ended: those that had not before the incident began. */
async function erasedAfter(keep: Kysely<KeepTables> | undefined, from: number): Promise<Map<Hex, number>> {
  const found = new Map<Hex, number>();
  for (let after = ''; keep; ) {
    const rows = await keep
      .selectFrom('tombstones')
      .select(['grant', 'at'])
      .where('grant', '>', after as Hex)
      .where('source', '=', 'shredded')
      .where('at', '>', from)
      .orderBy('grant')
      .limit(page)
      .execute();
    if (rows.length === 0) break;
    after = rows.at(-1)!.grant;
    for (const { grant, at } of rows) found.set(grant, at);
  }
  return found;
}

interface Heads {
  cids: Set<string>;
  /** Whether all that there ever were are here: versions count from 1. */
  isWhole: boolean;
}

/** What the heads that are still here name: the newest, and those that it superseded not long ago. */
async function headsOf(main: Kysely<Tables>, ids: Hex[]): Promise<Map<Hex, Heads>> {
  const rows = await main.selectFrom('heads').select(['grant', 'version', 'cids']).where('grant', 'in', ids).execute();
  const heads = new Map<Hex, Heads>();
  for (const [grant, kept] of Map.groupBy(rows, (row) => row.grant)) {
    const cids = new Set(kept.flatMap((row) => JSON.parse(row.cids) as string[]));
    heads.set(grant, { cids, isWhole: kept.length >= Math.max(...kept.map(({ version }) => version)) });
  }
  return heads;
}
