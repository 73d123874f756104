import Eye from 'lucide/dist/esm/icons/eye.mjs';
import Hand from 'lucide/dist/esm/icons/hand.mjs';
import Lock from 'lucide/dist/esm/icons/lock.mjs';
import { restore as restoring, setup as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';

const icons = [Lock, Hand, Eye];

export const WelcomeStep = ({ next, restore }: { next(): void; restore(): void }) => (
  <>
    <h1 tabIndex={-1}>{words.welcomeTitle}</h1>
    <ul class="setup-points">
      {words.welcomePoints.map(({ title, text }, index) => (
        <li key={title}>
          <Icon nodes={icons[index]!} size="large" />
          <div>
            <h2>{title}</h2>
            <p class="quiet">{text}</p>
          </div>
        </li>
      ))}
    </ul>
    <p class="quiet">{words.welcomeNeed}</p>
    <div class="actions">
      <button type="button" class="button button-primary button-large" onClick={next}>
        {words.start}
      </button>
      <button type="button" class="button button-large" onClick={restore}>
        {restoring.haveWords}
      </button>
    </div>
  </>
);
