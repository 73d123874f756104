/**
 * Names under which anybody can take one. The public suffix list has ten thousand and changes weekly; these are the
 * second levels that countries use, and the hosts where pages are made in a minute.
 */
const secondLevels =
  'ac ad adv art asn asso biz club co com coop cri ed edu eng fin firm gen geek go gob gop gouv gov govt gr gub health id in ind inf info int iwi jus kiwi law leg lg ltd maori me med mil mod muni name nat ne net nhs nic nom od ong or org parliament plc police prd presse pro pub res sc sch school tm tur tv web';

const hosting =
  'appspot.com azurewebsites.net blogspot.com cloudfront.net codeberg.page duckdns.org firebaseapp.com fly.dev github.io gitlab.io glitch.me herokuapp.com netlify.app ngrok.io ngrok-free.app onrender.com pages.dev r2.dev repl.co replit.app s3.amazonaws.com surge.sh trycloudflare.com vercel.app web.app weebly.com wixsite.com wordpress.com workers.dev';

const countrySecond: ReadonlySet<string> = new Set(secondLevels.split(' '));
const hosts: readonly string[][] = hosting.split(' ').map((name) => name.split('.'));

/** How many labels at the end of a host name belong to everybody: 1 for `example.com`, 2 for `example.co.uk`. */
export function sharedLabels(labels: readonly string[]): number {
  const ends = (tail: readonly string[]) => tail.every((label, i) => labels.at(i - tail.length) === label);
  const host = hosts.find((tail) => labels.length > tail.length && ends(tail));
  if (host) return host.length;
  const [second = '', top = ''] = labels.slice(-2);
  return labels.length > 2 && top.length === 2 && countrySecond.has(second) ? 2 : 1;
}
