import { statementTextOf } from '../statement.ts';
import { instantOf, lastInstantOf } from './consent-time.ts';
import type { SignedGrant } from './signed-grant.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * The consent for human eyes, as FHIR wants it: XHTML without style or script. Made of the signed words and the published
 * statement alone, never of the catalogues of the screens: those are improved, and an old receipt must still be made again
 * byte for byte. This text is version 1: never edit it.
 */
export function consentNarrative({ grant, at, language, place, actingFor, stopped }: SignedGrant): string {
  const { terms, expires } = grant;
  const from = place === undefined ? terms.granteeName : `${terms.granteeName}, ${place}`;
  const rows: [string, string][] = [
    ['Who may read', from],
    ['Where they read', terms.origin],
    ['What', terms.scopes.join(' ')],
    ['Sensitive topics', terms.labels.join(' ') || 'none'],
    ['Dates', `${terms.dataFrom} to ${terms.dataUntil}`],
    ['Why', terms.purpose],
    ['Signed', instantOf(at)],
    ['Until', lastInstantOf(expires)],
    ['Stored at', terms.gateway],
    ...(stopped ? [['Stopped', instantOf(stopped.at)] as [string, string]] : []),
  ];
  const list = rows.map(([name, value]) => `<li>${name}: ${escaped(value)}</li>`).join('');
  const said = statementTextOf({ actingFor, language })
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
  const direction = language === 'ar' ? ' dir="rtl"' : '';
  return (
    `<div xmlns="http://www.w3.org/1999/xhtml"><ul>${list}</ul>` +
    `<div lang="${language}" xml:lang="${language}"${direction}>${said}</div></div>`
  );
}
