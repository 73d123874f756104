import browser from 'webextension-polyfill';

/**
 * Who is acted for now, in the browser's memory and bound to one unlocking: after a lock everybody is themselves again. Not a
 * secret. Absent means oneself.
 */
interface Pointer {
  session: string;
  person: string;
}
const name = 'actingFor';

export async function readActivePerson(session: string): Promise<string | undefined> {
  const pointer = (await browser.storage.session.get(name))[name] as Pointer | undefined;
  return pointer?.session === session ? pointer.person : undefined;
}

export const writeActivePerson = (session: string, person: string): Promise<void> =>
  browser.storage.session.set({ [name]: { session, person } satisfies Pointer });

export const clearActivePerson = (): Promise<void> => browser.storage.session.remove(name);
