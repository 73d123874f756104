import { asides } from './aside.ts';
import * as counted from './nouns.ts';
import { number } from './plural.ts';

export const storageTitle = 'المساحة على هذا الحاسوب';
export const storageText = 'ما يحفظه Chartkey في هذا المتصفح. كله مشفّر، ما عدا ما هو على وشك الإرسال.';
export const tables = {
  records: 'قوائم سجلاتك',
  log: 'سجل أحداثك',
  waiting: 'بانتظار التخزين',
  chain: 'إشعارات عامة',
  other: 'مفاتيح وطلبات وإعدادات',
} as const;
export const size = (bytes: number): string =>
  bytes < 1_000
    ? `${number(bytes)} بايت`
    : bytes < 1_000_000
      ? `${number(Math.round(bytes / 1_000))} كيلوبايت`
      : bytes < 1_000_000_000
        ? `${number(Math.round(bytes / 100_000) / 10)} ميغابايت`
        : `${number(Math.round(bytes / 100_000_000) / 10)} غيغابايت`;
export const rows = counted.entries;
export const used = (usage: string, quota: string): string => `${usage} من أصل ${quota} يسمح بها هذا المتصفح.`;
export const persisted = 'يحتفظ المتصفح به حتى عندما يمتلئ القرص.';
export const notPersisted = 'عندما يمتلئ القرص قد يمحوه المتصفح. كلمات الاسترداد تعيده.';
export const persist = 'اطلب من المتصفح الاحتفاظ به';
export const persistRefused = 'رفض المتصفح. قد يوافق بعد أن تستعمل Chartkey فترة من الوقت.';

export const exportTitle = 'خذ كل شيء معك';
export const exportText =
  'ملف واحد فيه كل سجلاتك كما أُصدرت تمامًا، وما شاركته، وكل إيصال، وسجل أحداثك. لا حاجة إلى Chartkey لقراءته.';
export const exportCaution = 'الملف غير مقفل. كل من يحصل عليه يستطيع قراءته.';
export const exportStart = 'إنشاء الملف';
export const exportWorking = (done: number, of: number): string =>
  of === 0 ? 'جارٍ الجمع…' : `جارٍ قراءة الأجزاء المشفّرة: ${number(done)} من ${number(of)}`;
export const exportCancelled = 'أُلغي. لم يُنشأ أي ملف.';
export const exportDone = (items: number): string => `الملف جاهز: ${counted.records(items)}.`;
export const exportCounts = (attested: number, grants: number, receipts: number): string =>
  `الثابت صدوره عن عيادة: ${number(attested)}. ${counted.shares(grants)}، ${counted.receipts(receipts)}.`;
export const exportProblems = (items: number): string =>
  `سجلات تعذّرت قراءتها أو إثباتها: ${number(items)}. الملف يذكر أيّها.`;
export const exportSave = 'حفظ الملف';
export const exportAgain = 'إنشاؤه من جديد';

export const eraseTitle = 'محو كل شيء';
export const eraseText = 'ينهي كل المشاركات، ويجعل سجلاتك المشفّرة تُتلف حيث هي مخزّنة، ويفرّغ هذا المتصفح.';
export const eraseOpen = 'محو كل شيء…';
export const eraseUnfinished = 'بدأت محو كل شيء. تابع عندما تكون مستعدًا.';
export const eraseUnfinishedOpen = 'متابعة المحو';

export const goesTitle = 'ما الذي يُتلف';
export const goes = [
  'سجلاتك المشفّرة حيث هي مخزّنة، مع المفاتيح التي قد تفتحها لغيرك.',
  'النسخة المشفّرة من سجل أحداثك، وما كان يمكن لأمنائك طلبه.',
  'كل ما في هذا المتصفح: المفاتيح والقوائم وسجل الأحداث والإعدادات والمواقع المتصلة.',
];
export const goesPeople = (names: readonly string[]): string => `الأمر نفسه لكل من: ${asides(names)}.`;
export const staysTitle = 'ما الذي يبقى، ولماذا';
export const stays = [
  'ما فُتح ربما نُسخ أو أصبح جزءًا من ملف العيادة نفسها. وقد يُلزمها القانون بالاحتفاظ به.',
  'إيصالات من فتح ماذا، لدى خدمة التخزين، مدة ست سنوات (القاعدة الأمريكية لبيان الإفصاحات 45 CFR 164.528؛ وفي أوروبا المادة 17(3) من اللائحة العامة لحماية البيانات).',
  'تحتفظ العيادات بالملفات التي كتبتها هي. اسألها عنها.',
  'الإشعارات العامة لا يمكن سحبها: أرقام عشوائية وتواريخ، من دون اسمك.',
  'الملفات والأوراق التي أنشأتها: الملفات المصدَّرة والنسخ الاحتياطية وأوراق الاسترداد وكلماته. أتلفها بنفسك.',
  'أي جهاز آخر لك يحتفظ بنسخته حتى تمحوها هناك. ولا يستطيع تخزين أي شيء بعد ذلك.',
];
export const staysByWallet = (count: number): string =>
  `مشاركات وقّعتها بحساب خاص بك: ${number(count)}. أُوقفت ولم تعد قابلة للقراءة، لكن القائمة المشفّرة تبقى لدى خدمة التخزين حتى تاريخ انتهاء كل منها.`;
