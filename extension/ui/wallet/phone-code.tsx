import { wallet as words } from '../../strings/words.ts';
import { qrCode } from '../../wallet/qr-code.ts';

/** Light modules around a code (ISO/IEC 18004 asks for four). */
const zone = 4;

/** The link as a picture for a phone's camera, and as a link for a browser that is on the phone itself. */
export function PhoneCode({ link }: { link: string }) {
  const rows = qrCode(link);
  const size = rows.length + 2 * zone;
  const path = rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + zone} ${y + zone}h1v1h-1z` : '')))
    .join('');
  return (
    <figure class="phone-code">
      <figcaption>
        <h3>{words.scanTitle}</h3>
        <p class="small quiet">{words.scanText}</p>
      </figcaption>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.scanPicture} shape-rendering="crispEdges">
        <rect width={size} height={size} class="phone-code-light" />
        <path d={path} class="phone-code-dark" />
      </svg>
      {/^https:\/\/metamask\.app\.link\//.test(link) && (
        <a class="small" href={link} target="_blank" rel="noreferrer">
          {words.openLink}
        </a>
      )}
    </figure>
  );
}
