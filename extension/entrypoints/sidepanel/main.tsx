import { render } from 'preact';
import { loadWords } from '../../strings/load-words.ts';
import { browserPlatform } from '../../ui/browser-platform.ts';
import { PlatformContext } from '../../ui/platform.ts';
import { Popup } from '../../ui/popup/popup.tsx';

await loadWords('popup');
const root = document.getElementById('root')!;
root.replaceChildren();

/**
 * The popup's screens beside the page, where they stay open. Questions are answered in the approval window from here as well:
 * a panel is as wide as somebody made it, and Approve wants a window that did not move (X1).
 */
render(
  <PlatformContext.Provider value={{ ...browserPlatform, stayBeside: undefined, close: () => undefined }}>
    <Popup />
  </PlatformContext.Provider>,
  root,
);
