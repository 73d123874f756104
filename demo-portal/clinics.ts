import { institutionId, roles } from '#contracts/roles';

export type ClinicName = 'riverside' | 'lakeview';

/** What a clinic is, apart from where it runs. `institution` lies in space 1, the space of the local accreditor. */
export interface Clinic {
  name: string;
  place: string;
  kind: 'hospital' | 'clinic';
  /** Host part of its origin. Chromium resolves every name under `localhost` to this machine. */
  host: string;
  /** Port when none is asked for. */
  port: number;
  institution: bigint;
  /** Bit set of `roles`. */
  roles: number;
  /** Which account of the public development phrase is the clinic's accredited one, on a local chain only. */
  accountIndex: number;
}

export const clinics: Record<ClinicName, Clinic> = {
  riverside: {
    name: 'Riverside General',
    place: 'Madison, Wisconsin',
    kind: 'hospital',
    host: 'riverside.localhost',
    port: 8801,
    institution: institutionId(1, 1n),
    roles: roles.CUSTODIAN | roles.CLINICIAN,
    accountIndex: 4,
  },
  lakeview: {
    name: 'Lakeview Cardiology',
    place: 'Madison, Wisconsin',
    kind: 'clinic',
    host: 'lakeview.localhost',
    port: 8802,
    institution: institutionId(1, 2n),
    roles: roles.CLINICIAN,
    accountIndex: 5,
  },
};

export const originOf = ({ host }: Clinic, port: number): string => `http://${host}:${port}`;

/** The public profile the accreditor vouches for; its SHA-256 (RFC 8785) is what `Accreditation` records. */
export const profileOf = (clinic: Clinic, port: number) => ({
  name: clinic.name,
  place: clinic.place,
  kind: clinic.kind,
  origins: [originOf(clinic, port)],
});
