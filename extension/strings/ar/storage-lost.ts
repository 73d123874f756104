import { day } from './time.ts';

export const title = 'محا هذا المتصفح ما كان يحفظه Chartkey';
export const text = (since: number): string =>
  `أعددت Chartkey هنا بتاريخ ${day(since)}. ما كان يحفظه في هذا المتصفح لم يعد موجودًا. تمحو المتصفحات ما خُزّن فيها عندما يمتلئ القرص أو عند حذف بيانات المواقع.`;
export const safeTitle = 'نسختك لدى خدمة التخزين';
export const safeText =
  'سجلاتك ومشاركاتك هناك، مشفّرة، ولم يتغير شيء. كلمات الاسترداد تفتحها من جديد، هنا أو على أي حاسوب. لم يضع إلا ما جرى هنا بعد آخر حفظ.';
export const withWords = 'إعادتها بكلماتي';
export const noWay = 'ليس لديّ كلمات ولا نسخة احتياطية ولا أمناء';
export const noWayText =
  'إذن لا يستطيع أحد فتح تلك السجلات بعد الآن، ولا حتى نحن. يمكنك أن تبدأ بـ Chartkey فارغ وبكلمات جديدة. ما شاركته يستمر حتى تاريخ انتهائه: اطلب من تلك العيادات أن تتوقف.';
export const startEmpty = 'البدء بـ Chartkey فارغ';
export const shortText = 'سجلاتك محفوظة لدى خدمة التخزين، مشفّرة. كلماتك تعيدها.';
export const open = 'إعادتها';
