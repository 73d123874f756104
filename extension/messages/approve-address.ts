/** What the approval window is opened for. The address carries an id only; the window asks the background for the rest. */
export type ApproveTarget = { kind: 'access'; id: string } | { kind: 'deposit'; id: string } | { kind: 'unlock' };

/** `approve.html#access=<requestId>`, `#deposit=<depositId>`, `#unlock`. */
export const approveAddress = (target: ApproveTarget): string =>
  target.kind === 'unlock' ? 'approve.html#unlock' : `approve.html#${target.kind}=${target.id}`;

/** Reads `location.hash`; anything else is `unlock`, which shows nothing but the way in. */
export function approveTarget(hash: string): ApproveTarget {
  const [, kind, id] = /^#(access|deposit)=([0-9a-f-]{36})$/.exec(hash) ?? [];
  return kind && id ? { kind: kind as 'access' | 'deposit', id } : { kind: 'unlock' };
}
