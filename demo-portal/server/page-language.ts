import { type Language, languageOf, languages } from '#protocol/language';

const cookieName = 'portal-language';

/** Asked for in the address: it is remembered. */
export const askedLanguage = (request: Request): Language | undefined => {
  const asked = new URL(request.url).searchParams.get('lang');
  return languages.find((language) => language === asked);
};

/** What a page is written in: as asked, as asked before, as the browser prefers, English. */
export const pageLanguage = (request: Request): Language => {
  const cookie = new RegExp(`(?:^|;\\s*)${cookieName}=(\\w+)`).exec(request.headers.get('cookie') ?? '')?.[1];
  const accepted = request.headers.get('accept-language')?.split(',') ?? [];
  return askedLanguage(request) ?? languageOf(cookie, ...accepted.map((tag) => tag.trim()));
};

/** The value for `Set-Cookie`. No secret. */
export const keepLanguage = (language: Language): string =>
  `${cookieName}=${language}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${365 * 24 * 60 * 60}`;
