/** Where the dashboard is, from the address: `#records`, `#items/<class>/<year>`, `#search/<words>`, `#hand-over/<person>`, `#sharing`, … */
export type Route =
  | { page: 'records' }
  | { page: 'items'; class: string; year?: string }
  | { page: 'search'; words: string }
  | { page: 'kit' | 'backup' | 'guardians' | 'rehearse' }
  | { page: 'hand-over'; person: string }
  | { page: 'erase' }
  | { page: 'receipt'; grant: string }
  | { page: 'rules' | 'digest' }
  | { page: 'learn'; card?: string }
  | { page: 'add' | 'labs' | 'sharing' | 'activity' | 'portals' | 'people' | 'keys' | 'settings' | 'wallet' };

const plain = [
  'add',
  'labs',
  'sharing',
  'activity',
  'portals',
  'people',
  'keys',
  'settings',
  'wallet',
  'erase',
] as const;

/** Pages of the sections about rules and learning. */
const ownRooms = ['rules', 'digest', 'learn'] as const;

/** Pages of the section about keys. */
const waysBack = ['kit', 'backup', 'guardians', 'rehearse'] as const;

export function routeOf(hash: string): Route {
  const [page = '', first = '', second = ''] = hash.replace(/^#/, '').split('/').map(decode);
  if (page === 'items' && first) return { page, class: first, ...(second ? { year: second } : {}) };
  if (page === 'hand-over' && first) return { page, person: first };
  if (page === 'receipt' && /^0x[0-9a-f]{64}$/.test(first)) return { page, grant: first };
  if (page === 'search' && first) return { page, words: first };
  if (page === 'learn' && first) return { page, card: first };
  return { page: [...plain, ...waysBack, ...ownRooms].find((name) => name === page) ?? 'records' };
}

export function hashOf(route: Route): string {
  if (route.page === 'items')
    return `#items/${encodeURIComponent(route.class)}${route.year ? `/${encodeURIComponent(route.year)}` : ''}`;
  if (route.page === 'hand-over') return `#hand-over/${encodeURIComponent(route.person)}`;
  if (route.page === 'receipt') return `#receipt/${route.grant}`;
  if (route.page === 'search') return `#search/${encodeURIComponent(route.words)}`;
  if (route.page === 'learn' && route.card) return `#learn/${encodeURIComponent(route.card)}`;
  return `#${route.page}`;
}

/** An address may be typed by hand: a broken escape is text. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
