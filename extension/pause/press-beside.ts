import browser from 'webextension-polyfill';
import type { Context } from '../background/context.ts';
import type { PressRow } from './press.ts';

type Where = Pick<Context, 'db'>;
const nameOf = ({ db }: Where) => `press/${db.name}`;

/** A press that the database had no room for: in `storage.local`, which has room of its own, until it is settled. */
export async function readPressBeside(where: Where): Promise<PressRow | undefined> {
  const name = nameOf(where);
  return (await browser.storage.local.get(name))[name] as PressRow | undefined;
}

export const keepPressBeside = (where: Where, press: PressRow): Promise<void> =>
  browser.storage.local.set({ [nameOf(where)]: press });

export const forgetPressBeside = (where: Where): Promise<void> => browser.storage.local.remove(nameOf(where));
