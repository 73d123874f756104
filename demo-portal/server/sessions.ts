import { randomBytes } from 'node:crypto';

/** Who signed in to this portal. A portal's own affair: nothing here is Chartkey's. */
export type Person = { role: 'patient'; id: string } | { role: 'clinician' | 'officer'; id: string; name: string };

const lifeSeconds = 8 * 60 * 60;
const cookieName = 'portal-session';

/** Sign-ins of one clinic, in memory: a restart signs everyone out. */
export const createSessions = (now: () => number = Date.now) => {
  const sessions = new Map<string, { person: Person; until: number }>();

  const tokenOf = (request: Request): string | undefined =>
    request.headers
      .get('cookie')
      ?.split(/;\s*/)
      .find((pair) => pair.startsWith(`${cookieName}=`))
      ?.slice(cookieName.length + 1);

  return {
    /** Signs a person in; the value for `Set-Cookie`. The origin is plain http on this machine, hence no `Secure`. */
    start(person: Person): string {
      const token = randomBytes(32).toString('base64url');
      sessions.set(token, { person, until: now() + lifeSeconds * 1000 });
      return `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${lifeSeconds}`;
    },

    /** Who sent this request; undefined when nobody is signed in or the session has run out. */
    personOf(request: Request): Person | undefined {
      const token = tokenOf(request);
      const session = token === undefined ? undefined : sessions.get(token);
      if (token === undefined || session === undefined) return undefined;
      if (session.until > now()) return session.person;
      sessions.delete(token);
      return undefined;
    },

    /** Signs out; the value for `Set-Cookie`. */
    end(request: Request): string {
      const token = tokenOf(request);
      if (token !== undefined) sessions.delete(token);
      return `${cookieName}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;
    },
  };
};

export type Sessions = ReturnType<typeof createSessions>;
