import { aside } from './aside.ts';
import { number } from './plural.ts';

export const open = 'الإيصال';
export const openOf = (name: string): string => `إيصال المشاركة مع ${aside(name)}`;
export const title = 'الإيصال';
export const intro = 'هذه نسختك مما وقّعته. اطبعها، أو احفظها وأعطها لمن يحتاج إلى رؤيتها.';
export const save = 'حفظ الإيصال';
export const print = 'طباعة';
export const saved = 'إيصالك في مجلد التنزيلات.';

export const heading = 'إيصال مشاركة سجلات صحية';
export const signedWords = 'ما وقّعته';
export const live = (until: string): string => `سارٍ حتى ${until}`;
export const ended = (day: string): string => `انتهى بتاريخ ${day}`;
export const stopped = (day: string): string => `أُوقف بتاريخ ${day}`;
export const narrowed = 'شاركت أقل بعد ذلك: يمكنهم فتح أقل مما يذكره هذا الإيصال.';
export const leftOut = 'استبعدت بعض العناصر عندما أجبت: يمكنهم فتح أقل مما يذكره هذا الإيصال.';

export const who = 'من يجوز له القراءة';
export const site = 'على هذا الموقع';
export const what = 'ماذا';
export const dates = 'السجلات من';
export const why = 'الغرض';
export const until = 'حتى';
export const signedOn = 'تاريخ توقيعك';
export const stoppedOn = 'تاريخ إيقافك';
export const itemsThen = 'العناصر حينها';
export const keptAt = 'مكان حفظ السجلات';
export const signedFor = 'وُقّع نيابةً عن';
export const byRight = 'بأي حق';

export const statementTitle = 'الكلمات التي وافقت عليها';
export const openingsTitle = 'مرات الفتح حتى الآن';
export const noOpenings = 'لم يفتحها أحد.';
export const earlier = (count: number): string => `وما قبل ذلك: ${number(count)}.`;
export const asOf = (time: string): string => `بحسب ما كان يعرفه Chartkey في هذا الوقت: ${time}.`;

export const checkTitle = 'كيفية التحقق من هذا الإيصال';
export const checkSteps = [
  'احفظ الإيصال في Chartkey. يحمل اسم الملف الرقم المذكور أدناه.',
  'افتح مدقق إيصالات Chartkey. وهو صفحة واحدة تعمل من دون إنترنت.',
  'أفلت الملف على تلك الصفحة. تخبرك هل الإيصال صحيح وماذا يعني.',
];

export const technical = 'تفاصيل تقنية';
export const receiptNumber = 'رقم الإيصال';
export const account = 'الحساب الموقِّع';
export const network = 'الشبكة والعقد';
