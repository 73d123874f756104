import { learn as words } from '../../strings/words.ts';
import type { LearnCard } from './cards.ts';

interface InPlaceProps {
  card: Extract<LearnCard, keyof typeof words.lines>;
}

/** One line beside what it explains, and the way to the whole card; closed until somebody asks. */
export const InPlace = ({ card }: InPlaceProps) => (
  <details class="small in-place">
    <summary>
      {words.what} <span class="visually-hidden">{words.cards[card].title}</span>
    </summary>
    <p>
      {words.lines[card]}{' '}
      <a href={`dashboard.html#learn/${card}`} target="_blank" rel="noreferrer">
        {words.more}
      </a>
    </p>
  </details>
);
