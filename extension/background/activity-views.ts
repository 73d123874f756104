import type { ActivityView } from '../messages/views.ts';
import type { Deed, Ledger } from '../storage/ledger.ts';

/** The device log in a person's words, newest first. Pure. */
export function activityViews(ledger: Ledger, offset: number, limit: number) {
  const total = ledger.activity.length;
  const page = ledger.activity.slice(Math.max(0, total - offset - limit), Math.max(0, total - offset));
  return { entries: page.reverse().map((entry) => activityView(entry, ledger)), total };
}

function activityView(entry: Deed, ledger: Ledger): ActivityView {
  const { seq, at } = entry;
  const nameOf = (id: `0x${string}`) => ledger.grants.get(id)?.grant.terms.granteeName ?? '';
  switch (entry.kind) {
    case 'granted':
      return { seq, at, kind: 'shared', name: entry.grant.terms.granteeName, items: entry.items, grant: entry.id };
    case 'stopped':
      return { seq, at, kind: 'stopped', name: nameOf(entry.grant), grant: entry.grant };
    case 'opened': {
      const { grant, receipt, signedAt } = entry;
      const opened = { seq, at: signedAt * 1000, kind: 'opened' as const, name: nameOf(grant), grant };
      return { ...opened, receipt: { at: signedAt, hash: receipt } };
    }
    case 'recorded':
      return entry.attestation
        ? { seq, at, kind: 'received', name: entry.attestation.profile.name, items: entry.items }
        : { seq, at, kind: 'added', name: entry.title, items: entry.items };
    case 'paused':
    case 'resumed':
      return { seq, at: entry.version, kind: entry.kind, name: '' };
    case 'asked':
    case 'refused':
    case 'cancelled':
      return { seq, at, kind: entry.kind, name: entry.name };
    case 'person':
      return { seq, at, kind: 'personAdded', name: entry.profile.name };
    case 'handedOver':
    case 'personRemoved':
      return { seq, at, kind: entry.kind, name: entry.name };
    case 'guarded':
      return { seq, at, kind: entry.kind, name: entry.guardians.join(', ') };
    case 'unguarded':
    case 'recoveryRefused':
      return { seq, at, kind: entry.kind, name: '' };
    case 'connected':
    case 'disconnected':
      return { seq, at, kind: entry.kind, name: entry.origin };
  }
}
