import { labelNames, listOf } from '#protocol/strings/ar';
import { aside } from './aside.ts';
import { capital } from './common.ts';
import * as nouns from './nouns.ts';
import { number, numbered } from './plural.ts';
import { clinical, days } from './time.ts';

export const title = 'طلب بشأن سجلاتك';
export const chartOf = (person: string): string => `الملف الطبي: ${aside(person.split(' ')[0] ?? person)}`;
export const whoAsks = 'من يطلب';
export const wouldAgree = 'ما الذي ستوافق عليه';
const kinds: Readonly<Record<string, string>> = {
  clinic: 'عيادة تم التحقق منها',
  hospital: 'مستشفى تم التحقق منه',
  laboratory: 'مختبر تم التحقق منه',
  pharmacy: 'صيدلية تم التحقق منها',
  research: 'مركز أبحاث تم التحقق منه',
  insurer: 'شركة تأمين تم التحقق منها',
};
export const verifiedKind = (kind: string, place: string): string => {
  const named = kinds[kind] ?? 'مؤسسة تم التحقق منها';
  return place ? `${named}، ${aside(place)}` : named;
};
export const notVerified = 'لم يتم التحقق';
export const timesShared = (count: number): string =>
  numbered(count, {
    zero: 'أول مرة',
    one: 'شاركت معها من قبل مرة واحدة',
    two: 'شاركت معها من قبل مرتين',
    few: 'شاركت معها من قبل # مرات',
    many: 'شاركت معها من قبل # مرة',
    other: 'شاركت معها من قبل # مرة',
  });

export const unverifiedTitle = 'لم نستطع التثبّت ممّن يطلب';
export const unverifiedNext = 'لا يمكن مشاركة شيء معهم من هنا. إذا كنت تعرف هذه العيادة، فأخبر العاملين فيها بما تراه.';
export const keepsStorage = 'هذه العيادة تشغّل أيضًا الخدمة التي تحفظ سجلاتك المشفّرة. والإيقاف يعتمد على هذه الخدمة.';

export const askedClasses = (count: number): string =>
  numbered(count, {
    zero: 'لا أنواع من السجلات',
    one: 'نوع واحد من السجلات',
    two: 'نوعان من السجلات',
    few: '# أنواع من السجلات',
    many: '# نوعًا من السجلات',
    other: '# نوع من السجلات',
  });
export const askedFrom = (month: string | undefined): string => (month ? `من ${clinical(month)}` : 'من أي تاريخ');
export const askedUntil = (month: string): string => `حتى ${clinical(month)}`;
export const askedDays = (count: number): string => `المدة: ${days(count)}`;

export const willSee = 'سيرون';
export const share = (name: string): string => `مشاركة: ${name}`;
export const counted = (count: number, total: number, newest: string | undefined): string => {
  const some = count < total ? `${number(count)} من أصل ${number(total)} (عدد العناصر)` : nouns.items(count);
  return newest ? `${some}، أحدثها: ${clinical(newest)}` : some;
};
export const turnedOff = (total: number): string => `${nouns.items(total)}. لا تُشارَك.`;
export const noneHere = 'ليس لديك منها شيء. لا شيء ليُرى.';
export const noneIncluded = 'لا شيء مما لديك يدخل في ما تشاركه الآن.';
export const allOfThem = nouns.items;
export const optional = 'ذكروا أن هذا اختياري. لا يُشارَك.';
export const optionalEmpty = 'ذكروا أن هذا اختياري. ليس لديك منه شيء.';
export const addClass = 'إضافة…';
export const addNamed = (name: string): string => `إضافة: ${name}`;
export const showMore = (count: number): string => `عرض ${number(count)} أخرى`;
export const items = (name: string): string => `سيرون: ${name}`;

const labelOf = (label: string) => labelNames[label] ?? aside(label);
export const sensitiveQuestion = (label: string, count: number): string =>
  numbered(count, {
    zero: `لا عناصر حول: ${labelOf(label)}.`,
    one: `عنصر واحد حول: ${labelOf(label)}. هل تستبعده؟`,
    two: `عنصران حول: ${labelOf(label)}. هل تستبعدهما؟`,
    few: `# عناصر حول: ${labelOf(label)}. هل تستبعدها؟`,
    many: `# عنصرًا حول: ${labelOf(label)}. هل تستبعدها؟`,
    other: `# عنصر حول: ${labelOf(label)}. هل تستبعدها؟`,
  });
export const includedQuestion = (label: string): string => `${labelOf(label)}: مضمَّن. هل تستبعده؟`;
export const sensitiveAdvice = 'قد يهم ذلك رعايتك، فربما يحتاج طبيب إلى معرفته. القرار لك.';
export const leaveOut = 'استبعاد';
export const include = 'تضمين';
export const confirmInclude = (label: string, count: number): string =>
  numbered(count, {
    zero: `لا عناصر حول: ${labelOf(label)}.`,
    one: `هل تضمّن عنصرًا واحدًا حول: ${labelOf(label)}؟ ما يفتحونه لا يمكن محوه من علمهم.`,
    two: `هل تضمّن عنصرين حول: ${labelOf(label)}؟ ما يفتحونه لا يمكن محوه من علمهم.`,
    few: `هل تضمّن # عناصر حول: ${labelOf(label)}؟ ما يفتحونه لا يمكن محوه من علمهم.`,
    many: `هل تضمّن # عنصرًا حول: ${labelOf(label)}؟ ما يفتحونه لا يمكن محوه من علمهم.`,
    other: `هل تضمّن # عنصر حول: ${labelOf(label)}؟ ما يفتحونه لا يمكن محوه من علمهم.`,
  });
