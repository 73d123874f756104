import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import { settings, recovery as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { hashOf } from '../dashboard/route.ts';

interface BackLinkProps {
  /** Where it came from. */
  to?: 'keys' | 'settings';
}

export const BackLink = ({ to = 'keys' }: BackLinkProps) => (
  <a class="back-link small" href={hashOf({ page: to })}>
    <Icon nodes={ArrowLeft} size="small" turns />
    {to === 'keys' ? words.back : settings.back}
  </a>
);
