import { aside } from './aside.ts';
import * as counted from './nouns.ts';
import { number, numbered } from './plural.ts';

export const haveWords = 'لديّ كلمات بالفعل';

export const wordsTitle = 'أدخل كلمات الاسترداد';
export const wordsText =
  'بالترتيب الذي على ورقتك. تبقى في هذه الصفحة: لا يراها أحد ولا تُحفظ. تكفي الأحرف الأربعة الأولى من كل كلمة.';
export const howMany = 'كم كلمة لديك؟';
export const count = counted.words;
export const word = (position: number): string => `الكلمة ${position}`;
export const paste = 'يمكنك أيضًا لصقها كلها في الحقل الأول.';
export const known = 'موجودة في القائمة';
export const unknown = 'ليست في قائمة الكلمات. راجع كتابتها.';
export const empty = 'ما زالت ناقصة';
export const doNotFit = 'كلها من كلمات القائمة، لكنها لا تنتمي بعضها إلى بعض.';
export const doNotFitText = 'إحداها غير التي على ورقتك، أو تبادلت كلمتان مكانيهما.';
export const someUnknown = (missing: number): string =>
  numbered(missing, {
    zero: 'لا كلمة تحتاج إلى مراجعة.',
    one: 'كلمة واحدة تحتاج إلى مراجعة. وضعنا علامة عليها.',
    two: 'كلمتان تحتاجان إلى مراجعة. وضعنا علامة عليهما.',
    few: '# كلمات تحتاج إلى مراجعة. وضعنا علامة عليها.',
    many: '# كلمة تحتاج إلى مراجعة. وضعنا علامة عليها.',
    other: '# كلمة تحتاج إلى مراجعة. وضعنا علامة عليها.',
  });
export const look = 'البحث عن سجلاتي';
export const looking = 'جارٍ البحث عن نسختك.';

export const foundTitle = 'وجدنا سجلاتك';
export const foundText = (when: string): string => `آخر حفظ: ${when}.`;
export const foundBy = (browsers: number): string =>
  `عدد متصفحاتك التي جاءت منها: ${number(browsers)}. اختر الآن كلمة مرور لهذا المتصفح.`;
export const choosePassword = 'اختيار كلمة مرور';

export const noneTitle = 'لا شيء محفوظ هنا لهذه الكلمات';
export const noneText = 'الكلمات سليمة، لكن ليس لدى خدمة التخزين هذه نسخة تخصها. قد يكون السبب:';
export const noneReasons = [
  'أنها كلمات شخص آخر، أو من إعداد سابق،',
  'أو أن سجلاتك كانت لدى خدمة تخزين أخرى،',
  'أو أنك محوت كل شيء، أو لم تحفظ شيئًا قط.',
];
export const noneNext =
  'راجع ورقتك أولًا. إذا بدأت بهذه الكلمات، يبدأ Chartkey فارغًا، وأي نسخة تظهر لاحقًا يمكن أن تنضم إليه.';
export const otherWords = 'إدخال كلمات أخرى';
export const startEmpty = 'البدء بهذه الكلمات';

export const restoringTitle = 'سجلاتك في طريق العودة';
export const restoringText = 'يمكنك ترك هذه الصفحة مفتوحة. إغلاقها لا يضيّع شيئًا: تستمر عند عودتك.';
export const steps = {
  looking: 'جارٍ البحث عن نسختك',
  fetching: 'جارٍ جلب ما حُفظ',
  keeping: 'جارٍ حفظ جزء هذا المتصفح',
  checking: 'جارٍ التحقق من السجل العام',
} as const;
export const progress = (done: number, total: number): string => `${number(done)} من ${number(total)}`;
export const stop = 'التوقف الآن';
export const stopped = 'توقّف. ما وصل حتى الآن محفوظ.';
export const goOn = 'متابعة';
export const later = 'المتابعة لاحقًا';

export const doneTitle = 'عادت سجلاتك';
export const recoveredTo = 'استُعيدت حتى';
export const records = 'السجلات';
export const recordsValue = (records: number, items: number): string =>
  `${counted.records(records)}، ${counted.items(items)}`;
export const shares = 'المشاركات';
export const sharesValue = (all: number, live: number): string =>
  live === 0 ? `${number(all)}، لا شيء منها مفتوح الآن` : `${number(all)}، المفتوح منها الآن: ${number(live)}`;
export const openings = 'مرات الفتح';
export const openingsValue = (receipts: number): string => `${number(receipts)}، ولكل منها إيصال`;
export const afterwards =
  'ما فعلته بعد ذلك التاريخ في متصفح لم يعد موجودًا ليس هنا. صِل مواقع عياداتك من جديد: يسألك هذا المتصفح عن كل منها.';
export const missingTitle = (missing: number): string => `أجزاء ما زالت ناقصة: ${number(missing)}`;
export const missingText =
  'لم تُعد خدمة التخزين كل شيء. يسأل Chartkey من جديد في كل مرة، ويستطيع متصفح آخر لك أن يسد النقص.';
export const openRecords = 'فتح سجلاتي';

export const mirrorTitle = 'نسخة لدى خدمة التخزين';
export const mirrorText =
  'كل ما في Chartkey هذا محفوظ أيضًا لدى خدمة التخزين، مقفلًا بحيث لا تفتحه إلا كلماتك. وهذا ما يعيده.';
export const savedAgo = (when: string): string => `حُفظت: ${when}`;
export const neverSaved = 'لم تُحفظ بعد';
export const browsers = (count: number): string =>
  count < 2 ? 'تُستعمل في هذا المتصفح فقط' : `عدد المتصفحات التي تُستعمل فيها: ${number(count)}`;
export const saveNow = 'الحفظ الآن';
export const saving = 'جارٍ الحفظ';
export const alertTitle = (when: string): string => `عرضت خدمة التخزين نسخة أقدم: ${when}`;
export const alertText = (had: string): string => `كانت لديها نسخة بتاريخ ${aside(had)}.`;
export const alertOffered = (offered: string): string => `وعرضت نسخة بتاريخ ${aside(offered)}.`;
export const alertNone = 'ولم تعرض أي نسخة.';
export const alertHealed =
  'لم يضع شيء: أرسل هذا المتصفح كل شيء من جديد. إذا تكرر ذلك كثيرًا، فاسأل عمّن يشغّل خدمة التخزين.';
export const alertForked = (when: string): string => `عرضت خدمة التخزين نسختين مختلفتين: ${when}`;
export const understood = 'فهمت';
export const alertKept = 'لم يضع شيء.';
export const alertMore = 'ماذا حدث';
export const damagedTitle = 'جزء من السجل الزمني في هذا المتصفح تالف';
export const damagedText =
  'يأخذه Chartkey من خدمة التخزين من جديد فور أن يستطيع الوصول إليها. لم تتأثر مفاتيحك ولا مشاركاتك.';
export const people = 'من تتصرّف عنهم';
export const forgotOpen = 'استعمال كلمات الاسترداد';
export const replaceTitle = 'يبدأ هذا المتصفح من جديد من تلك النسخة';
export const replaceText =
  'يُزال أولًا Chartkey الموجود هنا، لأن أحدًا لا يستطيع فتحه من دون كلمة المرور. لا تتابع إلا بكلماتك أنت: ما جرى هنا بعد ذلك اليوم، أو ما يخص كلمات أخرى، يضيع.';
export const replaceNone =
  'تُرك Chartkey الخاص بك في هذا المتصفح كما كان. راجع ورقتك، أو جرّب مفتاح المرور أو نسخة احتياطية أو أمناءك.';
