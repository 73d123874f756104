import { showApproval } from '../approvals/approval-window.ts';
import { panic } from '../pause/panic.ts';
import type { Keeper } from './keeper.ts';
import { phaseOf } from './phase.ts';

/** Keyboard shortcuts, as the manifest names them; a person may change the keys in the browser's own settings. */
export async function runCommand({ lock, household }: Keeper, name: string): Promise<void> {
  if (name === 'lock-now') await lock();
  if (name !== 'panic-stop') return;
  const before = await phaseOf(household.self);
  await panic(household);
  // Nothing could be signed while it was locked: that must be seen, and unlocking finishes it.
  if (before === 'locked') await showApproval({ kind: 'unlock' });
}
