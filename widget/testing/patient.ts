import { type Bytes, fromBase64url, fromUtf8, type Hex, toBase64url, toHex } from '../../protocol/bytes.ts';
import { sealCapsule } from '../../protocol/capsule.ts';
import { cidOf } from '../../protocol/cid.ts';
import { readChart } from '../../protocol/fhir/read-chart.ts';
import { planSegments } from '../../protocol/fhir/segment-plan.ts';
import { expiresAt, monthAt } from '../../protocol/grant-rules.ts';
import { headBodyHash, sealHead } from '../../protocol/head.ts';
import { deriveAccount, deriveShares, segmentSecret } from '../../protocol/keys.ts';
import type { Language } from '../../protocol/language.ts';
import { gatewayIdOf, leaseKey } from '../../protocol/lease.ts';
import { type ResourceLine, readLines, writeLines } from '../../protocol/resource-lines.ts';
import { deriveOkm, encryptSegment } from '../../protocol/segment.ts';
import { type SegmentEntry, selectSegments } from '../../protocol/select.ts';
import { sign } from '../../protocol/signatures.ts';
import { statementHashOf } from '../../protocol/statement.ts';
import { type ChainContext, grantId, termsHash } from '../../protocol/typed-data.ts';
import type { ActingFor } from '../../protocol/wire/acting-for.ts';
import { type DepositHeader, type DeskDocument, depositHeader, type Profile } from '../../protocol/wire/desk.ts';
import type { DepositBody, SignedHead } from '../../protocol/wire/gateway.ts';
import type { AttestationProof, HeadList } from '../../protocol/wire/head-list.ts';
import { parseWire } from '../../protocol/wire/parse.ts';

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const record: Hex = `0x${'11'.repeat(32)}`;

export interface FiledSegment extends SegmentEntry {
  okm: Bytes;
  bytes: Bytes;
}

export interface GrantChoice {
  desk: DeskDocument;
  scopes: string[];
  labels?: string[];
  dataFrom?: string;
  dataUntil?: string;
  days?: 1 | 7 | 30 | 90 | 365;
  leftOut?: string[];
  /** By what right somebody gives it for the patient. */
  actingFor?: ActingFor;
  /** In which the consent statement was read. */
  language?: Language;
  /** Changes the list before it is sealed, as a patient's agent gone wrong would. */
  alter?: (list: HeadList) => HeadList;
}