export const takeFirst = 'هل تريد نسخة أولًا؟';
export const takeFirstLink = 'خذ كل شيء معك';
export const confirmWord = 'محو';
export const confirmLabel = `للمتابعة اكتب: ${confirmWord}`;
export const confirmHint = 'هذه ليست كلمة مرور. الغرض ألا يحدث شيء بالخطأ.';
export const eraseStart = 'إيقاف المشاركة وإتلاف المخزَّن';
export const back = 'ليس الآن';

export const stopping = 'جارٍ إنهاء كل المشاركات';
export const shredding = (done: number, of: number): string =>
  `جارٍ إتلاف المخزَّن: ${number(done)} من أصل ${number(of)} (عدد الحسابات)`;
export const pause = 'التوقف هنا';
export const paused = 'توقّف مؤقتًا. ما أُتلف يبقى متلفًا، والباقي كما كان. يمكنك المتابعة في أي وقت.';

export const proofTitle = 'أُتلفت، وثبت ذلك';
export const proofText = (accounts: number): string =>
  `وقّعت خدمة التخزين على أنه لم يبقَ شيء. عدد الحسابات: ${number(accounts)}. وتحققنا من كل منها.`;
export const proofCounts = (parts: number, amount: string, shares: number): string =>
  `الأجزاء المشفّرة: ${number(parts)} (${amount}). المشاركات: ${number(shares)}.`;
export const keptReceipts = (count: number, until: string): string =>
  `إيصالات تُحفظ حتى ${until} ثم تُحذف: ${number(count)}.`;
export const saveProof = 'حفظ الشهادة';
export const saveProofHint = 'لن تكون هنا بعد الخطوة التالية.';
export const waitingTitle = 'خدمة التخزين لا تجيب';
export const waitingText = (accounts: number): string =>
  `حسابات لم تُتلف هناك بعد: ${number(accounts)}. يمكنك الانتظار والمحاولة من جديد، أو تفريغ هذا المتصفح الآن: يُحفظ الأمر الموقّع هنا دون تشفير ويُرسل فور أن تجيب خدمة التخزين. في هذه الحالة لن تكون هناك شهادة بذلك لتحفظها هنا.`;
export const lastTitle = 'الخطوة الأخيرة: هذا المتصفح';
export const lastText = 'بعدها لا تبقى إلا كلمات الاسترداد، ولا يبقى شيء مخزّن يمكنها فتحه.';
export const eraseHere = 'تفريغ هذا المتصفح';
export const eraseHereNow = 'تفريغ هذا المتصفح الآن';
export const emptying = 'جارٍ تفريغ هذا المتصفح';

export const erasedTitle = 'مُحي كل شيء';
export const erasedText = 'لم يعد في هذا المتصفح أي شيء يخصك.';
export const erasedNext = 'يمكنك إزالة Chartkey أو البدء من جديد.';
export const erasedLater = 'بعد ذلك يمكنك إزالته. ويمكنك البدء من جديد في أي وقت.';
export const erasedWaiting = (count: number): string =>
  `أوامر موقّعة لا تزال في الطريق: ${number(count)}. ولا يُحفظ أي شيء آخر. اترك Chartkey مثبّتًا فترة من الوقت والمتصفح مفتوحًا.`;
export const startAnew = 'البدء من جديد';

export const holdTo = (name: string): string => `اضغط مطوّلًا لعرض ${name}`;
export const holdHint = 'اضغط مطوّلًا، أو اضغط شريط المسافة مطوّلًا. عند الرفع تُحجب من جديد.';
export const keepShown = (seconds: number): string =>
  `لا أستطيع الضغط مطوّلًا: العرض لمدة محددة (${counted.seconds(seconds)})`;
export const coverNow = 'حجب';
export const covered = 'محجوبة ما دمت تنظر إلى مكان آخر.';
export const uncover = 'عرض من جديد';

export const yourWords = 'كلماتك';
export const revealOpen = 'عرض كلماتي مرة أخرى';
export const revealAlone =
  'تأكد من أن أحدًا لا ينظر ومن أن الشاشة غير مشتركة مع أحد. يستطيع Chartkey حجب الكلمات عندما تغادر هذه النافذة، لكنه لا يستطيع منع تصوير الشاشة.';
export const revealPassword = 'كلمة مرورك';
export const revealGo = 'متابعة';
export const wordsCovered = 'محجوبة. لا تظهر إلا ما دمت تضغط.';
export const wordsNotKept = 'لا يحفظ هذا المتصفح كلماتك بشكل يسمح بعرضها مرة أخرى.';
