import { render } from 'preact';
import { directionOf, languageOf } from '../../strings/language.ts';
import { setup } from '../../strings/words.ts';
import { ApprovalWindow } from '../approval/approval-window.tsx';
import { Dashboard } from '../dashboard/dashboard.tsx';
import { PlatformContext } from '../platform.ts';
import { Popup } from '../popup/popup.tsx';
import { PracticePage } from '../practice/practice-page.tsx';
import { loadScenes } from './load-scenes.ts';
import { samplePlatform } from './sample-platform.ts';

/** Development only: `popup.html?popup-empty` draws one scene, `popup.html?popup-empty&de` in German; without a name, the list of them. */
const [name = '', tag = 'en'] = location.search.slice(1).split('&');
const language = languageOf(tag, []);
document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);
const scenes = await loadScenes(language);
const scene = scenes[name];
const root = document.getElementById('root')!;
if (scene) {
  const { press, unfold, choose, fill, password, stay, quiz, last } = scene;
  const play = { press, unfold, choose, fill, password, stay, quiz, last, question: setup.quizQuestion(0) };
  // For whoever drives the page (`play-scene.ts`): in this language.
  document.documentElement.dataset.play = JSON.stringify(play);
}
if (scene?.hash && !location.hash) location.hash = scene.hash;
localStorage.clear();

render(
  scene ? (
    <PlatformContext.Provider value={samplePlatform(scene)}>
      {scene.page === 'popup' && <Popup />}
      {scene.page === 'approve' && <ApprovalWindow hash={scene.hash ?? ''} />}
      {scene.page === 'dashboard' && <Dashboard />}
      {scene.page === 'practice' && <PracticePage leave={() => undefined} />}
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
