import BookOpen from 'lucide/dist/esm/icons/book-open.mjs';
import Folder from 'lucide/dist/esm/icons/folder.mjs';
import Key from 'lucide/dist/esm/icons/key-round.mjs';
import Link from 'lucide/dist/esm/icons/link.mjs';
import List from 'lucide/dist/esm/icons/list.mjs';
import ListChecks from 'lucide/dist/esm/icons/list-checks.mjs';
import Lock from 'lucide/dist/esm/icons/lock.mjs';
import Sliders from 'lucide/dist/esm/icons/sliders-horizontal.mjs';
import UserRound from 'lucide/dist/esm/icons/user-round.mjs';
import Users from 'lucide/dist/esm/icons/users.mjs';
import { activity, common, learn, people, records, rules, settings, sharing } from '../../strings/words.ts';
import { BrandMark } from '../components/brand-mark.tsx';
import { Icon } from '../components/icon.tsx';
import { NavigationPanic } from '../pause/navigation-panic.tsx';
import { usePlatform } from '../platform.ts';
import { RehearseDot } from '../recovery/rehearse-dot.tsx';
import { hashOf, type Route } from './route.ts';

const sections = () =>
  [
    { page: 'records', name: records.title, icon: Folder },
    { page: 'sharing', name: sharing.title, icon: Users },
    { page: 'rules', name: rules.title, icon: ListChecks },
    { page: 'activity', name: activity.title, icon: List },
    { page: 'portals', name: settings.portals, icon: Link },
    { page: 'people', name: people.title, icon: UserRound },
    { page: 'keys', name: settings.keys, icon: Key },
    { page: 'settings', name: settings.title, icon: Sliders },
    { page: 'learn', name: learn.title, icon: BookOpen },
  ] as const;

const inRecords: readonly Route['page'][] = ['records', 'items', 'search', 'labs', 'add'];
const inKeys: readonly Route['page'][] = ['keys', 'kit', 'backup', 'guardians', 'rehearse'];

export function Navigation({ route, pending }: { route: Route; pending: number }) {
  const platform = usePlatform();
  const isHere = (page: Route['page']) =>
    page === route.page ||
    (page === 'records' && inRecords.includes(route.page)) ||
    (page === 'keys' && inKeys.includes(route.page)) ||
    (page === 'rules' && route.page === 'digest') ||
    (page === 'settings' && route.page === 'wallet') ||
    (page === 'sharing' && route.page === 'receipt') ||
    (page === 'people' && route.page === 'hand-over');
  return (
    <nav class="navigation" aria-label={common.brand}>
      <BrandMark />
      <ul>
        {sections().map(({ page, name, icon }) => (
          <li key={page}>
            <a href={hashOf({ page })} aria-current={isHere(page) ? 'page' : undefined}>
              <Icon nodes={icon} />
              <span class="navigation-name">{name}</span>
              {page === 'keys' && <RehearseDot />}
              {page === 'sharing' && pending > 0 && (
                <span class="count-badge">
                  <span aria-hidden="true">{pending}</span>
                  <span class="visually-hidden">{sharing.waiting(pending)}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
      <NavigationPanic />
      <button type="button" class="navigation-lock" onClick={() => void platform.call('vault.lock', {})}>
        <Icon nodes={Lock} />
        <span class="navigation-name">{common.lock}</span>
      </button>
    </nav>
  );
}
