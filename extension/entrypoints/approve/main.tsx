import { render } from 'preact';
import { ApprovalWindow } from '../../ui/approval/approval-window.tsx';
import { browserPlatform } from '../../ui/browser-platform.ts';
import { PlatformContext } from '../../ui/platform.ts';

render(
  <PlatformContext.Provider value={browserPlatform}>
    <ApprovalWindow hash={location.hash} />
  </PlatformContext.Provider>,
  document.getElementById('root')!,
);
