import { aside } from './aside.ts';
import * as nouns from './nouns.ts';
import { numbered } from './plural.ts';

export const title = 'المشاركة';
export const now = 'تُشارَك الآن';
export const ended = 'انتهت';
export const empty = 'لا تشارك أي شيء';
export const emptyText = 'عندما توافق على طلب، يُدرج هنا مع كل فتح.';
export const noneEnded = 'لم ينتهِ شيء بعد.';
export const timelineKey = 'فتح واحد';
export const today = 'اليوم';
export const manage = 'إدارة';
export const details = 'التفاصيل';
export const technical = 'تفاصيل تقنية';
export const until = (date: string): string => `حتى ${date}`;
export const endedOn = (date: string): string => `انتهت بتاريخ ${date}`;
export const youStopped = (date: string): string => `أوقفتها بتاريخ ${date}`;
export const sharedOn = 'تاريخ المشاركة';
export const endsOn = 'تاريخ الانتهاء';
export const dates = 'السجلات من';
export const reason = 'الغرض';
export const itemsThen = 'العناصر حينها';
export const site = 'الموقع';
export const lastOpened = 'آخر فتح';
export const never = 'أبدًا';
export const openedBefore = (count: number): string =>
  numbered(count, {
    zero: 'لم تُفتح قبل انتهائها.',
    one: 'فُتحت مرة واحدة قبل انتهائها: ما رأوه ربما نُسخ.',
    two: 'فُتحت مرتين قبل انتهائها: ما رأوه ربما نُسخ.',
    few: 'فُتحت # مرات قبل انتهائها: ما رأوه ربما نُسخ.',
    many: 'فُتحت # مرة قبل انتهائها: ما رأوه ربما نُسخ.',
    other: 'فُتحت # مرة قبل انتهائها: ما رأوه ربما نُسخ.',
  });
export const neverOpened = 'لم تُفتح قط: والآن لا يستطيع أحد فتحها.';
export const state = {
  sending: 'جارٍ الإرسال',
  active: 'تُشارَك',
  stopping: 'جارٍ الإيقاف',
  stopped: 'أُوقفت',
  expired: 'انتهت',
};
export const stopSelected = (count: number): string =>
  numbered(count, {
    zero: 'إيقاف المشاركات',
    one: 'إيقاف مشاركة واحدة',
    two: 'إيقاف مشاركتين',
    few: 'إيقاف # مشاركات',
    many: 'إيقاف # مشاركة',
    other: 'إيقاف # مشاركة',
  });
export const select = (name: string): string => `تحديد ${aside(name)}`;
export const chain = 'على سلسلة الكتل';
export const chainStates = { 'not-yet': 'ليس بعد', granted: 'مُنحت', revoked: 'أُلغيت' };
export const tokenId = 'معرّف الرمز المميز';
export const waiting = (count: number): string =>
  numbered(count, {
    zero: 'لا طلبات بانتظارك',
    one: 'طلب واحد بانتظارك',
    two: 'طلبان بانتظارك',
    few: '# طلبات بانتظارك',
    many: '# طلبًا بانتظارك',
    other: '# طلب بانتظارك',
  });
export const openings = (count: number): string => (count === 0 ? 'لم تُفتح قط' : `مرات الفتح: ${nouns.times(count)}`);
