import { render } from 'preact';
import { loadWords } from '../../strings/load-words.ts';
import { ApprovalWindow } from '../../ui/approval/approval-window.tsx';
import { browserPlatform } from '../../ui/browser-platform.ts';
import { PlatformContext } from '../../ui/platform.ts';

await loadWords('whole');

render(
  <PlatformContext.Provider value={browserPlatform}>
    <ApprovalWindow hash={location.hash} />
  </PlatformContext.Provider>,
  document.getElementById('root')!,
);
