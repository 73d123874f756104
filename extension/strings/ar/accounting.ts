import type { GapKind } from '../../messages/accounting-view.ts';
import { aside } from './aside.ts';
import * as nouns from './nouns.ts';
import { number } from './plural.ts';

/** The state of the whole. */
export const title = 'هل يتطابق كل شيء؟';
export const noOpenings = 'لم يفتح أحد سجلاتك بعد.';
export const counts = (openings: number, proven: number): string =>
  openings === proven
    ? `مرات الفتح: ${number(openings)}، كلها مثبتة علنًا.`
    : `مرات الفتح: ${number(openings)}، والمثبت منها علنًا: ${number(proven)}.`;
export const waiting = (count: number): string =>
  `مرات فتح لم تُثبت علنًا بعد: ${number(count)}. قد يستغرق ذلك بعض الوقت ولا يدعو إلى القلق.`;
export const publicRecord =
  'الإثبات علنًا يعني: أن خدمة التخزين نشرت ختمًا على كل مرات الفتح. ولا تستطيع سحب أي منها لاحقًا من دون أن يُكتشف ذلك. والختم لا يخبر أحدًا بشيء عنك.';
export const logNone = 'خدمة التخزين لديك لا تنشر ختمًا كهذا. تُثبَت مرات الفتح بالإيصالات التي وقّعتها العيادات.';
export const logUnknown = 'لم يُتحقق بعد.';
export const fits = 'كل شيء متطابق: سجل أحداثك وخدمة التخزين والسجل العام تقول الشيء نفسه.';
export const checkedAt = (when: string): string => `آخر تحقق: ${when}.`;
export const check = 'التحقق الآن';
export const checking = 'جارٍ التحقق…';
export const gapsTitle = (count: number): string => `أمور لا تتطابق: ${number(count)}`;
export const moreGaps = (count: number): string => `عرض ${number(count)} أخرى`;

/** What does not fit, in a sentence or two each. */
const missing = (name: string, expected = 0, found = 0): string =>
  `هناك فتح مفقود. عدد مرات الفتح من جانب ${aside(name)} التي أثبتتها خدمة التخزين: ${number(expected)}، ولا تعرض منها إلا ${number(found)}.`;
const forgotten = (name: string, expected = 0, found = 0): string =>
  `فقدت خدمة التخزين مرات فتح من جانب ${aside(name)}: لديك ${nouns.receipts(expected)}، وبقي لديها ${number(found)}. إيصالاتك محفوظة هنا.`;
const gapTexts: Readonly<Record<GapKind, (name: string, expected?: number, found?: number) => string>> = {
  openingsMissing: missing,
  openingsForgotten: forgotten,
  openingsUnproven: (name) => `إثبات خدمة التخزين لفتح من جانب ${aside(name)} غير صحيح.`,
  openingsMisnumbered: (name) => `تعدّ خدمة التخزين مرات الفتح من جانب ${aside(name)} بطريقة لا يمكن أن تكون صحيحة.`,
  proofsRefused: (name) =>
    `لا تثبت خدمة التخزين مرات الفتح من جانب ${aside(name)}. وهي تجيب عن أسئلة أخرى. إيصالاتك محفوظة هنا.`,
  anchorUnaccredited: () => 'من ختم مرات الفتح لم يكن معتمدًا في ذلك الوقت.',
  openingsLate: (name, _, found = 0) =>
    `مرات فتح من جانب ${aside(name)} كان ينبغي أن تكون مثبتة علنًا الآن ولا توجد هناك: ${number(found)}.`,
  logRewritten: () => 'عرضت خدمة التخزين قائمة لمرات الفتح غير التي عرضتها من قبل. ربما غُيّرت قيود أو أُزيلت.',
  openedAfterStop: (name) =>
    `فتحت ${aside(name)} سجلاتك بعد أن ضغطت «إيقاف». إذا كان هذا المتصفح بلا اتصال، فربما وصل الإيقاف متأخرًا.`,
  openedAfterEnd: (name) => `فتحت ${aside(name)} سجلاتك بعد انتهاء المشاركة.`,
  shareNotPublic: (name) => `ما تشاركه مع ${aside(name)} ليس في السجل العام بعد يوم. يواصل Chartkey المحاولة.`,
  stopNotPublic: (name) =>
    `إيقافك المشاركة مع ${aside(name)} ليس في السجل العام بعد يوم. خدمة التخزين تعلم به، ويواصل Chartkey المحاولة.`,
  receiptNotKept: (name, _, found = 0) =>
    `إيصالات من ${aside(name)} لا توجد كاملة في هذا المتصفح: ${number(found)}. يطلبها Chartkey من خدمة التخزين من جديد.`,
  logDamaged: () => 'تعذّرت قراءة جزء من سجل أحداثك في هذا المتصفح. يجلب Chartkey النسخة التي تحفظها خدمة التخزين.',
};
export const gap = (kind: GapKind, name: string, expected?: number, found?: number): string =>
  gapTexts[kind](name, expected, found);
