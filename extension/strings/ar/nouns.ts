import { numbered } from './plural.ts';

/** A counted noun: none, one and two in words; the others after the number, in the form that the number asks for. */
const counted = (none: string, one: string, two: string, few: string, many: string, other: string) => {
  const forms = { zero: none, one, two, few: `# ${few}`, many: `# ${many}`, other: `# ${other}` };
  return (count: number): string => numbered(count, forms);
};

export const items = counted('لا عناصر', 'عنصر واحد', 'عنصران', 'عناصر', 'عنصرًا', 'عنصر');
export const records = counted('لا سجلات', 'سجل واحد', 'سجلان', 'سجلات', 'سجلًا', 'سجل');
export const shares = counted('لا مشاركات', 'مشاركة واحدة', 'مشاركتان', 'مشاركات', 'مشاركة', 'مشاركة');
export const receipts = counted('لا إيصالات', 'إيصال واحد', 'إيصالان', 'إيصالات', 'إيصالًا', 'إيصال');
export const requests = counted('لا طلبات', 'طلب واحد', 'طلبان', 'طلبات', 'طلبًا', 'طلب');
export const results = counted('لا نتائج', 'نتيجة واحدة', 'نتيجتان', 'نتائج', 'نتيجة', 'نتيجة');
export const accounts = counted('لا حسابات', 'حساب واحد', 'حسابان', 'حسابات', 'حسابًا', 'حساب');
export const parts = counted('لا أجزاء', 'جزء واحد', 'جزءان', 'أجزاء', 'جزءًا', 'جزء');
export const lines = counted('لا أسطر', 'سطر واحد', 'سطران', 'أسطر', 'سطرًا', 'سطر');
export const entries = counted('لا قيود', 'قيد واحد', 'قيدان', 'قيود', 'قيدًا', 'قيد');
export const words = counted('لا كلمات', 'كلمة واحدة', 'كلمتان', 'كلمات', 'كلمة', 'كلمة');
export const days = counted('لا أيام', 'يوم واحد', 'يومان', 'أيام', 'يومًا', 'يوم');
export const minutes = counted('لا دقائق', 'دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة', 'دقيقة');
export const seconds = counted('لا ثوانٍ', 'ثانية واحدة', 'ثانيتان', 'ثوانٍ', 'ثانية', 'ثانية');
export const hours = counted('لا ساعات', 'ساعة واحدة', 'ساعتان', 'ساعات', 'ساعة', 'ساعة');
export const months = counted('لا أشهر', 'شهر واحد', 'شهران', 'أشهر', 'شهرًا', 'شهر');
export const years = counted('لا سنوات', 'سنة واحدة', 'سنتان', 'سنوات', 'سنة', 'سنة');
/** How often: `مرتين`. */
export const times = counted('ولا مرة', 'مرة واحدة', 'مرتين', 'مرات', 'مرة', 'مرة');
