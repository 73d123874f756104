import { wallet as words } from '../../strings/words.ts';
import { Notice } from '../components/notice.tsx';

/** What one public account tells, said before it is chosen: the privacy of fresh accounts (K5) does not hold for it. */
export const Reveals = () => (
  <Notice tone="caution" title={words.revealsTitle}>
    <ul class="wallet-reveals small">
      {words.reveals.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </Notice>
);
