import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hex } from '../../protocol/bytes.ts';
import type { Clinician } from './key-desk-options.ts';

export interface ClinicianSession {
  clinician: Clinician;
  /** Unix seconds. */
  until: number;
}

/** Which page key belongs to whom, until the delegation ends. A restart forgets them; the page then asks for another. */
export function clinicianSessions(folder: string, now: () => number) {
  const sessions = new Map<Hex, ClinicianSession>();
  return {
    /** Kept only once the audit line is on disk: every receipt stays traceable to a person. */
    async start(key: Hex, clinician: Clinician, from: number, until: number): Promise<void> {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const line = JSON.stringify({ key, clinician: clinician.id, from, until });
      await appendFile(join(folder, 'sessions.ndjson'), `${line}\n`, { mode: 0o600, flush: true });
      for (const [old, session] of sessions) if (session.until <= now()) sessions.delete(old);
      sessions.set(key, { clinician, until });
    },
    find(key: Hex): ClinicianSession | undefined {
      const session = sessions.get(key);
      return session && now() < session.until ? session : undefined;
    },
  };
}

export type ClinicianSessions = ReturnType<typeof clinicianSessions>;
