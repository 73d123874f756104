import { render } from 'preact';
import { ApprovalWindow } from '../approval/approval-window.tsx';
import { Dashboard } from '../dashboard/dashboard.tsx';
import { PlatformContext } from '../platform.ts';
import { Popup } from '../popup/popup.tsx';
import { samplePlatform } from './sample-platform.ts';
import { scenes } from './scenes.ts';

/** Development only: `popup.html?popup-empty` draws one scene; without a name, the list of them. */
const name = location.search.slice(1);
const scene = scenes[name];
const root = document.getElementById('root')!;
if (scene?.hash && !location.hash) location.hash = scene.hash;
localStorage.clear();

render(
  scene ? (
    <PlatformContext.Provider value={samplePlatform(scene)}>
      {scene.page === 'popup' && <Popup />}
      {scene.page === 'approve' && <ApprovalWindow hash={scene.hash ?? ''} />}
      {scene.page === 'dashboard' && <Dashboard />}
    </PlatformContext.Provider>
  ) : (
    <ul>
      {Object.entries(scenes).map(([key, { page }]) => (
        <li key={key}>
          <a href={`${page}.html?${key}`}>{key}</a>
        </li>
      ))}
    </ul>
  ),
  root,
);
if (window.innerWidth !== 380) document.documentElement.classList.add('in-tab');
