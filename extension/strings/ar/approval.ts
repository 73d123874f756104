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
export const unverifiedNext = 'لا يمكن مشاركة شيء معهم من هنا، ولم يُشارَك أي شيء.';
export const unverifiedSteps = 'ما الذي يمكنك فعله';
export const unverifiedStepList: readonly string[] = [
  'اقرأ اسم الموقع أعلاه حرفًا حرفًا. أهو الموقع الذي أردت زيارته؟',
  'لا تكتب سجلات صحية ولا كلمات مرور في تلك الصفحة.',
  'إذا كنت تعرف هذه العيادة، فاتصل بها على رقم لديك بالفعل. وأرسل إلى العاملين فيها النص أدناه.',
];
export const unverifiedReport = 'نص للعاملين في العيادة';
/** What staff need to find the trouble; `code` is the error code, `when` a date and time in words. */
export const unverifiedReportText = (origin: string, code: string, when: string): string =>
  [
    `طلبت مني صفحتكم ${aside(origin)} سجلات عبر Chartkey (${when}).`,
    `لم يستطع Chartkey التثبّت ممّن يطلب (${aside(code)})، لذلك لم يُشارَك أي شيء.`,
    'يُرجى أن تطلبوا ممّن يشغّل الصفحة مراجعة اعتمادها ومفتاحها المصدَّق واسمها على الويب.',
  ].join('\n');
export const unverifiedReportHint = 'حدّده وانسخه. لا يذكر شيئًا عنك ولا عن صحتك.';
export const firstTimeTitle = 'لم تشارك معهم من قبل';
export const firstTimeText =
  'علامة التحقق تعني أن مؤسسة حقيقية تشغّل هذا الموقع. ولا تعني أنك تعرفها. هل هي الجهة التي تراجعها؟';
export const keepsStorage = 'هذه العيادة تشغّل أيضًا الخدمة التي تحفظ سجلاتك المشفّرة. والإيقاف يعتمد على هذه الخدمة.';

export const offerTitle = 'عرضك أقل مما طلبوا';
export const offerText = 'سيرون عرضك، ويمكنهم قبوله أو رفضه. إذا رفضوه فستعلم بذلك.';
export const askedClasses = (count: number): string =>
  numbered(count, {
    zero: 'لم يطلبوا أي نوع من السجلات.',
    one: 'طلبوا نوعًا واحدًا من السجلات.',
    two: 'طلبوا نوعين من السجلات.',
    few: 'طلبوا # أنواع من السجلات.',
    many: 'طلبوا # نوعًا من السجلات.',
    other: 'طلبوا # نوع من السجلات.',
  });
export const askedFrom = (month: string | undefined): string =>
  month ? `طلبوا السجلات بدءًا من ${clinical(month)}.` : 'طلبوا السجلات من أي تاريخ.';
export const askedUntil = (month: string): string => `طلبوا السجلات حتى ${clinical(month)}.`;
export const askedDays = (count: number): string => `المدة التي طلبوها: ${days(count)}.`;
export const offerHints = 'استبعدت عناصر قد تشير إلى أمر ما. ولا يرون أيّها.';

export const whyTitle = 'لماذا يطلبون';
/** One line for each HL7 PurposeOfUse: what the word in the sentence means for the person. */
const purposeLines: Readonly<Record<string, string>> = {
  TREAT: '«العلاج» يعني: ليتمكنوا من رعايتك.',
  ETREAT: '«العلاج في حالات الطوارئ» يعني: ليتمكنوا من مساعدتك عندما لا يحتمل الأمر الانتظار.',
  HPAYMT: '«الدفع» يعني: لتُحرَّر فاتورة الرعاية التي تلقيتها وتُدفع. وليس ذلك من أجل رعايتك.',
  HRESCH: '«البحث» يعني: ليتعلّم الناس من سجلات مثل سجلاتك. وليس ذلك من أجل رعايتك.',
  PATRQT: '«طلب منك أنت» يعني: لأنك طلبت منهم أن يفعلوا شيئًا من أجلك.',
};
export const purposeLine = (purpose: string): string =>
  purposeLines[purpose] ?? `ذكروا غرضًا لا يعرفه Chartkey: ${aside(purpose)}.`;
