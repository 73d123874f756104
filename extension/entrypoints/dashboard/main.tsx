import { render } from 'preact';
import { loadWords } from '../../strings/load-words.ts';
import { browserPlatform } from '../../ui/browser-platform.ts';
import { Dashboard } from '../../ui/dashboard/dashboard.tsx';
import { PlatformContext } from '../../ui/platform.ts';

await loadWords('whole');

render(
  <PlatformContext.Provider value={browserPlatform}>
    <Dashboard />
  </PlatformContext.Provider>,
  document.getElementById('root')!,
);
