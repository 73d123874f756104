import type { ActivityFilter, ActivityView } from '../messages/activity-view.ts';
import type { DeedKind, Ledger, LedgerReader, WrittenDeed } from '../storage/ledger.ts';

const kindsOf: Readonly<Record<ActivityFilter, ReadonlySet<DeedKind>>> = {
  opened: new Set(['opened']),
  shared: new Set(['granted', 'narrowed', 'stopped', 'paused', 'resumed']),
  asked: new Set(['asked', 'refused', 'cancelled']),
  records: new Set(['recorded']),
  portals: new Set(['connected', 'disconnected']),
  people: new Set(['person', 'handedOver', 'personRemoved']),
  keys: new Set(['guarded', 'unguarded', 'recoveryRefused']),
  rules: new Set(['rule']),
};

export interface ActivityQuestion {
  offset: number;
  limit: number;
  filter?: ActivityFilter | undefined;
}

/** What happened on all of the patient's devices, in a person's words, newest first. */
export async function activityViews(reader: LedgerReader, { offset, limit, filter }: ActivityQuestion) {
  const { deeds, total } = await reader.activity(offset, limit, filter && kindsOf[filter]);
  const ledger = await reader.read();
  return { entries: deeds.map((deed) => activityView(deed, ledger)), total };
}

function activityView({ lane, entry }: WrittenDeed, ledger: Ledger): ActivityView {
  const { at } = entry;
  const id = `${lane}.${entry.seq}`;
  const nameOf = (grant: `0x${string}`) => ledger.grants.get(grant)?.grant.terms.granteeName ?? '';
  switch (entry.kind) {
    case 'granted':
      return {
        id,
        at,
        kind: 'shared',
        name: entry.grant.terms.granteeName,
        items: entry.items,
        grant: entry.id,
        ...byRule(entry),
      };
    case 'stopped':
    case 'narrowed':
      return { id, at, kind: entry.kind, name: nameOf(entry.grant), grant: entry.grant };
    case 'opened': {
      const { grant, receipt, signedAt } = entry;
      const opened = { id, at: signedAt * 1000, kind: 'opened' as const, name: nameOf(grant), grant };
      return { ...opened, receipt: { at: signedAt, hash: receipt } };
    }
    case 'recorded':
      return entry.attestation
        ? { id, at, kind: 'received', name: entry.attestation.profile.name, items: entry.items }
        : { id, at, kind: 'added', name: entry.title, items: entry.items };
    case 'paused':
    case 'resumed':
      return { id, at: entry.version, kind: entry.kind, name: '' };
    case 'asked':
      return { id, at, kind: entry.kind, name: entry.name };
    case 'refused':
    case 'cancelled':
      return { id, at, kind: entry.kind, name: entry.name, ...byRule(entry) };
    case 'rule':
      return { id, at, kind: ruleKinds[entry.state], name: entry.text };
    case 'person':
      return { id, at, kind: 'personAdded', name: entry.profile.name };
    case 'handedOver':
    case 'personRemoved':
      return { id, at, kind: entry.kind, name: entry.name };
    case 'guarded':
      return { id, at, kind: entry.kind, name: entry.guardians.join(', ') };
    case 'unguarded':
    case 'recoveryRefused':
      return { id, at, kind: entry.kind, name: '' };
    case 'connected':
    case 'disconnected':
      return { id, at, kind: entry.kind, name: entry.origin };
  }
}

const ruleKinds = { on: 'ruleSaved', off: 'ruleOff', removed: 'ruleRemoved' } as const;
const byRule = ({ ruled }: { ruled?: unknown }): { byRule?: true } => (ruled ? { byRule: true } : {});
