import { toHex } from '#protocol/bytes';
import { expiresAt } from '#protocol/grant-rules';
import { type Grant, grantId } from '#protocol/typed-data';
import { freshPath } from '../approvals/fresh-path.ts';
import type { Engine } from '../background/create-context.ts';

const random32 = () => toHex(crypto.getRandomValues(new Uint8Array(32)));

/** A live share in the log, as an approval leaves it, without the way there. */
export async function addShare(engine: Engine, change: Partial<Grant['terms']> = {}) {
  const { lane } = await engine.ledger.read();
  const path = freshPath('grants', lane!, []);
  const patient = await engine.keys.signer(path);
  const grant: Grant = {
    patient: patient.address,
    expires: expiresAt(Math.floor(engine.now() / 1000), 90),
    terms: {
      grantee: patient.address,
      granteeKey: random32(),
      granteeName: 'Lakeview Cardiology',
      origin: 'https://lakeview.example',
      gateway: engine.config.gateway,
      purpose: 'TREAT',
      scopes: ['patient/Immunization.rs'],
      labels: [],
      dataFrom: '2019-01',
      dataUntil: '2026-11',
      records: [],
      capsule: random32(),
      statement: random32(),
      salt: random32(),
      ...change,
    },
  };
  const id = grantId(grant);
  const signature = await patient.sign('Grant', grant, engine.chain);
  await engine.store.write({
    facts: [
      {
        kind: 'granted',
        request: crypto.randomUUID(),
        id,
        grant,
        signature,
        path,
        place: '',
        items: 1,
        tellLeftOut: false,
      },
    ],
  });
  return id;
}