export const theySay = 'يقولون:';
export const reasonHard = 'كتبوا هذا بكلمات صعبة. السطر الذي فوقه يقول بكلمات بسيطة فيمَ يجوز استعمالها.';
export const reasonLong = 'كتبوا كثيرًا. المعتبر هو الجملة أعلاه وحدها، لا ما يكتبونه هنا.';
export const reasonPressing = 'كلامهم يضغط عليك. خذ وقتك: الرفض لا يغيّر رعايتك.';

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
export const confirmAdd = (name: string, count: number): string =>
  `هل تشارك هذا أيضًا: ${name}؟ عدد العناصر الإضافية: ${number(count)}، ويمكنهم الاستغناء عنها.`;
export const yesAdd = (name: string): string => `نعم، مشاركة: ${name}`;
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

/** What an item is used for or points to. */
const usedFor: Readonly<Record<string, string>> = {
  ETH: 'تعاطي الكحول أو المخدرات',
  PSY: 'الصحة النفسية',
  HIV: 'فيروس نقص المناعة البشرية',
  SEX: 'الصحة الجنسية أو الإنجابية',
  SDV: 'المساعدة بعد الإساءة',
  GDIS: 'الأمراض الوراثية',
};
const useOf = (label: string) => usedFor[label] ?? labelOf(label);
export const mostlyMedicines = (label: string, count: number): string =>
  numbered(count, {
    zero: `لا دواء من هذه الأدوية يُستعمل غالبًا في: ${useOf(label)}.`,
    one: `أحد هذه الأدوية يُستعمل غالبًا في: ${useOf(label)}. هل تستبعده؟`,
    two: `اثنان من هذه الأدوية يُستعملان غالبًا في: ${useOf(label)}. هل تستبعدهما؟`,
    few: `# من هذه الأدوية تُستعمل غالبًا في: ${useOf(label)}. هل تستبعدها؟`,
    many: `# من هذه الأدوية تُستعمل غالبًا في: ${useOf(label)}. هل تستبعدها؟`,
    other: `# من هذه الأدوية تُستعمل غالبًا في: ${useOf(label)}. هل تستبعدها؟`,
  });
export const mostlyItems = (label: string, count: number): string =>
  numbered(count, {
    zero: `لا عنصر من هذه العناصر يشير عادةً إلى: ${useOf(label)}.`,
    one: `أحد هذه العناصر يشير عادةً إلى: ${useOf(label)}. هل تستبعده؟`,
    two: `اثنان من هذه العناصر يشيران عادةً إلى: ${useOf(label)}. هل تستبعدهما؟`,
    few: `# من هذه العناصر تشير عادةً إلى: ${useOf(label)}. هل تستبعدها؟`,
    many: `# من هذه العناصر تشير عادةً إلى: ${useOf(label)}. هل تستبعدها؟`,
    other: `# من هذه العناصر تشير عادةً إلى: ${useOf(label)}. هل تستبعدها؟`,
  });
export const sometimesItems = (label: string, count: number): string =>
  numbered(count, {
    zero: `لا عنصر من هذه العناصر يشير أحيانًا إلى: ${useOf(label)}.`,
    one: `أحد هذه العناصر يشير أحيانًا إلى: ${useOf(label)}. هل تستبعده؟`,
    two: `اثنان من هذه العناصر يشيران أحيانًا إلى: ${useOf(label)}. هل تستبعدهما؟`,
    few: `# من هذه العناصر تشير أحيانًا إلى: ${useOf(label)}. هل تستبعدها؟`,
    many: `# من هذه العناصر تشير أحيانًا إلى: ${useOf(label)}. هل تستبعدها؟`,
    other: `# من هذه العناصر تشير أحيانًا إلى: ${useOf(label)}. هل تستبعدها؟`,
  });
