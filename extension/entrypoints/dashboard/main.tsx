import { render } from 'preact';
import { keepWorkerWords } from '../../background/keep-worker-words.ts';
import { loadWords } from '../../strings/load-words.ts';
import { worker } from '../../strings/words.ts';
import { wordsForWorker } from '../../strings/words-for-worker.ts';
import { browserPlatform } from '../../ui/browser-platform.ts';
import { Dashboard } from '../../ui/dashboard/dashboard.tsx';
import { PlatformContext } from '../../ui/platform.ts';

await loadWords('whole');
// The worker speaks the language of the pages: on its button, and in a reminder.
void keepWorkerWords(wordsForWorker(worker));

render(
  <PlatformContext.Provider value={browserPlatform}>
    <Dashboard />
  </PlatformContext.Provider>,
  document.getElementById('root')!,
);
