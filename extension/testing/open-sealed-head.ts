import { type Bytes, fromBase64url, type Hex } from '#protocol/bytes';
import { expiresAt, monthAt } from '#protocol/grant-rules';
import { openHead } from '#protocol/head';
import { deriveShares } from '#protocol/keys';
import { leaseKey } from '#protocol/lease';
import { type Grant, grantId } from '#protocol/typed-data';
import type { HeadList } from '#protocol/wire/head-list';
import type { Engine } from '../background/create-context.ts';
import type { sealedHead } from '../grants/sealed-head.ts';
import type { Charts } from '../records/charts.ts';
import type { Institution } from './institution.ts';

const zero: Hex = `0x${'00'.repeat(32)}`;

/** The first head of a whole-chart grant to this institution, and what its grantee reads in it. */
export async function openSealedHead(engine: Engine, to: Institution, charts: Charts, seal: typeof sealedHead) {
  const patient = await engine.keys.signer({ branch: 'grants', lane: 5, index: 1 });
  const now = Math.floor(engine.now() / 1000);
  const grant: Grant = {
    patient: patient.address,
    expires: expiresAt(now, 30),
    terms: {
      grantee: to.address,
      granteeKey: zero,
      granteeName: to.profile.name,
      origin: to.origin,
      gateway: engine.config.gateway,
      purpose: 'TREAT',
      scopes: ['patient/*.rs'],
      labels: [],
      dataFrom: '1900-01',
      dataUntil: monthAt(now),
      records: [],
      capsule: zero,
      statement: zero,
      salt: `0x${'77'.repeat(32)}`,
    },
  };
  const id = grantId(grant);
  const sealed = await seal(engine, charts, { id, grant, patient, tellLeftOut: false }, 1);
  const shares = await engine.keys.seed((seed) => deriveShares(seed, grant.terms.salt));
  return {
    grant: id,
    key: await leaseKey(shares.patient, shares.gateway, id),
    head: (key: Bytes): Promise<HeadList> => openHead(fromBase64url(sealed.body), key, id, 1),
  };
}
