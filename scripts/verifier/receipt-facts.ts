import { accountUri } from '#protocol/consent/account-uri';
import { instantOf } from '#protocol/consent/consent-time';
import type { SignedGrant } from '#protocol/consent/signed-grant';
import { describe as describeGrant } from '#protocol/describe';
import { isExpired } from '#protocol/grant-rules';
import * as english from '#protocol/strings/en';
import { grantId } from '#protocol/typed-data';
import { factNames, ruled, standing } from './verifier-words.ts';

export type Fact = readonly [name: string, value: string];

/** What was signed, in words and in the exact spelling; times are UTC. */
export function receiptFacts({ grant, chain, at, place, items, actingFor, byRule, stopped }: SignedGrant): Fact[] {
  const { terms, patient, expires } = grant;
  const said = describeGrant(grant, 0, english);
  const right =
    actingFor?.authority === 'other' ? actingFor.words : actingFor && english.authorityNames[actingFor.authority];
  const facts: (Fact | undefined)[] = [
    [factNames.number, grantId(grant)],
    [factNames.who, place === undefined ? terms.granteeName : `${terms.granteeName}, ${place}`],
    [factNames.site, terms.origin],
    [factNames.what, `${said.what.join(', ')} (${terms.scopes.join(' ')})`],
    [factNames.labels, terms.labels.map((label) => english.labelNames[label] ?? label).join(', ') || 'none'],
    [factNames.dates, `${terms.dataFrom} to ${terms.dataUntil}`],
    [factNames.why, `${said.why} (${terms.purpose})`],
    [factNames.signed, instantOf(at)],
    [factNames.until, instantOf(expires)],
    stopped && [factNames.stopped, instantOf(stopped.at)],
    items === undefined ? undefined : [factNames.items, String(items)],
    right === undefined ? undefined : [factNames.acting, right],
    byRule && [factNames.answered, ruled],
    [factNames.kept, terms.gateway],
    [factNames.account, patient],
    [factNames.network, accountUri(chain.chainId, chain.grants)],
  ];
  return facts.filter((fact) => fact !== undefined);
}

/** Whether it is in force, by what the file says of it; `now` in unix seconds, days in UTC. */
export function standingOf({ grant, stopped }: SignedGrant, now: number): string {
  const day = (seconds: number) => instantOf(seconds).slice(0, 10);
  if (stopped) return standing.stopped(day(stopped.at));
  return isExpired(grant, now) ? standing.ended(day(grant.expires)) : standing.live(day(grant.expires));
}
