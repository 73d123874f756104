import { readHost } from '../../portals/read-host.ts';

/**
 * The origin of a site, wherever one is shown: whole, in the letters the browser itself compares, and with weight on the part
 * that says whose it is. It breaks where it must and is never cut, so that no beginning can hide an end.
 */
export function Origin({ origin }: { origin: string }) {
  const { scheme, before, owner, after } = readHost(origin);
  return (
    <bdi class="origin" dir="ltr">
      {scheme}
      {before}
      <b>{owner}</b>
      {after}
    </bdi>
  );
}