export const whatToDo =
  'دوّن ما تراه واسأل من يشغّل خدمة التخزين لديك. إذا لم يستطع تفسيره، فيمكنك تقديم شكوى إليه أو إلى جهة رقابية. احفظ الإثباتات أولًا.';

/** Of one opening. */
export const record = {
  waiting: 'لم يُثبت علنًا بعد',
  late: 'كان ينبغي أن يكون مثبتًا علنًا الآن',
  none: 'يثبته إيصال وقّعوه',
  unknown: 'يثبته إيصال وقّعوه',
};
export const since = (when: string): string => `مثبت علنًا منذ ${when}`;

/** Narrowing the list. */
export const narrow = 'تضييق القائمة';
export const who = 'من';
export const anyone = 'الجميع';
export const from = 'من تاريخ';
export const until = 'حتى تاريخ';
export const search = 'البحث في القائمة';
export const searchHint = 'اسم أو مكان أو موقع';
export const reset = 'عرض كل شيء من جديد';
export const nothingFits = 'لا شيء يطابق هذه الاختيارات';
export const nothingFitsText = 'غيّر ما ضيّقت به القائمة أو ألغه.';

/** More about one line. */
export const more = 'المزيد';
export const moreAbout = (line: string): string => `المزيد عن: ${line}`;
export const what = 'ماذا';
export const dates = 'التواريخ';
export const why = 'الغرض';
export const where = 'مكانهم';
export const site = 'الموقع';
export const ends = 'تنتهي';
export const details = 'تفاصيل تقنية';
export const account = 'الحساب';
export const clinician = 'مفتاح الطبيب';
export const receipt = 'الإيصال';
export const share = 'المشاركة';
export const anchor = 'الختم';
export const anchorNumber = (epoch: number, ordinal: number): string =>
  `رقم ${number(epoch)}، الفتح ${number(ordinal)} من هذه المشاركة`;
export const chain = 'سلسلة الكتل';
export const onChain = { yes: 'مسجَّل', 'not-yet': 'لم يُسجَّل بعد' };
export const byRule = 'أجابت عنه إحدى قواعدك';

/** Taking it along. */
export const save = 'حفظ أو طباعة';
export const saveIntro =
  'بيان بمن أُعطي ماذا ومتى ولماذا. لك الحق في بيان عن السنوات الست الأخيرة، ويحتفظ Chartkey بكل شيء.';
export const span = 'إلى أي مدى في الماضي';
export const spans = { six: 'ست سنوات', all: 'كل شيء', shown: 'القائمة أدناه' };
export const formats = {
  csv: 'جدول (CSV)',
  page: 'صفحة للقراءة أو الطباعة',
  fhir: 'لبرامج صحية أخرى (FHIR)',
  proofs: 'إثباتات للمدقق',
};
export const reading = (done: number, total: number): string =>
  `قُرئ ${number(done)} من أصل ${number(total)} (عدد الأسطر)…`;
export const cancelled = 'أُلغي. لم يُحفظ شيء.';
export const saved = (rows: number): string => `تم الحفظ: ${nouns.lines(rows)}.`;
export const fileName = 'chartkey-accounting';

/** What a table or page of disclosures has in its columns (45 CFR 164.528(b)(2)). */
export const columns = {
  at: 'التاريخ والوقت',
  who: 'من',
  place: 'مكانهم',
  site: 'الموقع',
  kind: 'ماذا حدث',
  what: 'ما كان بإمكانهم قراءته',
  from: 'مؤرخة من',
  until: 'مؤرخة حتى',
  items: 'العناصر',
  why: 'الغرض',
  ends: 'تنتهي',
  share: 'المشاركة',
  receipt: 'الإيصال',
  recorded: 'مثبت علنًا',
  anchor: 'الختم',
  account: 'الحساب',
  clinician: 'مفتاح الطبيب',
  rule: 'بقاعدة',
};
export const kinds = {
  asked: 'طلب',
  refused: 'لم يُشارَك',
  cancelled: 'سحبوا الطلب',
  shared: 'شورك',
  narrowed: 'قُلّص',
  opened: 'فُتح',
  stopped: 'أُوقف',
  ended: 'انتهى في موعده',
  paused: 'عُلّقت كل المشاركات',
  resumed: 'استؤنفت المشاركة',
};
export const yes = 'نعم';
export const pageTitle = 'بيان الإفصاحات';
export const pageOf = (name: string, made: string): string => `عن سجلات ${aside(name)}. أُعدّ بتاريخ ${made}.`;
export const pageOfOwn = (made: string): string => `عن سجلاتي أنا. أُعدّ بتاريخ ${made}.`;
export const pageSpan = (from: string, until: string): string => `من ${from} إلى ${until}.`;
export const pageNarrowed = (what: string): string => `ليس هذا البيان كاملًا: يضم فقط ما جرى البحث عنه (${what}).`;
export const pageRows = nouns.lines;
export const pageNote =
  'يحفظه Chartkey الخاص بالمريض نفسه. المشاركة تذكر ما سُمح لجهة بقراءته، والفتح يذكر أنها أُعطيت مفتاحه.';
export const pageGaps = 'ما لا يتطابق';
