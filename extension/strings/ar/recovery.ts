import { aside, asides } from './aside.ts';
import * as counted from './nouns.ts';
import { number } from './plural.ts';
import { day, dayAndTime } from './time.ts';

export const title = 'طرق العودة';
export const intro =
  'إذا نسيت كلمة مرورك أو فقدت هذا الحاسوب، تفتح إحدى هذه الطرق سجلاتك من جديد. طريقتان خير من واحدة.';

// Cards
export const kitTitle = 'كلمات الاسترداد على الورق';
export const kitOpen = 'طباعة ورقة استرداد';
export const backupTitle = 'ملف النسخة الاحتياطية';
export const backupText = 'ملف واحد مقفل فيه مفاتيحك وما تشاركه، وسجلاتك إن أردت. يُفتح بعبارة مرور.';
export const backupOpen = 'إنشاء نسخة احتياطية أو قراءتها';
export const backedUp = (at: number): string => `آخر نسخة بتاريخ ${day(at)}.`;
export const neverBackedUp = 'لم تنشئ أي نسخة بعد.';
export const guardiansTitle = 'الأمناء';
export const guardiansText =
  'أشخاص تثق بهم يحفظ كل منهم حصة. الحصة الواحدة لا تفتح شيئًا. وعدد منها معًا يستطيع إعادتك، بعد انتظار يمكنك فيه أن ترفض.';
export const guardiansOpen = 'اختيار الأمناء';
export const guardiansChange = 'تغيير الأمناء';
export const guardiansAre = (threshold: number, names: readonly string[], days: number): string =>
  `أي ${number(threshold)} من أصل ${number(names.length)}: ${asides(names)}. مدة الانتظار: ${counted.days(days)}.`;
export const rehearseTitle = 'جرّبها';
export const rehearseText = 'ثلاثون ثانية لترى أن كلماتك أو ملفك أو حصصك تفتح هذه الخزنة فعلًا. لا يتغير شيء.';
export const rehearseOpen = 'بدء التجربة';
export const lastRehearsed = (at: number): string => `آخر تجربة بتاريخ ${day(at)}.`;
export const neverRehearsed = 'لم تُجرَّب منذ أعددت Chartkey.';
export const rehearseDue = 'مضى نصف عام على آخر مرة: الآن وقت مناسب لتجربة جديدة.';
export const rehearseDueShort = 'حان وقت التجربة';

// Shared
export const back = 'العودة إلى المفاتيح';
export const yourPassword = 'كلمة مرورك في Chartkey';
export const cancelled = 'أُلغي. لم يُنشأ شيء ولم يضع شيء.';
export const passphrase = 'عبارة مرور الملف';
export const wrongPassphrase = 'عبارة المرور هذه لا تفتح هذا الملف.';
export const chooseFile = 'اختيار ملف نسخة احتياطية';
export const chosenFile = (name: string): string => `الملف المختار: ${aside(name)}`;
export const passphraseMissing = 'اكتب عبارة مرور الملف.';
export const fileMissing = 'اختر الملف أولًا.';
export const print = 'طباعة';
export const hide = 'إخفاء';
export const covered = 'حُجبت لأنك نظرت إلى مكان آخر.';
export const showAgain = 'عرض من جديد';
export const sheetDate = (at: number): string => `أُعدّت بتاريخ ${day(at)}`;

// Words on paper
export const kitIntro = 'تُعرض الكلمات بعد أن تثبت أنك أنت، وتُحجب فور أن تنظر إلى مكان آخر. لا يُحفظ شيء من هذه الصفحة.';
export const kitShow = 'عرض كلماتي';
export const kitNone =
  'وصلت هذه المفاتيح إلى هنا من دون كلماتها، لذلك لا يمكن عرضها مرة أخرى. ملف نسخة احتياطية أو الأمناء يؤدون الغرض نفسه.';
export const sheetTitle = 'ورقة استرداد Chartkey';
export const sheetWords = 'كلمات الاسترداد بهذا الترتيب';
export const sheetSteps = [
  'على أي حاسوب، ثبّت Chartkey في المتصفح واختر «لديّ كلمات بالفعل».',
  'أدخل الكلمات بهذا الترتيب.',
  'اختر كلمة مرور جديدة. تعود سجلاتك وما تشاركه من تلقاء نفسها.',
];
export const sheetCare = [
  'من يملك هذه الورقة يملك سجلاتك. احفظها حيث تحفظ جواز سفرك.',
  'لا تصوّرها. لن يطلبها منك أبدًا أحد من Chartkey ولا من أي عيادة.',
];
export const wordNumber = (place: number): string => `الكلمة ${place}`;

