import { aside } from './aside.ts';
import { items as countedItems } from './nouns.ts';
import { number } from './plural.ts';

export const offer = 'تودّ إعطاءك نسخة من ملفك الطبي';
export const sentence = (items: number, title: string): string => `${countedItems(items)}: ${aside(title)}`;
export const whatHappens = 'ماذا سيحدث';
export const points = (name: string): string[] => [
  `ترسل ${aside(name)} النسخة مباشرة إلى هذا المتصفح.`,
  'يتحقق Chartkey من أن كل عنصر مطابق لما أُصدر تمامًا.',
  'تُشفَّر النسخة بمفتاحك قبل تخزينها. لا يستطيع أحد غيرك فتحها، ولا حتى من أعطاها لك.',
];
export const honest = 'أخذ نسخة لا يشارك أي شيء مع أحد. يمكنك المشاركة منها لاحقًا.';
export const accept = 'قبول';
export const notNow = 'ليس الآن';
export const accepted = 'بانتظار النسخة';
export const receiving = (received: number): string =>
  `جارٍ الاستلام: ${number(Math.max(1, Math.round(received / 1024)))} كيلوبايت حتى الآن`;
export const filing = 'جارٍ التحقق من كل عنصر وتشفيره';
export const filedTitle = 'وصلت نسختك';
export const filed = (items: number, name: string): string =>
  `${countedItems(items)} من ${aside(name)}، بعد التحقق والتشفير بمفتاحك.`;
export const refusedTitle = 'لم تؤخذ';
export const refused = 'لم يُضف أي شيء. يمكنهم عرضها مرة أخرى.';
export const cancelledTitle = 'سُحب العرض';
export const failedTitle = 'تعذّر أخذ النسخة';
export const keepOpen = 'أبقِ صفحة العيادة مفتوحة حتى الانتهاء.';
export const openRecords = 'فتح سجلاتي';
