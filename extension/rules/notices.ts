const week = 7 * 24 * 60 * 60_000;

/**
 * Of what rules did, what a person is told about at once: each deed that finds fewer than `perWeek` told in the seven days
 * before it. The rest waits for the digest. Pure; `deeds` in any order, told ones newest first.
 */
export function noticesOf<T extends { at: number }>(deeds: readonly T[], perWeek: number): T[] {
  const told: T[] = [];
  for (const deed of [...deeds].sort((a, b) => a.at - b.at))
    if (told.filter(({ at }) => deed.at - at < week).length < perWeek) told.push(deed);
  return told.reverse();
}
