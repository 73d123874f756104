import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import { recovery as words } from '../../strings/en.ts';
import { Icon } from '../components/icon.tsx';
import { hashOf } from '../dashboard/route.ts';

export const BackLink = () => (
  <a class="back-link small" href={hashOf({ page: 'keys' })}>
    <Icon nodes={ArrowLeft} size="small" />
    {words.back}
  </a>
);
