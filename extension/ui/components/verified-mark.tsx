import BadgeCheck from 'lucide/dist/esm/icons/badge-check.mjs';
import { common } from '../../strings/words.ts';
import { Icon } from './icon.tsx';

/** Beside a name that the accreditation events prove. */
export const VerifiedMark = ({ size }: { size?: 'small' }) => (
  <span class="verified">
    <Icon nodes={BadgeCheck} {...(size ? { size } : {})} />
    <span class="visually-hidden">{common.verified}</span>
  </span>
);