export const yesInclude = (label: string): string => `نعم، تضمين: ${labelOf(label)}`;

export const wontSee = 'لن يروا';
export const notIncluded = (count: number): string => `غير المضمَّن: ${number(count)}`;
export const notAsked = 'لم يُطلب';
export const youTurnedOff = 'أنت استبعدته';
export const dash = 'غير مضمَّن';
export const labelRow = (label: string): string => capital(labelOf(label));
export const before = (name: string, month: string): string => `${name} قبل ${clinical(month)}`;
export const after = (name: string, month: string): string => `${name} بعد ${clinical(month)}`;
export const newResults = 'النتائج الجديدة بعد اليوم';
export const otherClasses = (names: readonly string[]): string =>
  names.length <= 3 ? listOf(names) : `${names.slice(0, 2).join('، ')}، وأنواع أخرى عددها ${number(names.length - 2)}`;
export const includeEllipsis = 'تضمين…';
export const includeNamed = (label: string): string => `تضمين: ${labelOf(label)}`;
export const tell = 'إخبارهم بأن شيئًا استُبعد';
export const tellHint = 'يرون أنك استبعدت شيئًا، ولا يرون ما هو أبدًا.';

export const shareLess = 'مشاركة أقل';
export const dates = 'التواريخ';
export const selectedOf = (count: number, total: number): string =>
  `${number(count)} من أصل ${number(total)} (عدد العناصر)`;
export const from = 'من شهر';
export const to = 'إلى شهر';
export const toWord = 'إلى';
export const anyDate = 'أي تاريخ';
export const today = 'اليوم';
export const newUntil = (month: string): string => `الجديد حتى ${clinical(month)}`;
export const howLong = 'مدة القراءة المسموح بها';
export const theyAsked = (count: number): string => `المدة التي طلبوها: ${days(count)}`;
export const endsOn = (date: string): string => `تنتهي بتاريخ ${date}.`;
export const duration = days;

export const technical = 'تفاصيل تقنية';
export const technicalRows = {
  grant: 'المشاركة (معرّف الرمز المميز)',
  digest: 'البصمة التي تُوقَّع',
  patient: 'حسابك الجديد',
  grantee: 'حسابهم',
  granteeKey: 'مفتاحهم',
  contract: 'العقد',
  chain: 'سلسلة الكتل',
  gateway: 'البوابة',
};
export const typedData = 'ما الذي يُوقَّع';
export const statement = 'بيان الموافقة';

export const honest = 'يمكنك إيقاف المشاركة في أي وقت. ما فتحوه بالفعل ربما نُسخ.';
export const notNow = 'ليس الآن';
export const approve = 'موافقة';
export const armedSoon = 'يعمل زر «موافقة» بعد لحظة، عندما يكون هذا قد ظهر أمامك.';
export const armed = 'زر «موافقة» جاهز.';
export const comeBack = 'يعمل زر «موافقة» عندما تكون في هذه النافذة.';
export const tooSmall = 'كبّر هذه النافذة لتستطيع قراءة ما ستوافق عليه.';
export const updating = 'جارٍ تحديد ما سيرونه…';
export const choosing = 'اختر نوعًا واحدًا على الأقل من السجلات لمشاركته.';
export const queue = (count: number): string =>
  numbered(count, {
    zero: 'لا طلبات أخرى بعد هذا',
    one: 'طلب واحد آخر ينتظر بعد هذا',
    two: 'طلبان آخران ينتظران بعد هذا',
    few: '# طلبات أخرى تنتظر بعد هذا',
    many: '# طلبًا آخر ينتظر بعد هذا',
    other: '# طلب آخر ينتظر بعد هذا',
  });

export const undoTitle = (seconds: number): string => `المشاركة بعد: ${nouns.seconds(seconds)}`;
export const undoText = 'لم يُوقَّع ولم يُرسل أي شيء بعد.';
export const undo = 'تراجع';
export const sendNow = 'المشاركة الآن';
export const waitingTitle = 'بانتظار المشاركة';
export const sendingTitle = 'جارٍ المشاركة';
export const sendingText = 'يمكنك إغلاق هذه النافذة. يستمر الأمر وحده.';
export const sendingTrouble = 'لم يمكن التسليم بعد. يواصل Chartkey المحاولة، ولا يضيع شيء.';
export const grantedTitle = (name: string): string => `تستطيع ${aside(name)} قراءة ما شاركته`;
export const receiptWhat = 'ماذا';
export const receiptDates = 'التواريخ';
export const receiptWhy = 'الغرض';
export const receiptUntil = 'حتى';
export const receiptItems = 'العناصر الآن';
export const receiptNext = 'سترى كل فتح في Chartkey.';
export const stopHere = 'إيقاف المشاركة';
export const stoppedTitle = 'أُوقفت المشاركة';
export const refusedTitle = 'لم يُشارَك أي شيء';
export const refusedText = 'لا يُقال لهم إلا أنك اخترت ألا تشارك.';
export const givenUpTitle = 'لم تتم المشاركة';
export const cancelledTitle = 'سُحب الطلب';
export const expiredTitle = 'هذا الطلب أقدم من أن يُجاب عنه';
export const nothingHappened = 'لم يُشارَك أي شيء.';
export const nextQuestion = 'الطلب التالي';
export const noQuestion = 'لا طلبات بانتظارك';
export const noQuestionText = 'أُجيب عنه، أو سحبته الصفحة.';
