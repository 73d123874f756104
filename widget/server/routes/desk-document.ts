import type { DeskDocument } from '../../../protocol/wire/desk.ts';
import { answer } from '../answer.ts';
import type { Desk, Route } from '../desk.ts';

/** Every field is proven by signature or chain; a reader trusts none of it. */
export const documentOf = ({ options, chain, account, keys }: Desk): DeskDocument => ({
  v: 1,
  ...chain,
  gateway: options.gateway,
  origin: options.origin,
  grantee: account,
  profile: options.profile,
  keys: keys.published(),
});

/** GET /.well-known/chartkey.json: public, the same for everybody. */
export const deskDocumentRoute: Route = async (desk) =>
  answer(documentOf(desk), { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' });
