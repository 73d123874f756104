import type { ActivityFilter, ActivityKind } from '../../messages/activity-view.ts';
import { number, plural } from './plural.ts';

export const title = 'Activity';
export const intro = 'Every question, share and opening on all your devices, newest first. It is sealed with your key.';
export const filter = 'Show';
export const filters: Readonly<Record<ActivityFilter | 'all', string>> = {
  all: 'Everything',
  opened: 'Openings',
  shared: 'Shared and stopped',
  asked: 'Questions',
  records: 'Records',
  portals: 'Sites',
  people: 'People you act for',
  keys: 'Ways back in',
  rules: 'Rules',
};
export const empty = 'Nothing here yet';
export const emptyText = 'Questions from clinics, what you share and every opening will be listed here.';
export const more = 'Show older';
export const shownOf = (shown: number, total: number): string => `${number(shown)} of ${number(total)} shown`;

const counted = (items: number | undefined) => (items === undefined ? '' : ` ${plural(items, 'item', 'items')}`);

/** One line of the log. */
export const line = (kind: ActivityKind, name: string, items?: number): string =>
  ({
    asked: `${name} asked to read your records`,
    shared: `You shared${counted(items) || ' records'} with ${name}`,
    refused: `You said not now to ${name}`,
    cancelled: `${name} took its question back`,
    opened: `${name} opened${counted(items) || ' your records'}`,
    stopped: `You stopped sharing with ${name}`,
    ended: `What you shared with ${name} ended`,
    narrowed: `You share less with ${name} from then on`,
    paused: 'You paused all sharing',
    resumed: 'You resumed sharing',
    received: `${name} gave you${counted(items) || ' records'}`,
    added: `You added${counted(items) || ' records'}: ${name}`,
    connected: `You connected ${name}`,
    disconnected: `You disconnected ${name}`,
    personAdded: `You now act for ${name}`,
    handedOver: `You handed over to ${name}`,
    personRemoved: `You took ${name} off this list`,
    guarded: `You chose guardians: ${name}`,
    unguarded: 'You ended the shares of your guardians',
    recoveryRefused: 'Somebody asked for your keys, and you refused',
    ruleSaved: `You saved a rule: ${name}`,
    ruleOff: `You switched a rule off: ${name}`,
    ruleRemoved: `You took a rule out: ${name}`,
  })[kind];
