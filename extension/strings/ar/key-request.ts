import { dayAndTime } from './time.ts';

export const title = 'شخص ما يطلب مفاتيح سجلاتك';
export const text = (at: number, until: number): string =>
  `استُعمل عدد كافٍ من حصص أمنائك: ${dayAndTime(at * 1000)}. إذا لم ترفض، تُسلَّم المفاتيح في هذا الموعد: ${dayAndTime(until * 1000)}.`;
export const ready = (at: number): string =>
  `استُعمل عدد كافٍ من حصص أمنائك: ${dayAndTime(at * 1000)}. انتهت مدة الانتظار: يمكن أخذ المفاتيح الآن.`;
export const you = 'إذا كنت أنت من طلب ذلك من حاسوب آخر، فلا تفعل شيئًا.';
export const locked = 'افتح قفل Chartkey لترفض.';
export const refuse = 'رفض';
export const refused = 'تم الرفض. لن يحصل أحد على مفاتيحك بهذا الطلب. أنشئ حصصًا جديدة إذا كنت لا تعرف من طلب.';
export const refusedLater = 'دُوِّن رفضك، وسيُرسل فور عودة الاتصال.';