/** A patient's agent in a few lines of the protocol, in place of the extension: it files a deposit and grants from it. */
export function createPatient(chain: ChainContext, seed: Bytes = random(64)) {
  const owner = deriveAccount(seed, { branch: 'owners', lane: 3, index: 0 });
  const account = deriveAccount(seed, { branch: 'grants', lane: 3, index: 0 });
  const segments: FiledSegment[] = [];
  const ownCids = new Set<string>();
  let attestation: AttestationProof | undefined;

  const file = async (lines: readonly ResourceLine[], source: string) => {
    const { resources } = readChart(lines.map(({ text }) => text).join('\n'));
    for (const plan of planSegments(resources, source)) {
      const name = { id: random(16), version: 0 };
      const salt = random(16);
      const okm = await deriveOkm(segmentSecret(seed, name.id), salt, name);
      const bytes = await encryptSegment(writeLines(plan.indexes.map((index) => lines[index]!)), okm, name, salt);
      const { class: kind, labels, month } = plan;
      segments.push({
        cid: await cidOf(bytes),
        id: toHex(name.id),
        version: 0,
        class: kind,
        labels,
        month,
        record,
        okm,
        bytes,
      });
    }
  };

  return {
    account,
    owner,
    segments,
    proofFor: (nonce: Hex, origin: string) =>
      sign('OwnerProof', { owner: owner.address, nonce, origin }, chain, owner.privateKey),
    /** Takes a custodian's package: header line, then resources with proofs. */
    async takePackage(bytes: Uint8Array, profile: Profile): Promise<DepositHeader> {
      const end = bytes.indexOf(0x0a);
      const header = parseWire(depositHeader, JSON.parse(fromUtf8(bytes.subarray(0, end))));
      attestation = { ...header.attestation, signature: header.signature, profile };
      await file(readLines(bytes.subarray(end + 1)), profile.name);
      return header;
    },
    /** Files what the patient adds by themselves: nobody vouches for it. */
    async addFile(text: string): Promise<void> {
      const before = segments.length;
      await file(
        readChart(text).resources.map((resource) => ({ text: resource.text })),
        'own',
      );
      for (const segment of segments.slice(before)) ownCids.add(segment.cid);
    },
    /** Everything the gateway and the portal get for one grant, signed and sealed. */
    async grant({
      desk,
      scopes,
      labels = [],
      dataFrom = '1900-01',
      dataUntil,
      days = 30,
      leftOut = [],
      actingFor,
      language,
      alter,
    }: GrantChoice) {
      const now = Math.floor(Date.now() / 1000);
      const [key] = desk.keys;
      const terms = {
        grantee: desk.grantee,
        granteeKey: key!.certificate.keyHash,
        granteeName: desk.profile.name,
        origin: desk.origin,
        gateway: desk.gateway,
        purpose: 'TREAT' as const,
        scopes: [...scopes].sort(),
        labels,
        dataFrom,
        dataUntil: dataUntil ?? monthAt(now),
        records: [],
        capsule: record,
        statement: await statementHashOf({ actingFor, language }),
        salt: toHex(random(32)),
      };
      const shares = await deriveShares(seed, terms.salt);
      const draft = { patient: account.address, expires: expiresAt(now, days), terms };
      const { capsule, grant } = await sealCapsule(draft, chain, fromBase64url(key!.publicKey), shares);
      const id = grantId(grant);
      const signature = sign('Grant', grant, chain, account.privateKey);
      const gateway = await gatewayIdOf(desk.gateway);
      const shareHash = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', shares.gateway)));
      const words = { grant: id, grantee: desk.grantee, shareHash, capsule: grant.terms.capsule, gateway };
      const deposit: DepositBody = {
        patient: account.address,
        expires: grant.expires,
        terms: termsHash(grant.terms),
        grantee: desk.grantee,
        signature,
        share: toHex(shares.gateway),
        capsule: toBase64url(capsule),
        depositSignature: sign('Deposit', words, chain, account.privateKey),
      };
      const link = { owner: owner.address, grant: id, until: grant.expires };
      const chosen = selectSegments(grant.terms, segments);
      const list: HeadList = {
        v: 1,
        segments: chosen.map(({ cid, id: segment, version, class: kind, labels: sensitive, month, okm }) => ({
          cid,
          id: segment,
          version,
          class: kind,
          labels: [...sensitive],
          month,
          okm: toBase64url(okm),
          ...(attestation && !ownCids.has(cid) ? { attestation: 0 } : {}),
        })),
        attestations: attestation ? [attestation] : [],
        links: [{ ...link, signature: sign('Link', link, chain, owner.privateKey) }],
        leftOut,
        ...(actingFor ? { actingFor } : {}),
      };
      const sealKey = await leaseKey(shares.patient, shares.gateway, id);
      const head = (version: number, change = alter): Promise<SignedHead> =>
        sealedHead(change ? change(list) : list, sealKey, id, version);
      return { id, grant, signature, deposit, share: shares.gateway, chosen, head };
    },
  };

  async function sealedHead(list: HeadList, key: Bytes, grant: Hex, version: number): Promise<SignedHead> {
    const body = await sealHead(list, key, grant, version, random(16));
    const head = { grant, version, body: await headBodyHash(body), at: Math.floor(Date.now() / 1000) };
    return {
      head,
      signature: sign('Head', head, chain, account.privateKey),
      body: toBase64url(body),
      cids: list.segments.map(({ cid }) => cid),
    };
  }
}
export type Patient = ReturnType<typeof createPatient>;