export const hintAnswer = (label: string): string => `عناصر تشير إلى: ${useOf(label)}`;
export const hintAdvice = 'هذا الموضوع مستبعد، لكن قد يخمّنه أحد من هذا. وقد يكون التخمين خاطئًا أيضًا.';
export const hintKeep = 'إبقاء';
export const hintMore = (count: number): string =>
  numbered(count, {
    zero: 'لا موضوع يمكن تخمينه',
    one: 'موضوع واحد يمكن تخمينه أحيانًا',
    two: 'موضوعان يمكن تخمينهما أحيانًا',
    few: '# مواضيع يمكن تخمينها أحيانًا',
    many: '# موضوعًا يمكن تخمينه أحيانًا',
    other: '# موضوع يمكن تخمينه أحيانًا',
  });
export const hintOthers = (name: string, month: string, count: number): string =>
  `يُستبعد مع ذلك ما هو محفوظ في المكان نفسه: ${name}، ${clinical(month)} (عدد العناصر الأخرى: ${number(count)}).`;
export const hintOthersStanding = (name: string, count: number): string =>
  `يُستبعد مع ذلك ما هو محفوظ في المكان نفسه: ${name}، أيًا كان التاريخ (عدد العناصر الأخرى: ${number(count)}).`;
export const hintsLeftOut = 'عناصر استبعدتها لأنها تشير إلى أمر ما';

export const partTwoTitle = 'الكحول والمخدرات: حماية إضافية بالقانون';
export const partTwoSummary =
  'يحمي القانون الأمريكي سجلات العلاج من تعاطي المخدرات أو الكحول. لا يجوز لمن يحصل عليها أن ينقلها إلى غيره إلا حيث يسمح القانون أو تسمح أنت. ولا يجوز استعمالها ضدك في المحكمة إلا إذا وافقت أنت أو أمر بذلك قاضٍ.';
export const partTwoRevoke =
  'يمكنك الرجوع عن هذا في أي وقت، من هنا، بإيقاف المشاركة. وهي تنتهي في التاريخ أعلاه. الرفض لا يغيّر رعايتك.';
export const partTwoVerbatim = 'الإشعار الذي يرافق هذه السجلات، بنصه (بالإنجليزية):';

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
export const statement = 'الكلمات التي توافق عليها';

export const honest = 'يمكنك إيقاف المشاركة في أي وقت. ما فتحوه بالفعل ربما نُسخ.';
/** From the words that are signed; `what` is a list in words, `until` a day. */
export const consequences = (name: string, what: string, until: string): string =>
  `بعد هذا تستطيع ${aside(name)} حتى ${until} قراءة ما يلي: ${what}. الإيقاف ينهي كل فتح لاحق. ولا يستطيع محو ما فُتح بالفعل.`;
export const consequencesMany = (name: string, count: number, until: string): string =>
  `بعد هذا تستطيع ${aside(name)} قراءة سجلاتك حتى ${until} (عدد الأنواع: ${number(count)}). الإيقاف ينهي كل فتح لاحق. ولا يستطيع محو ما فُتح بالفعل.`;
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
export const turnedDownTitle = 'رفضوا عرضك';
export const turnedDownText = 'يريدون أكثر مما أعطيت. لست ملزمًا بإعطائه. أوقف هذه المشاركة إن لم تكن تفيدك.';
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

export const renewalTitle = 'هذا الطلب منك أنت';
export const renewalText =
  'يمكنك مشاركة ما شاركته من قبل أو أقل منه. يحصل عليه موقعهم في المرة القادمة التي يطلب فيها منك.';
export const renewedNext =
  'يحصل موقعهم على هذا في المرة القادمة التي يطلب فيها منك. وحتى ذلك الحين تبقى المشاركة السابقة كما هي.';
