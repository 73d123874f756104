import Ban from 'lucide/dist/esm/icons/ban.mjs';
import CalendarX from 'lucide/dist/esm/icons/calendar-x.mjs';
import CirclePause from 'lucide/dist/esm/icons/circle-pause.mjs';
import CirclePlay from 'lucide/dist/esm/icons/circle-play.mjs';
import CircleHelp from 'lucide/dist/esm/icons/circle-question-mark.mjs';
import CircleStop from 'lucide/dist/esm/icons/circle-stop.mjs';
import Download from 'lucide/dist/esm/icons/download.mjs';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import Link from 'lucide/dist/esm/icons/link.mjs';
import ListChecks from 'lucide/dist/esm/icons/list-checks.mjs';
import ListMinus from 'lucide/dist/esm/icons/list-minus.mjs';
import Plus from 'lucide/dist/esm/icons/plus.mjs';
import Send from 'lucide/dist/esm/icons/send.mjs';
import ShieldCheck from 'lucide/dist/esm/icons/shield-check.mjs';
import ShieldOff from 'lucide/dist/esm/icons/shield-off.mjs';
import Unlink from 'lucide/dist/esm/icons/unlink.mjs';
import UserCheck from 'lucide/dist/esm/icons/user-check.mjs';
import UserMinus from 'lucide/dist/esm/icons/user-minus.mjs';
import UserPlus from 'lucide/dist/esm/icons/user-plus.mjs';
import type { ActivityKind } from '../../messages/activity-view.ts';
import { Icon, type IconNodes } from './icon.tsx';

const icons: Record<ActivityKind, IconNodes> = {
  asked: CircleHelp,
  shared: Send,
  refused: Ban,
  cancelled: Ban,
  opened: Eye,
  stopped: CircleStop,
  ended: CalendarX,
  narrowed: ListMinus,
  paused: CirclePause,
  resumed: CirclePlay,
  received: Download,
  added: Plus,
  connected: Link,
  disconnected: Unlink,
  personAdded: UserPlus,
  handedOver: UserCheck,
  personRemoved: UserMinus,
  guarded: ShieldCheck,
  unguarded: ShieldOff,
  recoveryRefused: ShieldOff,
  ruleSaved: ListChecks,
  ruleOff: ListChecks,
  ruleRemoved: ListChecks,
};

export const ActivityIcon = ({ kind }: { kind: ActivityKind }) => <Icon nodes={icons[kind]} size="small" />;
