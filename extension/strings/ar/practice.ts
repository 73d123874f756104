import { aside } from './aside.ts';

export const title = 'تدريب';
/** On every screen of it. */
export const banner = 'هذا تدريب. العيادة والسجلات مختلقة. لا شيء يُوقَّع أو يُحفظ أو يُرسل.';
export const clinic = 'عيادة التدريب';
export const place = 'مدينة التدريب';
export const reason = 'لنريك كيف يبدو الطلب';
export const source = 'مستشفى التدريب';
export const items = {
  potassium: 'البوتاسيوم',
  sugar: 'سكر الدم التراكمي',
  cholesterol: 'الكوليسترول الضار LDL',
  iron: 'الحديد',
  pressure: 'حبة لضغط الدم',
  mood: 'حبة لتحسين المزاج',
  nuts: 'المكسرات',
  asthma: 'الربو',
};
export const startTitle = 'جرّب مرة واحدة دون أي عواقب';
export const startText =
  'تطلب عيادة مختلقة قراءة سجلاتك المختلقة. أجب كما تشاء. يستغرق ذلك دقيقتين، ويمكنك المغادرة في أي وقت.';
export const start = 'البدء';
export const leave = 'مغادرة التدريب';
export const tasks = 'أمور تجرّبها';
export const task = {
  narrow: 'مشاركة أقل: اختر مدة أقصر أو تواريخ أحدث',
  leaveOut: 'استبعاد شيء: أوقف نوعًا من السجلات',
  approve: 'الموافقة، عندما يمتلئ الخط الذي تحت الزر',
  undo: 'التراجع، بينما تمر الثواني',
  receipt: 'الموافقة من جديد والنظر إلى الإيصال',
  stop: 'إيقاف المشاركة',
};
export const done = (name: string): string => `تم: ${aside(name)}`;
export const again = 'البدء من جديد';
export const endTitle = 'هذا كل ما في الأمر';
export const endText = 'يبدو الطلب الحقيقي هكذا تمامًا، في نافذة خاصة به. ولا يظهر فوقه السطر الخاص بالتدريب أبدًا.';
