import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Say } from '../components/say.tsx';
import { useView } from '../hooks/use-view.ts';

type Cards = FunctionComponent<Parameters<typeof import('./rule-news-cards.tsx')['RuleNewsCards']>[0]>;

/** What rules have to say, where they have: nothing of it, not even its words, is loaded before. */
export function RuleNews() {
  const { data, put } = useView('ruleNews.get', {}, ['rules', 'approvals', 'sharing', 'activity']);
  const [Cards, setCards] = useState<Cards>();
  const [said, setSaid] = useState('');
  const anything = data && (data.undoing.length > 0 || data.notices.length > 0 || data.digest);
  useEffect(() => {
    if (!anything || Cards) return;
    void Promise.all([import('./rule-news-cards.tsx'), import('./speak-rules.ts').then((more) => more.speakRules())])
      .then(([{ RuleNewsCards }]) => setCards(() => RuleNewsCards))
      .catch(() => undefined);
  }, [anything]);
  return (
    <>
      {Cards && data && anything && <Cards news={data} put={put} say={setSaid} />}
      {/* Outside the cards: the last of them takes itself away with what it says. */}
      {(anything || said) && <Say text={said} />}
    </>
  );
}
