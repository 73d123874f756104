import { Hono } from 'hono';
import { proveActing } from '#protocol/agent-word';
import { fromBase64url, fromHex, sha256, toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { digestOf, grantDigest, grantIdOf, hashOf, type Messages } from '#protocol/typed-data';
import { type DepositBody, deposit } from '#protocol/wire/gateway';
import type { Gateway } from '../gateway.ts';
import { readJson } from '../http/read-body.ts';

const bodyLimit = 16 * 1024;
const day = 24 * 60 * 60;
/** The longest a grant may last here: five years. */
const longest = 5 * 366 * day;

/**
 * POST /deposits: s_g and the capsule of a grant, straight from the patient's extension. First valid wins, identical
 * repeats succeed, others are `GRANT_EXISTS`; an id that was revoked, even before it came, is `GRANT_REVOKED`, and one of an
 * account that was erased `ACCOUNT_SHREDDED`.
 */
export function depositRoutes(gateway: Gateway): Hono {
  const { store, keep, chain, chainState } = gateway;
  return new Hono().post('/deposits', async (context) => {
    chainState.requireOpen();
    gateway.spend(context, 'addressWrites');
    const body = await readJson(context, deposit, bodyLimit);
    const now = gateway.now();
    requireSensibleExpiry(body.expires, now);
    const id = grantIdOf(body.patient, body.expires, body.terms);
    const message = await depositMessage(body, id, gateway.id);
    if (await keep.isStopped(id)) throw new ChartkeyError('GRANT_REVOKED');
    await gateway.requireSigner(grantDigest(id, chain), body.signature, body.patient);
    const acting = { account: body.patient, subject: id, agent: body.agent, chain, now };
    await proveActing(digestOf('Deposit', message, chain), body.depositSignature, acting, gateway.requireSigner);
    gateway.limits.account.spend(body.patient);

    const hash = hashOf('Deposit', message);
    const { patient, expires, terms, grantee, capsule } = body;
    const named = {
      agent: body.agent?.agent ?? null,
      agentUntil: body.agent?.until ?? null,
      agentSignature: body.agent?.signature ?? null,
    };
    await store.transaction().execute(async (transaction) => {
      await gateway.shredGuard.requireKept(transaction, patient);
      await transaction
        .insertInto('deposits')
        .values({ id, patient, expires, terms, grantee, capsule, deposit: hash, at: now, ended: 0, ...named })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    });
    const first = await store
      .selectFrom('deposits')
      .select(['deposit', 'agent', 'agentUntil'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const same = first.deposit === hash && first.agent === named.agent && first.agentUntil === named.agentUntil;
    if (!same) throw new ChartkeyError('GRANT_EXISTS');
    // Last, and again at a repeat: a deposit cut short, or one whose share was left out of a backup, is made whole.
    await keep.put(id, fromHex(body.share, 32), patient);
    return context.json({ id });
  });
}

async function depositMessage(body: DepositBody, grant: Messages['Deposit']['grant'], gateway: typeof grant) {
  const [share, capsule] = await Promise.all([sha256(fromHex(body.share, 32)), sha256(fromBase64url(body.capsule))]);
  return { grant, grantee: body.grantee, shareHash: toHex(share), capsule: toHex(capsule), gateway };
}

function requireSensibleExpiry(expires: number, now: number): void {
  if (expires <= now) throw new ChartkeyError('GRANT_EXPIRED');
  if (expires % day !== 0 || expires > now + longest)
    throw new ChartkeyError('BAD_GRANT', { detail: 'expires must be a midnight UTC within five years' });
}
