import type { SharingView } from '../../messages/views.ts';

/** Shares in whose name, place, site or kinds every word occurs; `kinds` names what is shared in the person's language. */
export function findShares(
  sharing: readonly SharingView[],
  search: string,
  kinds: (share: SharingView) => readonly string[],
): SharingView[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...sharing];
  return sharing.filter((share) => {
    const text = [share.name, share.place, share.origin, ...kinds(share)].join(' ').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Shares of the same clinic next to each other, clinics in the order in which their first share comes. */
export const byClinic = (sharing: readonly SharingView[]): { key: string; shares: SharingView[] }[] =>
  [...Map.groupBy(sharing, ({ name, origin }) => `${name}\n${origin}`)].map(([key, shares]) => ({ key, shares }));
