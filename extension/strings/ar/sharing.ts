import { aside } from './aside.ts';
import * as nouns from './nouns.ts';
import { number, numbered } from './plural.ts';

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

export const search = 'البحث في مشاركاتك';
export const searchHint = 'عيادة، أو ما تشاركه';
export const noneMatch = (words: string): string => `لا مشاركة تطابق «${aside(words)}».`;
export const found = (count: number): string => `المشاركات المطابقة: ${number(count)}`;
export const openedSoFar = (count: number): string =>
  numbered(count, {
    zero: 'لم تُفتح بعد.',
    one: 'فُتحت مرة واحدة: ما رأوه ربما نُسخ.',
    two: 'فُتحت مرتين: ما رأوه ربما نُسخ.',
    few: 'فُتحت # مرات: ما رأوه ربما نُسخ.',
    many: 'فُتحت # مرة: ما رأوه ربما نُسخ.',
    other: 'فُتحت # مرة: ما رأوه ربما نُسخ.',
  });
/** `day` is a date in words. */
export const turnedDown = (day: string): string => `رفضوا عرضك بتاريخ ${day}. ما زال مفتوحًا لهم حتى توقفه.`;
export const unopenedSoFar = 'لم تُفتح بعد: إذا أوقفتها الآن فلن يستطيع أحد فتحها أبدًا.';
export const clinicShares = (name: string, count: number): string => `${aside(name)}: ${nouns.shares(count)}`;
export const stopClinic = (count: number): string => `إيقافها كلها (${number(count)})`;
export const stopClinicOf = (name: string, count: number): string =>
  `إيقاف كل المشاركات مع ${aside(name)} (${number(count)})`;
export const actions = 'تغيير هذه المشاركة';

export const less = 'مشاركة أقل…';
export const lessWith = (name: string): string => `مشاركة أقل مع ${aside(name)}`;
export const lessTitle = (name: string): string => `مشاركة أقل مع ${aside(name)} من الآن`;
export const lessText = 'أخرج ما لم يعودوا بحاجة إليه. يبقى الباقي كما هو، ولا يلزم أي عيادة أن تفعل شيئًا.';
export const lessHonest = 'من ذلك الحين لا يستطيعون فتح ما تخرجه. وما فتحوه من قبل ربما نُسخ.';
export const lessKeep = 'ما يمكنهم الاستمرار في قراءته';
export const lessCount = (name: string, count: number): string => `${name}: ${number(count)}`;
export const lessFrom = 'فقط بدءًا من';
export const lessAsNow = 'إلى أبعد تاريخ كما هو الآن';
export const lessFromYear = (year: string): string => `بداية ${year}`;
export const lessNothingNew = 'لا شيء مما يُحفظ بعد هذا الشهر';
export const lessAfter = (left: number, before: number): string =>
  `بعدها يمكنهم فتح ${number(left)} من أصل ${number(before)} (عدد العناصر).`;
export const lessDo = 'مشاركة أقل';
export const lessNothing = 'لإخراج كل شيء، أوقف المشاركة بدلًا من ذلك.';
export const narrowedTo = (what: string): string => `تشارك الآن أقل: ${what}`;
export const narrowedSince = (month: string): string => `فقط بدءًا من ${month}`;
export const narrowedUntil = (month: string): string => `لا شيء بعد ${month}`;
export const narrowedWaiting = 'لم تُبلَّغ خدمة التخزين بعد. يواصل Chartkey المحاولة.';
export const lessDone = (name: string): string => `تستطيع ${aside(name)} من الآن فتح أقل.`;

export const plan = 'إيقاف في يوم محدد…';
export const planWith = (name: string): string => `اختيار يوم لإيقاف المشاركة مع ${aside(name)}`;
export const planTitle = (name: string): string => `إيقاف المشاركة مع ${aside(name)} في يوم محدد`;
export const planDay = 'الإيقاف في بداية هذا اليوم';
export const planHonest =
  'يرسل هذا المتصفح أمر الإيقاف، حتى وChartkey مقفل. وإذا كان مغلقًا في ذلك اليوم، يرسله عند تشغيله في المرة التالية.';
export const planDo = 'الإيقاف في ذلك اليوم';
export const planned = (date: string): string => `تتوقف بتاريخ ${date}`;
export const planUndo = 'الاستمرار في المشاركة';
export const planUndoWith = (name: string): string => `الاستمرار في المشاركة مع ${aside(name)} حتى تنتهي`;
export const plannedDone = (name: string, date: string): string => `تتوقف المشاركة مع ${aside(name)} بتاريخ ${date}.`;
export const planUndone = (name: string): string => `تستمر المشاركة مع ${aside(name)} حتى تنتهي.`;
export const stopIsFinal = 'لا يمكن التراجع عن الإيقاف. يمكنك المشاركة من جديد في أي وقت.';

export const again = 'المشاركة من جديد…';
export const againWith = (name: string): string => `المشاركة من جديد مع ${aside(name)}`;
export const renew = 'تجديد…';
export const renewWith = (name: string): string => `تجديد المشاركة مع ${aside(name)}`;

export const openingsTitle = 'مرات الفتح';
export const openingProven = 'يثبته إيصال وقّعوه';
export const noOpenings = 'لم يفتحها أحد.';
export const moreOpenings = (count: number): string => `عرض ${number(count)} أقدم`;
