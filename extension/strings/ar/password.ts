import * as counted from './nouns.ts';
import { number, numbered } from './plural.ts';

export const label = 'كلمة المرور';
export const labelNew = 'كلمة مرور جديدة';
export const again = 'كلمة المرور نفسها مرة أخرى';
export const rule = '10 أحرف على الأقل. أربع كلمات أو خمس لا علاقة بينها اختيار جيد.';
export const short = (missing: number): string =>
  numbered(missing, {
    zero: 'لا ينقص شيء.',
    one: 'ينقص حرف واحد.',
    two: 'ينقص حرفان.',
    few: 'تنقص # أحرف.',
    many: 'ينقص # حرفًا.',
    other: 'ينقص # حرف.',
  });
export const guessable = 'هذه يسهل تخمينها. جرّب أربع كلمات أو خمسًا لا علاقة بينها.';
export const differ = 'الكلمتان غير متطابقتين.';

export const judging = 'جارٍ حساب المدة التي تصمدها…';
export const standing = {
  refused: 'سهلة التخمين جدًا',
  weak: 'ضعيفة',
  fair: 'مقبولة',
  strong: 'قوية',
};
export const holds = (time: string): string =>
  `الوقت اللازم لتخمينها لمن يسرق قرص هذا الحاسوب ويستعمل 100 بطاقة رسوميات سريعة: ${time}.`;
export const fileHolds = (time: string): string =>
  `الوقت اللازم لتخمينها لمن يجد الملف ويستعمل 100 بطاقة رسوميات سريعة: ${time} أو أكثر.`;
export const oneMore = 'كلمة واحدة إضافية تجعلها أصعب بكثير.';

/** Seconds → a length of time in one round number: an estimate has no more than that. */
export function roughly(seconds: number): string {
  const [minute, hour, day, month, year] = [60, 3_600, 86_400, 2_629_800, 31_557_600];
  if (seconds < minute) return 'أقل من دقيقة';
  if (seconds >= 1_000 * year) return `أكثر من ${number(1_000)} سنة`;
  const about = (unit: number, noun: (count: number) => string) => {
    const count = Math.max(1, Math.round(seconds / unit));
    return `تقريبًا ${noun(count > 20 ? Math.round(count / 10) * 10 : count)}`;
  };
  if (seconds < 90 * minute) return about(minute, counted.minutes);
  if (seconds < 36 * hour) return about(hour, counted.hours);
  if (seconds < 45 * day) return about(day, counted.days);
  if (seconds < 18 * month) return about(month, counted.months);
  return about(year, counted.years);
}
