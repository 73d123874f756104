import type { VerifiedReceipt } from '#protocol/consent/verify-receipt';
import { statementTextOf } from '#protocol/statement';
import { receiptFacts, standingOf } from './receipt-facts.ts';
import { checkTexts, limits, limitsTitle, outcomeNames, saysTitle, verdicts, verdictTexts } from './verifier-words.ts';

const indented = (text: string) =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');

/** What the terminal prints: the verdict first, then every check, then what was signed. `now` in unix seconds. */
export function reportText({ verdict, checks, signed }: VerifiedReceipt, now: number): string {
  const marks = checks.map(
    ({ name, outcome }) => `  ${outcomeNames[outcome].padEnd(13)} ${checkTexts[name][outcome] ?? name}`,
  );
  const facts = signed ? receiptFacts(signed).map(([name, value]) => `  ${name.padEnd(20)} ${value}`) : [];
  const statement = signed ? ['', 'The statement', indented(statementTextOf(signed))] : [];
  return [
    verdicts[verdict],
    verdictTexts[verdict],
    ...(signed && verdict !== 'refused' ? [standingOf(signed, now)] : []),
    '',
    'Checks',
    ...marks,
    ...(facts.length > 0
      ? ['', saysTitle(verdict), ...facts, ...statement, '', limitsTitle, ...limits.map((limit) => `  ${limit}`)]
      : []),
    '',
  ].join('\n');
}
