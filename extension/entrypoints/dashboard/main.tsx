import { render } from 'preact';
import { browserPlatform } from '../../ui/browser-platform.ts';
import { Dashboard } from '../../ui/dashboard/dashboard.tsx';
import { PlatformContext } from '../../ui/platform.ts';

render(
  <PlatformContext.Provider value={browserPlatform}>
    <Dashboard />
  </PlatformContext.Provider>,
  document.getElementById('root')!,
);
