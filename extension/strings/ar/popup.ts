import { classNames, listOf, wholeChart } from '#protocol/strings/ar';
import type { VoidReason } from '../../messages/views.ts';
import { aside } from './aside.ts';
import { number, numbered } from './plural.ts';
import { days } from './time.ts';

export const title = 'Chartkey';
export const searchRecords = 'البحث في السجلات والمشاركات';
export const settings = 'الإعدادات';
export const stayBeside = 'إبقاؤه مفتوحًا بجانب الصفحة';
export const needsAnswer = 'بانتظار جوابك';
export const notNow = 'ليس الآن';
export const review = 'مراجعة';
export const refuseAll = (count: number): string => `«ليس الآن» للكل (${number(count)})`;
export const sharingNow = 'تُشارَك الآن';
export const nobody = 'لا يستطيع أحد قراءة سجلاتك الآن';
export const nobodyText = 'عندما تطلب عيادة شيئًا، يظهر الطلب هنا أولًا.';
export const stop = 'إيقاف';
export const stopWith = (name: string): string => `إيقاف المشاركة مع ${aside(name)}`;
export const stopping = 'جارٍ الإيقاف…';
export const stopped = (name: string): string => `أُوقفت المشاركة مع ${aside(name)}. لا يمكنهم فتح أي شيء جديد.`;
export const stoppedCount = (count: number): string =>
  numbered(count, {
    zero: 'لا مشاركات لإيقافها.',
    one: 'أُوقفت مشاركة واحدة. لا يستطيع أحد فتح أي شيء جديد.',
    two: 'أُوقفت مشاركتان. لا يستطيع أحد فتح أي شيء جديد.',
    few: 'أُوقفت # مشاركات. لا يستطيع أحد فتح أي شيء جديد.',
    many: 'أُوقفت # مشاركة. لا يستطيع أحد فتح أي شيء جديد.',
    other: 'أُوقفت # مشاركة. لا يستطيع أحد فتح أي شيء جديد.',
  });
export const opened = (count: number): string =>
  numbered(count, {
    zero: 'لم تُفتح قط',
    one: 'فُتحت مرة واحدة',
    two: 'فُتحت مرتين',
    few: 'فُتحت # مرات',
    many: 'فُتحت # مرة',
    other: 'فُتحت # مرة',
  });
export const moreShares = (count: number): string => `مشاركات أخرى في «المشاركة»: ${number(count)}`;
export const sending = 'جارٍ الإرسال';
export const recentActivity = 'النشاط الأخير';
export const seeAll = 'عرض الكل';
export const noActivity = 'لم يحدث شيء بعد.';
export const openRecords = 'فتح سجلاتي';
export const stopAll = 'إيقاف كل المشاركات…';
export const stopAllTitle = 'إيقاف كل المشاركات؟';
export const stopAllText = (count: number): string =>
  numbered(count, {
    zero: 'لا مشاركات لإيقافها.',
    one: 'تنتهي المشاركة الوحيدة فورًا. ما فُتح من قبل ربما نُسخ.',
    two: 'تنتهي المشاركتان فورًا. ما فُتح من قبل ربما نُسخ.',
    few: 'تنتهي المشاركات كلها فورًا، وعددها #. ما فُتح من قبل ربما نُسخ.',
    many: 'تنتهي المشاركات كلها فورًا، وعددها #. ما فُتح من قبل ربما نُسخ.',
    other: 'تنتهي المشاركات كلها فورًا، وعددها #. ما فُتح من قبل ربما نُسخ.',
  });
export const stopAllYes = 'إيقاف كل المشاركات';
export const keepSharing = 'الاستمرار في المشاركة';
export const noRecords = 'لا سجلات هنا بعد';
export const noRecordsText = 'اطلب نسخة من عيادتك، أو أضف ملفًا.';
export const addRecords = 'إضافة سجلات';
export const setUpTitle = 'إعداد Chartkey';
export const setUpText = 'يستغرق نحو ثلاث دقائق. ستحتاج إلى قلم وورقة.';
export const setUp = 'البدء';

/** `تطلب قراءة: الأدوية الموصوفة (7 أيام)`. */
export function asks(classes: readonly string[], duration: number | undefined): string {
  const names = classes.includes('Other') ? [wholeChart] : classes.map((name) => classNames[name] ?? aside(name));
  const more =
    names.length > 4 ? `${names.slice(0, 3).join('، ')}، وأنواع أخرى عددها ${number(names.length - 3)}` : undefined;
  const what = more ?? listOf(names);
  return duration === undefined ? `تطلب قراءة: ${what}` : `تطلب قراءة: ${what} (${days(duration)})`;
}
export const renews = 'تريد المشاركة من جديد. راجعها: يمكنك مشاركة القدر نفسه أو أقل.';
export const offers = (what: string | undefined): string =>
  `تودّ إعطاءك نسخة: ${what === undefined ? 'ملفك الطبي' : aside(what)}`;

export const connectTitle = 'هل تريد وصل هذا الموقع؟';
export const connectText = 'عندها يستطيع هذا الموقع أن يطلب منك المشاركة. الوصل وحده لا يشارك شيئًا.';
export const connect = 'وصل';
export const connecting = 'جارٍ الوصل…';
export const connected = 'متصل الآن. يستطيع هذا الموقع أن يطلب منك المشاركة.';
export const connectRefused = 'لم يتم الوصل. تلقّى المتصفح رفضًا ولم يتغير شيء.';

export const searchHint = 'فحوص، أدوية، عيادات';
export const shareEnded = 'انتهت';
export const noMatch = (words: string): string => `لا شيء يطابق «${aside(words)}».`;
export const moreMatches = (count: number): string => `نتائج أخرى في «سجلاتي»: ${number(count)}`;
export const allFound = (count: number): string =>
  numbered(count, {
    zero: 'لا نتائج',
    one: 'نتيجة واحدة',
    two: 'نتيجتان',
    few: '# نتائج',
    many: '# نتيجة',
    other: '# نتيجة',
  });
export const searchAdvice = 'البحث في سجلاتك ومشاركاتك أنت، على هذا الجهاز فقط.';

/** Why an Approve did not count; told in the approval window as well. */
export const voided: Readonly<Record<VoidReason, string>> = {
  locked: 'قُفل Chartkey قبل الإرسال، فلم تُحسب موافقتك. لم يُشارَك أي شيء.',
  'page-left': 'غودرت الصفحة التي طلبت، فلم تُحسب موافقتك. لم يُشارَك أي شيء.',
  restarted: 'أُعيد تشغيل المتصفح قبل الإرسال، فلم تُحسب موافقتك. لم يُشارَك أي شيء.',
  changed: 'تغيّر شيء بعد جوابك، فلم تُحسب موافقتك. لم يُشارَك أي شيء.',
  undone: 'تراجعت عنه. لم يُشارَك أي شيء.',
  switched: 'بدّلت إلى شخص آخر قبل الإرسال، فلم تُحسب موافقتك. لم يُشارَك أي شيء.',
  paused: 'علّقت كل المشاركات قبل الإرسال، فلم تُحسب موافقتك. لم يُشارَك أي شيء.',
  clock: 'قفزت ساعة هذا الحاسوب قبل الإرسال، فلم تُحسب موافقتك. لم يُشارَك أي شيء.',
};
