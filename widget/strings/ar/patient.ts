import * as terms from '../../../protocol/strings/ar.ts';
import { countingIn } from '../../../protocol/strings/counting.ts';
import type { PatientWords } from '../patient-words.ts';
import { aside } from './aside.ts';

const { number, plural } = countingIn('ar');

export const patientWords: PatientWords = {
  terms,
  tryAgain: 'إعادة المحاولة',

  notConnected: {
    title: 'المشاركة عبر Chartkey',
    text: (name) =>
      `يتيح لك Chartkey اختيار ما يمكن أن تقرأه ${aside(name)}. يُرجى فتح Chartkey من شريط أدوات المتصفح والضغط على «وصل». لا يشارك شيئًا من تلقاء نفسه.`,
    textDeposit: (name) =>
      `يحتفظ Chartkey بنسختك الخاصة من ملفك الطبي، في يدك وحدك. يُرجى فتحه من شريط أدوات المتصفح والضغط على «وصل»، وعندئذ يمكن أن تسلّمك ${aside(name)} النسخة هنا.`,
    get: 'ليس لدي Chartkey بعد',
    getTitle: 'يُرجى الحصول على Chartkey أولًا',
    getText: 'إن Chartkey إضافة لهذا المتصفح. يُرجى إضافتها ثم العودة إلى هذه الصفحة: ستلاحظ ذلك من تلقاء نفسها.',
    check: 'النظر مرة أخرى',
  },
  notSetUp: {
    title: 'يُرجى إكمال إعداد Chartkey',
    text: 'يستغرق ذلك نحو ثلاث دقائق. لم تتم مشاركة أي شيء.',
    open: 'فتح Chartkey',
  },
  locked: {
    title: 'إن Chartkey مقفل',
    text: 'يُرجى فتح القفل للمتابعة. لم تتم مشاركة أي شيء.',
    unlock: 'فتح القفل',
  },
  wrongVersion: {
    title: 'يحتاج Chartkey إلى تحديث',
    text: 'ترسل هذه البوابة طلباتها بطريقة أحدث. سجلاتك ومشاركاتك لم تتغير. يُرجى تحديث الإضافة ثم النظر مرة أخرى.',
    check: 'النظر مرة أخرى',
  },
  offline: {
    title: 'لا يوجد اتصال',
    text: 'لم يُفقد شيء. سنحاول مرة أخرى من تلقاء أنفسنا.',
  },
  error: {
    title: 'لم ينجح ذلك',
    retryTitle: 'لم ينجح ذلك هذه المرة',
  },

  facts: {
    records: 'السجلات',
    dates: 'التواريخ',
    time: 'المدة',
    why: 'السبب',
    optional: 'وإن شئت أيضًا',
    days: (days) =>
      days === 365
        ? 'سنة واحدة'
        : plural(days, {
            zero: 'أقل من يوم',
            one: 'يوم واحد',
            two: 'يومان',
            few: '# أيام',
            many: '# يومًا',
            other: '# يوم',
          }),
    daysUntil: (time, day) => `${time}، حتى ${day}`,
    someOf: (names) => `${names} (بعضها فقط)`,
  },

  request: {
    ready: (name) => `${aside(name)} تطلب قراءة بعض سجلاتك`,
    readyText: 'ترى كل شيء قبل أن تقرر، ويمكنك مشاركة أقل من ذلك.',
    ask: 'اختيار ما تتم مشاركته',
    noReason: 'لم يذكروا سببًا',
    waiting: 'في انتظار ردك في Chartkey',
    waitingText: 'يُرجى البحث عن نافذة Chartkey. لا تتم مشاركة أي شيء قبل موافقتك هناك.',
    cancel: 'إلغاء الطلب',
    cancelled: 'أُلغي الطلب',
    cancelledText: 'لم تتم مشاركة أي شيء.',
    lapsed: 'انتهت مهلة الطلب',
    lapsedText: 'لم يصل رد في الوقت المناسب. لم تتم مشاركة أي شيء.',
    recording: 'تمت المشاركة. في انتظار قيدها',
    recordingText: (name) =>
      `تحققنا من توقيعك. تصل المشاركة إلى ${aside(name)} فور قيدها في السجل العام، وغالبًا خلال ثوانٍ.`,
    checking: 'جارٍ التحقق من الرد',
    counterOffer: 'تمت مشاركة أقل مما طُلب',
    counterOfferText: (name) => `يمكن أن تقبل ${aside(name)} ذلك أو لا تقبله.`,
    accept: 'قبول',
    decline: 'عدم القبول',
    declined: (name) => `لم تقبل ${aside(name)} ذلك`,
    declinedText: 'لا أحد هنا يستطيع قراءة السجلات. يمكنك إيقاف المشاركة في Chartkey في أي وقت.',
    granted: (day) => `تمت المشاركة حتى ${day}`,
    grantedText: 'يعرض لك Chartkey كل فتح. ويمكنك إيقاف المشاركة هناك في أي وقت.',
    refused: 'اخترت عدم المشاركة',
    refusedText: (name) => `لم تتم مشاركة أي شيء. لا يُذكر السبب لدى ${aside(name)}، ورعايتك مستمرة من دون ذلك.`,
    askAgain: 'الطلب من جديد',
    revoked: 'أوقفت المشاركة',
    revokedText: (name) => `لم يعد بإمكان ${aside(name)} فتح هذه السجلات.`,
    expired: (day) => `انتهت المشاركة في ${day}`,
    expiredText: (name) => `حلّ التاريخ الذي حددته. لم يعد بإمكان ${aside(name)} فتح هذه السجلات.`,
  },

  deposit: {
    title: (name) => `ملفك الطبي من ${aside(name)}`,
    readyText: (name) => `تسلّمك ${aside(name)} نسخة موقّعة. لا يفتحها أحد سواك، ولا يقرر سواك من يحق له ذلك أيضًا.`,
    start: 'استلام نسختي',
    waiting: 'في انتظار ردك في Chartkey',
    waitingText: 'يُرجى البحث عن نافذة Chartkey وقبول النسخة هناك.',
    cancel: 'إلغاء',
    receiving: 'نسختك في الطريق',
    receivingText: 'يُرجى إبقاء هذه الصفحة مفتوحة حتى تكتمل.',
    sent: (megabytes) => `${number(megabytes)} ميغابايت`,
    filing: 'يرتّب Chartkey نسختك ويشفّرها',
    filingText: 'يتحقق من أن كل عنصر كما وقّعته العيادة. يمكنك مغادرة هذه الصفحة.',
    filingLabel: 'الترتيب والتشفير',
    filed: 'النسخة لك',
    filedText: (items, name) =>
      plural(items, {
        zero: `لا عناصر من ${aside(name)} في Chartkey الخاص بك.`,
        one: `عنصر واحد من ${aside(name)} موجود في Chartkey الخاص بك، وهناك فقط. لا يستطيع أحد غيرك فتحه.`,
        two: `عنصران من ${aside(name)} موجودان في Chartkey الخاص بك، وهناك فقط. لا يستطيع أحد غيرك فتحهما.`,
        few: `# عناصر من ${aside(name)} موجودة في Chartkey الخاص بك، وهناك فقط. لا يستطيع أحد غيرك فتحها.`,
        many: `# عنصرًا من ${aside(name)} موجودة في Chartkey الخاص بك، وهناك فقط. لا يستطيع أحد غيرك فتحها.`,
        other: `# عنصر من ${aside(name)} موجودة في Chartkey الخاص بك، وهناك فقط. لا يستطيع أحد غيرك فتحها.`,
      }),
    again: 'استلام نسخة أحدث',
    refused: 'لم تستلم النسخة',
    refusedText: 'لم يُحفظ شيء. يمكنك استلامها متى شئت.',
    cancelled: 'أُلغي',
    cancelledText: 'لم يُحفظ شيء.',
    empty: 'لا يوجد ملف طبي لتسليمه بعد',
    emptyText: 'عندما يتوفر، يمكنك استلام نسختك هنا.',
    signIn: 'يُرجى تسجيل الدخول إلى البوابة أولًا',
    signInText: 'بعد ذلك يمكنك استلام نسختك هنا. لم يُفقد شيء.',
  },
};
