import * as terms from '../../../protocol/strings/ar.ts';
import { countingIn } from '../../../protocol/strings/counting.ts';
import type { ModelWords } from '../model-words.ts';
import { aside } from './aside.ts';

const { plural } = countingIn('ar');

export const modelWords: ModelWords = {
  terms,
  isolate: aside,
  comma: '، ',
  dates: {
    any: (until) => `من أي تاريخ حتى ${until}`,
    from: (from, until) => `من ${from} حتى ${until}`,
    anyOn: (until) => `من أي تاريخ فصاعدًا، مع عناصر جديدة حتى ${until}`,
    fromOn: (from, until) => `من ${from} فصاعدًا، مع عناصر جديدة حتى ${until}`,
  },
  flags: { high: 'مرتفع', low: 'منخفض', veryHigh: 'مرتفع جدًا', veryLow: 'منخفض جدًا', abnormal: 'غير طبيعي' },
  newFlags: {
    high: 'مرتفع حديثًا',
    low: 'منخفض حديثًا',
    veryHigh: 'مرتفع جدًا حديثًا',
    veryLow: 'منخفض جدًا حديثًا',
    abnormal: 'غير طبيعي حديثًا',
  },
  atLeast: (low) => `${low} فأكثر`,
  atMost: (high) => `حتى ${high}`,
  yes: 'نعم',
  no: 'لا',
  curve: 'منحنى مسجّل',
  daily: 'مرة يوميًا',
  timesDaily: (times) =>
    plural(times, {
      zero: 'لا مرة يوميًا',
      one: 'مرة يوميًا',
      two: 'مرتان يوميًا',
      few: '# مرات يوميًا',
      many: '# مرة يوميًا',
      other: '# مرة يوميًا',
    }),
  every: {
    min: (times, period) => `عدد المرات ${times} كل ${period} دقيقة`,
    h: (times, period) => `عدد المرات ${times} كل ${period} ساعة`,
    d: (times, period) => `عدد المرات ${times} كل ${period} يوم`,
    wk: (times, period) => `عدد المرات ${times} كل ${period} أسبوع`,
    mo: (times, period) => `عدد المرات ${times} كل ${period} شهر`,
    a: (times, period) => `عدد المرات ${times} كل ${period} سنة`,
  },
  asNeeded: 'عند اللزوم',
  statuses: {
    'on-hold': 'معلّق',
    stopped: 'متوقف',
    completed: 'منتهٍ',
    cancelled: 'ملغى',
    'not-taken': 'لا يؤخذ',
    draft: 'مسودة',
    preparation: 'قيد التحضير',
    'in-progress': 'جارٍ',
    'not-done': 'لم يُجرَ',
    unknown: 'غير معروف',
  },
  severities: { severe: 'شديدة', moderate: 'متوسطة', mild: 'خفيفة' },
  highRisk: 'خطر مرتفع',
  resolved: 'انتهت',
  untilDay: (day) => `حتى ${day}`,
  ruledOut: 'مستبعدة',
  dose: (number) => `الجرعة ${number}`,
  notShown: (kinds) => `${aside(kinds)}، لا يُعرض هنا`,
  started: (title, date) => `${aside(title)}: بدأ ${date}`,
  found: (title, date) => `${aside(title)}: اكتُشف ${date}`,
  byPatient: 'أضافه المريض',
};
