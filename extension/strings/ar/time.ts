import { datesIn } from '../dates.ts';
import { days as countedDays } from './nouns.ts';
import { tag } from './plural.ts';

export const { clock, day, dayOfYear, monthOfYear, dayAndTime, when, ago, clinical, month, monthAloud } = datesIn(
  tag,
  'الآن',
);

export const days = countedDays;
export const daysLeft = (count: number): string => (count < 1 ? 'تنتهي اليوم' : `المتبقي: ${days(count)}`);

export const clockTitle = 'يبدو أن ساعة هذا الحاسوب غير صحيحة';
export const clockShows = (here: number, there: number): string =>
  `الوقت هنا: ${dayAndTime(here)}. الوقت لدى خدمة التخزين: ${dayAndTime(there)}.`;
export const clockMeans =
  'اضبط الساعة لتتمكن من المشاركة من جديد، حتى تنتهي المشاركات في اليوم الذي تختاره. الإيقاف والتعليق يعملان على أي حال.';
