import { ChartkeyError } from '../../protocol/errors.ts';
import type { Desk } from './desk.ts';
import type { Clinician } from './key-desk-options.ts';

/** The portal's own sign-in decides. Throws `NOT_SIGNED_IN`. */
export async function requireClinician({ options }: Desk, request: Request): Promise<Clinician> {
  const clinician = await options.clinicianOf(request);
  if (!clinician) throw new ChartkeyError('NOT_SIGNED_IN', { detail: 'no clinician' });
  return clinician;
}

/** Throws `NOT_SIGNED_IN`. */
export async function requirePatient({ options }: Desk, request: Request): Promise<string> {
  const patient = await options.patientOf(request);
  if (!patient) throw new ChartkeyError('NOT_SIGNED_IN', { detail: 'no patient' });
  return patient;
}

/** Throws `NOT_ALLOWED` for staff who may not manage keys, `NOT_SIGNED_IN` for everybody else. */
export async function requireMayManageKeys(desk: Desk, request: Request): Promise<void> {
  if (await desk.options.mayManageKeys?.(request)) return;
  await requireClinician(desk, request);
  throw new ChartkeyError('NOT_ALLOWED', { detail: 'may not manage keys' });
}

/** Throws `NOT_ALLOWED` where the portal keeps this clinician from this patient. */
export async function requireMayOpen({ options }: Desk, clinician: Clinician, patient: string): Promise<void> {
  if (options.mayOpen && !(await options.mayOpen(clinician, patient)))
    throw new ChartkeyError('NOT_ALLOWED', { detail: 'not a patient of this clinician' });
}
