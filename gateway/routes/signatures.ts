import { Hono } from 'hono';
import { fromHex } from '#protocol/bytes';
import { signatureQuestion } from '#protocol/wire/gateway';
import type { Gateway } from '../gateway.ts';
import { readJson } from '../http/read-body.ts';

const bodyLimit = 1024;

/**
 * POST /signatures: whether an account signed a digest, with the chain asked where no key answers (ERC-1271). Readers have no
 * chain of their own, and take this as they take the rest of what their gateway says of the chain. Changes nothing.
 */
export const signatureRoutes = (gateway: Gateway): Hono =>
  new Hono().post('/signatures', async (context) => {
    const { account, digest, signature } = await readJson(context, signatureQuestion, bodyLimit);
    gateway.spend(context, 'addressWrites');
    await gateway.requireSigner(fromHex(digest, 32), signature, account);
    return context.json({ account });
  });
