import { Hono } from 'hono';
import { fromBase64url, type Hex, sha256, toHex } from '#protocol/bytes';
import { ChartkeyError } from '#protocol/errors';
import { digestOf } from '#protocol/typed-data';
import { address, bytes32 } from '#protocol/wire/common';
import { indexWrite } from '#protocol/wire/gateway';
import { parseWire } from '#protocol/wire/parse';
import type { Gateway } from '../gateway.ts';
import { requireAccount } from '../http/authorize.ts';
import { readJson } from '../http/read-body.ts';

/** 8 MiB in base64url, and the fields around it. */
const bodyLimit = 12 * 1024 * 1024;
const nothing: Hex = `0x${'00'.repeat(32)}`;

/**
 * PUT and GET /index/{owner}: the encrypted log a patient restores from, written by compare-and-swap. A reader that names
 * the SHA-256 of the body it has (`?known=`) is answered 204 while that is the newest.
 */
export function indexRoutes(gateway: Gateway): Hono {
  const { store, chain } = gateway;
  const read = (owner: Hex) => store.selectFrom('indexes').selectAll().where('owner', '=', owner).executeTakeFirst();

  return new Hono()
    .put('/index/:owner', async (context) => {
      gateway.spend(context, 'addressWrites');
      const owner = parseWire(address, context.req.param('owner'));
      const { signature, body, ...offered } = await readJson(context, indexWrite, bodyLimit);
      if (offered.owner !== owner) throw new ChartkeyError('BAD_MESSAGE', { detail: 'index of another owner' });
      gateway.spend(context, 'addressBytes', body.length);
      const hash = toHex(await sha256(fromBase64url(body)));
      await gateway.requireSigner(digestOf('IndexWrite', { ...offered, body: hash }, chain), signature, owner);
      gateway.limits.account.spend(owner);
      const { version, previous } = offered;
      const current = await read(owner);
      if (current?.version === version && current.hash === hash) return context.json({ owner, version });
      const follows = version === (current?.version ?? version - 1) + 1 && previous === (current?.hash ?? nothing);
      if (!follows) throw conflict(current?.version);
      const row = { owner, version, previous, hash, body, signature };
      const stored = await store.transaction().execute(async (transaction) => {
        await gateway.shredGuard.requireKept(transaction, owner);
        return transaction
          .insertInto('indexes')
          .values(row)
          .onConflict((conflicting) =>
            conflicting.column('owner').doUpdateSet(row).where('indexes.hash', '=', previous),
          )
          .returning('version')
          .executeTakeFirst();
      });
      if (!stored) throw conflict(undefined);
      return context.json({ owner, version });
    })
    .get('/index/:owner', async (context) => {
      const owner = parseWire(address, context.req.param('owner'));
      if ((await requireAccount(context, gateway)) !== owner) throw new ChartkeyError('NOT_ALLOWED');
      const known = context.req.query('known');
      if (known !== undefined) {
        // The hash alone: a body has up to 12 MiB, and most askers have it already.
        const hash = parseWire(bytes32, known);
        const newest = await store.selectFrom('indexes').select('hash').where('owner', '=', owner).executeTakeFirst();
        if (newest?.hash === hash) return context.body(null, 204);
      }
      const row = await read(owner);
      if (!row) throw new ChartkeyError('NOT_FOUND', { detail: 'nothing is kept for this account' });
      const { version, previous, body, signature } = row;
      return context.json({ owner, version, previous, body, signature });
    });
}

const conflict = (version: number | undefined): ChartkeyError =>
  new ChartkeyError('HEAD_CONFLICT', { detail: `the stored version is ${version ?? 'another'}` });
