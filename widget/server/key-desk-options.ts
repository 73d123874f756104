import type { Hex } from '../../protocol/bytes.ts';
import type { Profile } from '../../protocol/wire/desk.ts';

/** Who is signed in as staff; `id` goes to the desk's own audit file and nowhere else. */
export interface Clinician {
  id: string;
  name: string;
}

/** What a portal's backend tells its key desk. The functions read the portal's own sessions and charts. */
export interface DeskSetting {
  /** The portal's origin, as browsers spell it: `https://portal.example`. */
  origin: string;
  /** URL of the gateway, exactly as grants will name it. */
  gateway: string;
  chain: {
    /** JSON-RPC of an EVM node the institution trusts. */
    rpcUrl: string;
    chainId: number;
    /** `block` is the first that may hold our events, 0 when absent. */
    deployment: { grants: Hex; records: Hex; accreditation: Hex; block?: number };
    /** Milliseconds between looks at the chain; 2,000 unless told. */
    pollMs?: number;
  };
  /** As accredited: its SHA-256 (RFC 8785) stands in the Accreditation contract. */
  profile: Profile;
  /** Folder for keys and grants; made with mode 0700, its files 0600. */
  store: string;
  /** The clinician signed in with this request, by the portal's own sign-in. */
  clinicianOf(request: Request): Promise<Clinician | undefined> | Clinician | undefined;
  /** The patient signed in with this request: the portal's own id. */
  patientOf(request: Request): Promise<string | undefined> | string | undefined;
  /** Whether a clinician may open what this patient shared; every one unless told. */
  mayOpen?(clinician: Clinician, patientId: string): Promise<boolean> | boolean;
  /** Whether this request may see what the desk needs signed, and hand it in; nobody unless told. */
  mayManageKeys?(request: Request): Promise<boolean> | boolean;
  /** The chart as FHIR R4 text: a Bundle or NDJSON. Absent where the institution gives no copies. */
  chartOf?(patientId: string): Promise<string | undefined> | string | undefined;
  /** Unix seconds; the system clock unless told. */
  now?(): number;
}

/** The desk signs for itself. */
export interface HeldAccount {
  /** Private key of the institution's accredited account, 32 bytes of hex. It never leaves this process (K8). */
  accountKey: Hex;
  account?: never;
}

/** The account's key is not here: an officer signs with it in a staff page, `<chartkey-key-desk>`. */
export interface OfficerAccount {
  /** The institution's accredited account. */
  account: Hex;
  accountKey?: never;
  mayManageKeys(request: Request): Promise<boolean> | boolean;
  /** Each copy of a chart is signed by the account itself: without its key there are none to give. */
  chartOf?: never;
}

export type KeyDeskOptions = DeskSetting & (HeldAccount | OfficerAccount);
