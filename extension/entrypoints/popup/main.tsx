import { render } from 'preact';
import browser from 'webextension-polyfill';
import { loadWords } from '../../strings/load-words.ts';
import { browserPlatform } from '../../ui/browser-platform.ts';
import { PlatformContext } from '../../ui/platform.ts';
import { Popup } from '../../ui/popup/popup.tsx';

await loadWords('popup');
const root = document.getElementById('root')!;
root.replaceChildren();

render(
  <PlatformContext.Provider value={browserPlatform}>
    <Popup />
  </PlatformContext.Provider>,
  root,
);

// The popup has a fixed size; opened as a tab it follows the window.
void browser.tabs.getCurrent().then((tab) => tab && document.documentElement.classList.add('in-tab'));
