import type { Hex } from './bytes.ts';

export interface Accredited {
  kind: 'accredited';
  who: Hex;
  institution: string;
  /** Bit flags, see `contracts/roles.ts`. */
  roles: number;
  until: number;
  profile: Hex;
  /** Unix seconds of the block. */
  at: number;
}
export interface Unaccredited {
  kind: 'unaccredited';
  who: Hex;
  at: number;
}

/** What a reader of the Accreditation event stream knows, answered without asking anybody. */
export interface AccreditationView {
  /** Whether `account` held every bit of `role` at unix time `at`. Revocation cuts off at its own time, never before. */
  was(account: Hex, role: number, at: number): boolean;
  /** SHA-256 of the newest accredited profile (RFC 8785). */
  profileOf(account: Hex): Hex | undefined;
  /** Whether an accreditor ever hashed that profile for `account`: an old attestation keeps the name of its time. */
  everNamed(account: Hex, profile: Hex): boolean;
}

/** Builds the view from events in chain order. */
export function accreditationView(events: Iterable<Accredited | Unaccredited>): AccreditationView {
  const history = new Map<Hex, (Accredited & { revokedAt: number })[]>();
  for (const event of events) {
    const periods = history.get(event.who) ?? [];
    history.set(event.who, periods);
    // A new period ends the one before it, as a revocation does.
    const last = periods.at(-1);
    if (last) last.revokedAt = Math.min(last.revokedAt, event.at);
    if (event.kind === 'accredited') periods.push({ ...event, revokedAt: Number.POSITIVE_INFINITY });
  }
  return {
    was: (account, role, at) =>
      (history.get(account) ?? []).some(
        (period) => (period.roles & role) === role && period.at <= at && at < period.until && at < period.revokedAt,
      ),
    profileOf: (account) => history.get(account)?.at(-1)?.profile,
    everNamed: (account, profile) => (history.get(account) ?? []).some((period) => period.profile === profile),
  };
}
