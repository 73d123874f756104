import * as counted from './nouns.ts';
import { number } from './plural.ts';
import { when } from './time.ts';

export const panic = 'تعليق الكل';
export const panicName = 'تعليق كل المشاركات والقفل';
export const panicLong = 'تعليق كل المشاركات';
export const resume = 'استئناف المشاركة';
export const title = 'المشاركة معلّقة';
export const pressed = (here: boolean, at: number, now: number): string =>
  here ? `علّقتها هنا: ${when(at, now)}.` : `علّقتها على جهاز آخر: ${when(at, now)}.`;
export const nobody = 'لا يستطيع أحد فتح سجلاتك حتى تستأنف.';
export const unlockToResume = 'افتح القفل لتستأنف.';
export const notToldTitle = 'لم يُعلَّق كل شيء بعد';
export const notTold = (waiting: number, total: number): string =>
  waiting < total
    ? `لم يمكن الوصول بعد إلى الخدمة التي تحفظ سجلاتك المشفّرة بشأن ${number(waiting)} من أصل ${number(total)} (عدد المشاركات). وحتى ذلك الحين ما زال ممكنًا هناك فتح ما شاركته. يواصل Chartkey المحاولة، حتى وهو مقفل.`
    : 'لم يمكن الوصول بعد إلى الخدمة التي تحفظ سجلاتك المشفّرة. وحتى ذلك الحين ما زال ممكنًا هناك فتح ما شاركته. يواصل Chartkey المحاولة، حتى وهو مقفل.';
export const pausedNow = 'عُلّقت الآن';
export const resumingTitle = 'المشاركة تعود';
export const resuming = (waiting: number): string =>
  `مشاركات تنتظر الوصول إلى الخدمة التي تحفظ سجلاتك المشفّرة: ${number(waiting)}.`;
export const askedTitle = 'لم تُعلَّق بعد: افتح القفل أولًا';
export const asked = (at: number, now: number): string =>
  `كان Chartkey مقفلًا عندما ضغطت (${when(at, now)}) فلم يستطع التكلم باسمك. ضغطتك محفوظة: افتح القفل، فتُعلَّق كل المشاركات قبل أي شيء آخر. وحتى ذلك الحين تستطيع العيادات فتح ما شاركته.`;
export const pausingTitle = 'جارٍ تعليق كل المشاركات';
export const pausing = 'يُقفل Chartkey فور تدوين ذلك.';

export const locksIn = (seconds: number): string => `يُقفل بعد: ${counted.seconds(seconds)}`;
export const locksSoon = 'يُقفل Chartkey بعد أقل من دقيقة.';
export const stay = 'البقاء دون قفل';

export const shortcutsTitle = 'اختصارات لوحة المفاتيح';
export const shortcutsText = 'تعمل في أي مكان في هذا المتصفح. يمكنك تغييرها من إعدادات الإضافات في المتصفح.';
export const shortcutNames: Readonly<Record<string, string>> = {
  'lock-now': 'القفل الآن',
  'panic-stop': 'تعليق كل المشاركات والقفل',
};
export const noShortcut = 'غير محدد';