// Backup
export const backupIntro =
  'الملف مقفل بعبارة مرور خاصة به. وهو بصيغة age المفتوحة: تستطيع برامج أخرى فتحه أيضًا، من دون Chartkey.';
export const passphraseNew = 'عبارة مرور للملف';
export const passphraseAgain = 'عبارة المرور نفسها مرة أخرى';
export const withRecords = 'وضع سجلاتي فيه أيضًا';
export const withRecordsHint = 'عندها يكفي الملف حتى لو اختفت خدمة التخزين. يحتاج ذلك إلى اتصال الآن، ويكبر الملف.';
export const makeBackup = 'إنشاء النسخة الاحتياطية';
export const readingRecords = (done: number, total: number): string =>
  `جارٍ قراءة سجلاتك: الجزء ${number(done)} من ${number(total)}`;
export const sealing = 'جارٍ قفل الملف. يستغرق ذلك بضع ثوانٍ عن قصد.';
export const trying = 'جارٍ فتحه من جديد للتأكد من أنه يعمل.';
export const backupMade = 'نسختك الاحتياطية جاهزة';
export const backupMadeText =
  'فُتحت من جديد بعبارة مرورك، وكل ما فيها كما ينبغي. احفظها على ذاكرة أو قرص تضعه في مكان آخر.';
export const saveFile = 'حفظ الملف';
export const another = 'إنشاء نسخة أخرى';
export const bringTitle = 'قراءة نسخة احتياطية من جديد';
export const bringText = 'إذا نقصت هنا قوائم أو مشاركات، يعيد ذلك ما يحويه الملف. وما هو موجود هنا يبقى.';
export const bring = 'قراءتها';
export const bringing = 'جارٍ فتح الملف. يستغرق ذلك بضع ثوانٍ عن قصد.';
export const brought = (at: number): string => `كل ما في النسخة الاحتياطية بتاريخ ${day(at)} موجود هنا.`;

// Guardians
export const guardiansIntro = [
  'اختر أشخاصًا يعرفونك ولا يسكنون جميعًا في مكان واحد.',
  'لا يستطيع أي أمين قراءة سجلاتك، ولا تفتح أي حصة شيئًا وحدها.',
  'عندما تجتمع حصص كافية تُبلَّغ أجهزتك فورًا. يمكنك أن ترفض حتى تنتهي مدة الانتظار.',
];
export const howMany = 'كم عددهم';
export const quorum = (threshold: number, count: number): string => `${threshold} من ${count}`;
export const guardianName = (place: number): string => `اسم الأمين ${place}`;
export const nameMissing = 'أعطِ كل أمين اسمًا خاصًا به.';
export const ownName = 'اسمك على الأوراق';
export const ownNameMissing = 'يحتاج أمناؤك إلى معرفة صاحب الحصة التي يحفظونها.';
export const waitTitle = 'مدة الانتظار';
export const waitText = 'مدة تكفي لتلاحظ في الوقت المناسب. المعتاد ثلاثة أيام.';
export const waitDays = counted.days;
export const makeShares = 'إنشاء الحصص';
export const makingShares = 'جارٍ إنشاء الحصص وتجربتها. يستغرق ذلك بضع ثوانٍ.';
export const shareOf = (place: number, count: number, name: string): string =>
  `الحصة ${place} من ${count}: ${aside(name)}`;
