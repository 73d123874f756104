import BookOpen from 'lucide/dist/esm/icons/book-open.mjs';
import { useEffect, useState } from 'preact/hooks';
import { learn as words } from '../../strings/words.ts';
import { Empty } from '../components/empty.tsx';
import { SearchField } from '../components/search-field.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import { hashOf } from '../dashboard/route.ts';
import { usePlatform } from '../platform.ts';
import { cards, matches } from './cards.ts';

const practicePage = 'practice.html';

/** Short cards, searchable; `card` is the one that a link elsewhere led to. */
export function LearnPage({ card: opened }: { card?: string | undefined }) {
  const platform = usePlatform();
  const [typed, setTyped] = useState('');
  const found = cards.filter(({ card }) => matches(typed, [words.cards[card].title, ...words.cards[card].text]));
  useEffect(() => {
    const at = opened === undefined ? null : document.getElementById(`learn-${opened}`);
    at?.scrollIntoView({ block: 'start' });
    at?.focus({ preventScroll: true });
  }, [opened]);
  return (
    <>
      <PageHead title={words.title}>
        <SearchField label={words.search} hint={words.search} value={typed} change={setTyped} />
      </PageHead>
      <p class="quiet measure">{words.intro}</p>
      <section class="card learn-practice">
        <div>
          <h2>{words.practice}</h2>
          <p class="small quiet">{words.practiceText}</p>
        </div>
        <button type="button" class="button" onClick={() => void platform.open(practicePage)}>
          {words.practice}
        </button>
      </section>
      <div role="status">
        {found.length === 0 && <Empty icon={BookOpen} title={words.noMatch(typed)} text={words.intro} />}
      </div>
      <div class="learn-cards">
        {found.map(({ card, to }) => {
          const { title, text, action } = words.cards[card];
          return (
            <article key={card} class="card learn-card" aria-labelledby={`learn-${card}`}>
              <h2 id={`learn-${card}`} tabIndex={-1}>
                {title}
              </h2>
              {text.map((paragraph) => (
                <p key={paragraph} class="small">
                  {paragraph}
                </p>
              ))}
              <p class="small">
                {to === 'practice' ? <a href={practicePage}>{action}</a> : <a href={hashOf(to)}>{action}</a>}
              </p>
            </article>
          );
        })}
      </div>
    </>
  );
}
