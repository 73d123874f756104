import { asides } from './aside.ts';
import { items as countedItems } from './nouns.ts';

export const brand = 'Chartkey';
export const verified = 'تم التحقق';
export const loading = 'لحظة من فضلك…';
export const tryAgain = 'حاول مرة أخرى';
export const close = 'إغلاق';
export const cancel = 'إلغاء';
export const done = 'تم';
export const lock = 'قفل';
export const items = countedItems;
export const errorCode = (code: string): string => `الرمز ${code}`;
export const offlineTitle = 'لا يوجد اتصال بالإنترنت';
export const offlineText = 'قد يكون ما تراه قديمًا بعض الشيء. الإيقاف يُحسب على أي حال: يُرسل فور عودة الاتصال.';
/** Arabic has no capitals. */
export const capital = (text: string): string => text;
export const inARow = (names: readonly string[]): string => asides(names);
export const host = (origin: string): string => origin.replace(/^https?:\/\//, '');
export const oddLetters =
  'وجود «xn--» في الاسم يعني حروفًا من أبجدية أخرى. قد يستعملها موقع ليبدو مثل موقع تعرفه. لا تتابع إلا إذا كنت تتوقع ذلك.';
export const oddNumber = 'لهذا الموقع رقم بدل الاسم الذي تحمله المواقع الأخرى. لا تتابع إلا إذا كنت تعرف صاحبه.';
