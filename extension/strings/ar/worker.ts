import { numbered } from './plural.ts';

/** What is said outside of any page: on the button in the toolbar, and in a reminder that anybody may see. */
export const brand = 'Chartkey';
export const locked = 'Chartkey: مقفل';
export const paused = 'Chartkey: المشاركة معلّقة';
export const pauseAsked = 'Chartkey: لم تُعلَّق بعد: افتح القفل أولًا';
export const keysAsked = 'Chartkey: شخص ما يطلب مفاتيحك';
export const waiting = (count: number): string =>
  numbered(count, {
    zero: 'Chartkey: لا طلبات بانتظار جوابك',
    one: 'Chartkey: طلب واحد بانتظار جوابك',
    two: 'Chartkey: طلبان بانتظار جوابك',
    few: 'Chartkey: # طلبات بانتظار جوابك',
    many: 'Chartkey: # طلبًا بانتظار جوابك',
    other: 'Chartkey: # طلب بانتظار جوابك',
  });
export const waitingMore = 'Chartkey: طلبات كثيرة بانتظار جوابك';
export const reminderTitle = 'Chartkey';
export const reminderText = 'تنتهي مشاركة قريبًا. افتح Chartkey لتراها.';

export const remindersTitle = 'تذكيري قبل انتهاء مشاركة';
export const remindersText =
  'قبلها بأسبوع وقبلها بيوم، مرة واحدة في اليوم على الأكثر. لا يذكر التنبيه أي عيادة ولا أي سجل، ولا حتى على شاشة مقفلة.';
export const remindersOn = 'تذكيري';
export const remindersBlocked = 'لا يسمح المتصفح بتنبيهات من Chartkey. لم يتغير شيء.';
export const remindersSaved = 'تم الحفظ.';
