import { useMemo, useState } from 'preact/hooks';
import type { Topic } from '../../messages/protocol.ts';
import type { Choice } from '../../messages/views.ts';
import { practice as words } from '../../strings/words.ts';
import { Outcome } from '../approval/outcome.tsx';
import { Question } from '../approval/question.tsx';
import { BrandMark } from '../components/brand-mark.tsx';
import { Notice } from '../components/notice.tsx';
import { useView } from '../hooks/use-view.ts';
import { PlatformContext } from '../platform.ts';
import { practicePlatform } from './practice-platform.ts';
import { createWorld, practiceId } from './practice-world.ts';
import { isAllDone, Tasks } from './tasks.tsx';

/** The approval screens as they are, over a made-up question; every screen of it says that it is practice. */
export function PracticePage({ leave }: { leave(): void }) {
  const [round, setRound] = useState(0);
  return (
    <div class="practice">
      <header class="practice-top">
        <div class="window-top">
          <BrandMark />
          <button type="button" class="button" onClick={leave}>
            {words.leave}
          </button>
        </div>
        <Notice tone="caution" title={words.title}>
          <p class="small">{words.banner}</p>
        </Notice>
      </header>
      {round === 0 ? (
        <main class="outcome">
          <h1 class="outcome-title">{words.startTitle}</h1>
          <p class="quiet centred">{words.startText}</p>
          <div class="actions outcome-actions">
            <button type="button" class="button" onClick={() => setRound(1)}>
              {words.start}
            </button>
          </div>
        </main>
      ) : (
        <Round key={round} again={() => setRound(round + 1)} leave={leave} />
      )}
    </div>
  );
}

function Round({ again, leave }: { again(): void; leave(): void }) {
  const [, setTold] = useState(0);
  const { world, platform } = useMemo(() => {
    const hearing = new Set<(topics: readonly Topic[]) => void>();
    const made = createWorld(() => {
      setTold((count) => count + 1);
      for (const hear of hearing) hear(['approvals', 'sharing']);
    });
    const onNews = (hear: (topics: readonly Topic[]) => void) => {
      hearing.add(hear);
      return () => void hearing.delete(hear);
    };
    return { world: made, platform: practicePlatform(made, leave, onNews) };
  }, []);
  const done = world.done();
  return (
    <PlatformContext.Provider value={platform}>
      <div class="practice-round">
        <div class="practice-answer">
          <Answering />
        </div>
        <aside class="practice-beside" aria-label={words.tasks}>
          <Tasks done={done} />
          {isAllDone(done) && (
            <Notice tone="info" title={words.endTitle}>
              <p class="small">{words.endText}</p>
            </Notice>
          )}
          <button type="button" class="button" onClick={again}>
            {words.again}
          </button>
        </aside>
      </div>
    </PlatformContext.Provider>
  );
}

function Answering() {
  const [choice, setChoice] = useState<Choice>();
  const { data: view, put } = useView('approval.get', { requestId: practiceId }, ['approvals']);
  if (!view) return null;
  return view.state === 'pending' ? (
    <Question view={view} choice={choice ?? view.suggested} setChoice={setChoice} answered={put} />
  ) : (
    <Outcome view={view} answered={put} />
  );
}
