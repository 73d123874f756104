import { aside } from './aside.ts';
import * as counted from './nouns.ts';

export const title = 'الإعدادات';
export const back = 'العودة إلى الإعدادات';
export const languageTitle = 'اللغة';
export const languageText = 'لكل صفحات Chartkey في هذا المتصفح.';
export const languageUse = 'استخدام هذه اللغة';
export const languageOfBrowser = 'لغة المتصفح نفسها';
export const lockTitle = 'القفل التلقائي';
export const lockText = 'بعد هذه المدة من دون استعمال. إغلاق المتصفح يقفل دائمًا.';
export const minutes = (count: number): string => (count === 60 ? counted.hours(1) : counted.minutes(count));
export const undoTitle = 'وقت لتغيير رأيك';
export const undoText = 'بعد «موافقة» لا يُرسل شيء حتى تنقضي هذه المدة.';
export const seconds = (count: number): string => (count === 0 ? 'بلا مهلة' : counted.seconds(count));
export const saved = 'تم الحفظ.';

export const portals = 'المواقع المتصلة';
export const portalsIntro = 'هذه المواقع وحدها تستطيع أن تسألك. وفي كل موقع آخر يبقى Chartkey صامتًا.';
export const noPortals = 'لا يوجد موقع متصل';
export const noPortalsText = 'افتح موقع عيادتك وصِله من زر Chartkey، أو اكتب عنوانه هنا.';
export const connectTitle = 'وصل موقع';
export const address = 'عنوان الموقع';
export const addressHint = `مثال: ${aside('https://portal.yourclinic.org')}`;
export const badAddress = 'هذا ليس عنوان ويب آمنًا.';
export const connect = 'وصل';
export const disconnect = 'فصل';
export const disconnectFrom = (name: string): string => `فصل ${aside(name)}`;
export const asked = (count: number): string => (count === 0 ? 'لم يطلب شيئًا قط' : counted.requests(count));
export const since = (date: string): string => `متصل منذ ${date}`;
export const muted = (time: string): string => `صامت حتى ${time}: طلب أكثر مما ينبغي`;
export const disconnected = (name: string): string => `${aside(name)}: تم الفصل. ما تشاركه معه يستمر حتى توقفه.`;

export const keys = 'المفاتيح والاسترداد';
export const keysIntro = 'تُفتح سجلاتك بمفاتيح لا يملكها سواك.';
export const wordsTitle = 'كلمات الاسترداد';
export const wordsText = 'اثنتا عشرة كلمة على ورقتك تستطيع إعادة كل شيء على أي حاسوب. من يملكها يملك سجلاتك.';
export const wordsConfirmed = (date: string): string => `أكّدتها بتاريخ ${date}.`;
export const wordsAdvice = [
  'احفظ الورقة حيث تحفظ جواز سفرك.',
  'لا تصوّرها.',
  'لن يطلبها منك أبدًا أحد من Chartkey ولا من أي عيادة.',
];
