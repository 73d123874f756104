import type { ClinicianName } from './people.ts';

export type VisitKind =
  | 'checkup'
  | 'followup'
  | 'problem'
  | 'telehealth'
  | 'nurse'
  | 'imaging'
  | 'procedure'
  | 'counseling'
  | 'consult';

/** One visit. With `note`, its clinician also filed one: what was found, and what was agreed. */
export type Visit = {
  date: string;
  kind: VisitKind;
  by: ClinicianName;
  reason: string;
  note?: { found: string; plan: string };
};

export const visit = (
  date: string,
  kind: VisitKind,
  by: ClinicianName,
  reason: string,
  found?: string,
  plan?: string,
): Visit => ({ date, kind, by, reason, ...(found && plan ? { note: { found, plan } } : {}) });