export const shareSheetTitle = (owner: string): string => `حصة من مفاتيح ${aside(owner)}`;
export const shareFor = (name: string): string => `إلى ${aside(name)}`;
export const shareSteps = (threshold: number, days: number): string[] => [
  'احفظ هذه الورقة في مكان آمن ولا تخبر أحدًا بما فيها. وحدها لا تفتح شيئًا.',
  `إذا فقد صاحب السجلات كل شيء، يعطيه الأمناء حصصهم، وجهًا لوجه إن أمكن. العدد اللازم: ${number(threshold)}.`,
  'على حاسوب جديد يثبّت صاحب السجلات Chartkey ويختار «الأمناء» في الصفحة الأولى ويُدخل الحصص.',
  `بعد مدة الانتظار (${counted.days(days)}) تُفتح سجلاته. إذا طلب منك شخص آخر هذه الحصة، فأخبر صاحب السجلات.`,
];
export const shareText = 'الحصة';
export const handOver = 'كيف تصل إليه؟';
export const onPaper = 'على الورق';
export const paperHint = 'اطبع الورقة أعلاه، أو انسخ الحصة بخط اليد.';
export const byKey = 'إلى مفتاحه';
export const byPassphrase = 'بعبارة مرور';
export const theirKey = 'مفتاح age الخاص به';
export const theirKeyHint = 'يبدأ بـ age1. لا يستطيع فتح الملف إلا صاحبه.';
export const badKey = 'هذا ليس مفتاح age.';
export const theirPassphrase = 'عبارة مرور لهذه الحصة';
export const saveShare = 'حفظ الملف المقفل';
export const shareSaved = 'تم الحفظ.';
export const shareFile = (name: string): string => `chartkey-share-${name}.age`;
export const haveIt = (name: string): string => `حصة ${aside(name)} على الورق أو محفوظة`;
export const nextShare = 'الحصة التالية';
export const earlierShare = 'السابق';
export const finishShares = 'إنهاء';
export const finishHint = 'عند الإنهاء لا تُحسب إلا هذه الحصص. الحصص الأقدم تنتهي.';
export const sharesDone = 'تم تعيين أمنائك';
export const sharesDoneText = 'سلّم الحصص. جرّبها بين حين وآخر: التجربة لا تغيّر شيئًا.';
export const endShares = 'إنهاء كل الحصص';
export const guardiansNow = 'أمناؤك';
export const endSharesTitle = 'إنهاء كل الحصص؟';
export const endSharesText = 'ما سلّمته لا يفتح شيئًا بعد ذلك.';
export const endSharesYes = 'نعم، إنهاؤها';
export const sharesEnded = 'انتهت كل الحصص.';
export const sharesEndedLater = 'انتهت كل الحصص هنا. تُبلَّغ خدمة التخزين فور عودة الاتصال.';

// Rehearsal
export const rehearseIntro = 'اختر ما تجرّبه. يُقارَن بهذه الخزنة على هذا الحاسوب ثم يُنسى.';
export const meansTitle = 'ما الذي تجرّبه';
export const means = { words: 'الكلمات', backup: 'ملف النسخة الاحتياطية', guardians: 'الحصص' };
export const wordsCount = 'كم كلمة';
export const tryIt = 'تجربة';
export const tryingIt = 'لحظة من فضلك…';
export const tryCancelled = 'أُلغي. لم يُجرَّب شيء.';
export const passedWords = 'كلماتك تفتح هذه الخزنة.';
export const passedBackup = (at: number): string => `هذا الملف يفتح هذه الخزنة. تاريخه ${day(at)}.`;
export const passedShares = 'هذه الحصص تفتح هذه الخزنة.';
export const shareField = (place: number): string => `الحصة ${place}`;
export const addShare = 'حصة أخرى';
export const sharesHint = 'كما في الورقة. لا فرق في المسافات وحجم الأحرف.';

// Coming back, in set-up
export const fromBackup = 'ملف نسخة احتياطية';
export const fromBackupText = 'ينتهي اسم الملف بـ .age، وأنت تعرف عبارة مروره.';
export const fromGuardians = 'الأمناء';
export const otherWays = 'استعملت Chartkey من قبل، وليست الكلمات معك؟';
export const restoreBackupTitle = 'الاستعادة من ملف نسخة احتياطية';
export const restoreBackup = 'استعادة';
export const restoring = 'جارٍ فتح الملف وإعادة كل شيء. يستغرق ذلك بضع ثوانٍ عن قصد.';
export const restoreGuardiansTitle = 'الاستعادة بمساعدة الأمناء';
export const restoreGuardiansText =
  'أدخل الحصص التي يعطيك إياها أمناؤك. ثم تبدأ مدة انتظار تستطيع فيها أجهزتك الأخرى أن ترفض. لا يُحفظ شيء هنا في أثناء ذلك: أدخل الحصص من جديد عند انتهائها.';
export const ask = 'طلب مفاتيحي';
export const asking = 'جارٍ سؤال خدمة التخزين…';
export const waiting = 'مدة الانتظار جارية';
export const waitingUntil = (until: number): string =>
  `عُد بعد هذا الموعد: ${dayAndTime(until)}. أدخل الحصص نفسها من جديد واختر كلمة مرور جديدة.`;
export const readyTitle = 'مفاتيحك جاهزة';
export const readyText = 'اختر كلمة مرور جديدة لهذا المتصفح.';
export const takeKeys = 'فتح سجلاتي';
export const forgotTitle = 'كلمة مرور جديدة بمساعدة أمنائك';
export const forgotText = 'على هذا الحاسوب تفتح حصص أمنائك الخزنة فورًا. اختر كلمة مرور جديدة.';
export const forgotten = 'نسيت كلمة مرورك؟';
export const forgotOpen = 'استعمال الأمناء';
export const forgotDone = 'كلمة مرورك الجديدة تعمل الآن. افتح القفل بها.';
export const setPassword = 'تعيين كلمة المرور الجديدة';
