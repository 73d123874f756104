import type { ActivityFilter, ActivityKind } from '../../messages/activity-view.ts';
import { aside } from './aside.ts';
import * as nouns from './nouns.ts';
import { number } from './plural.ts';

export const title = 'النشاط';
export const intro = 'كل طلب ومشاركة وفتح على كل أجهزتك، والأحدث أولًا. مشفّر بمفتاحك.';
export const filter = 'عرض';
export const filters: Readonly<Record<ActivityFilter | 'all', string>> = {
  all: 'كل شيء',
  opened: 'مرات الفتح',
  shared: 'ما شورك وما أُوقف',
  asked: 'الطلبات',
  records: 'السجلات',
  portals: 'المواقع',
  people: 'من تتصرّف عنهم',
  keys: 'طرق العودة',
  rules: 'القواعد',
};
export const empty = 'لا شيء هنا بعد';
export const emptyText = 'ستُدرج هنا طلبات العيادات وما تشاركه وكل فتح.';
export const more = 'عرض الأقدم';
export const shownOf = (shown: number, total: number): string => `المعروض ${number(shown)} من ${number(total)}`;

const counted = (items: number | undefined, otherwise: string) =>
  items === undefined ? otherwise : nouns.items(items);

/** One line of the log. */
export const line = (kind: ActivityKind, name: string, items?: number): string =>
  ({
    asked: `طلبت ${aside(name)} قراءة سجلاتك`,
    shared: `شاركت مع ${aside(name)}: ${counted(items, 'سجلات')}`,
    refused: `أجبت «ليس الآن» عن طلب ${aside(name)}`,
    cancelled: `سحبت ${aside(name)} طلبها`,
    opened: `فتحت ${aside(name)}: ${counted(items, 'سجلاتك')}`,
    stopped: `أوقفت المشاركة مع ${aside(name)}`,
    ended: `انتهت مشاركتك مع ${aside(name)}`,
    narrowed: `تشارك أقل مع ${aside(name)} من ذلك الحين`,
    paused: 'علّقت كل المشاركات',
    resumed: 'استأنفت المشاركة',
    received: `أعطتك ${aside(name)}: ${counted(items, 'سجلات')}`,
    added: `أضفت: ${aside(name)} (${counted(items, 'سجلات')})`,
    connected: `وصلت الموقع ${aside(name)}`,
    disconnected: `فصلت الموقع ${aside(name)}`,
    personAdded: `تتصرّف الآن عن ${aside(name)}`,
    handedOver: `سلّمت السجلات إلى ${aside(name)}`,
    personRemoved: `أزلت من هذه القائمة: ${aside(name)}`,
    guarded: `اخترت أمناء: ${aside(name)}`,
    unguarded: 'أنهيت حصص أمنائك',
    recoveryRefused: 'طلب شخص ما مفاتيحك فرفضت',
    ruleSaved: `حفظت قاعدة: ${aside(name)}`,
    ruleOff: `عطّلت قاعدة: ${aside(name)}`,
    ruleRemoved: `أزلت قاعدة: ${aside(name)}`,
  })[kind];
