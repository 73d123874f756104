import { aside } from './aside.ts';

export const title = 'إعداد Chartkey';
export const step = (now: number, of: number): string => `الخطوة ${now} من ${of}`;
export const back = 'السابق';
export const next = 'متابعة';

export const welcomeTitle = 'مفتاح ملفك الطبي بيدك';
export const welcomePoints = [
  {
    title: 'سجلاتك مشفّرة',
    text: 'تُقفل قبل أن تغادر هذا المتصفح. لا يستطيع أحد في الطريق قراءتها.',
  },
  {
    title: 'أنت تقرّر من يقرأ',
    text: 'كل عيادة تطلب. ترى ماذا ولماذا وحتى متى، وتشارك أقل ما يفيد.',
  },
  {
    title: 'ترى كل فتح',
    text: 'كل فتح يترك إيصالًا. يمكنك إيقاف المشاركة في أي وقت بلمسة واحدة.',
  },
];
export const welcomeNeed = 'يستغرق نحو ثلاث دقائق. تحتاج إلى قلم وورقة.';
export const start = 'البدء';

export const passwordTitle = 'اختر كلمة مرور';
export const passwordText = 'تفتح Chartkey في هذا المتصفح. لا يستطيع أحد إعادة تعيينها لك.';

export const wordsTitle = 'اكتب كلمات الاسترداد';
export const wordsText = 'هذه الكلمات الـ 12 تستطيع فتح سجلاتك على أي حاسوب. اكتبها على الورق بهذا الترتيب.';
export const wordsHidden = 'تأكد من أن أحدًا لا ينظر من خلفك.';
export const show = 'عرض الكلمات';
export const hide = 'إخفاء الكلمات';
export const word = (position: number, value: string): string => `الكلمة ${position}: ${aside(value)}`;
export const wordsCovered = 'الكلمات محجوبة لأنك نظرت إلى مكان آخر. اعرضها من جديد عندما تكون مستعدًا.';
export const advice = [
  'احفظ الورقة حيث تحفظ جواز سفرك.',
  'لا صورة، ولا بريد إلكتروني، ولا ملاحظة على الهاتف.',
  'لن يطلبها منك أبدًا أحد من Chartkey ولا من أي عيادة.',
];
export const written = 'كتبتها';

export const quizTitle = 'راجع ورقتك';
export const quizText = 'اختر الكلمة الصحيحة لكل موضع.';
export const quizQuestion = (position: number): string => `ما الكلمة ${position}؟`;
export const quizWrong = 'ليست هي. انظر إلى ورقتك، أو ارجع واقرأ الكلمات من جديد.';
export const quizDone = 'الثلاث كلها صحيحة.';
export const sheetOffer = 'ورقتك كافية. إن شئت، اطبع ورقة فيها الكلمات نفسها وما ينبغي فعله بها.';
export const printSheet = 'طباعة ورقة استرداد';
export const sheetTitle = 'ورقة للحفظ';
export const sheetText = 'اطبعها إن شئت. لا يُحفظ شيء من هذه الصفحة، ويمكنك طباعتها لاحقًا أيضًا.';
export const lookAgain = 'النظر إلى الكلمات من جديد';

export const making = 'جارٍ إنشاء خزنتك. يستغرق ذلك ثانية عن قصد.';
export const doneTitle = 'Chartkey جاهز';
export const doneText = 'بعد ذلك صِل موقع عيادتك. عندها تستطيع أن تعطيك نسخة من ملفك الطبي.';
export const donePoints = [
  'افتح موقع عيادتك وسجّل الدخول كالمعتاد.',
  'انقر زر Chartkey في شريط أدوات المتصفح واختر «وصل».',
  'في صفحة العيادة اطلب نسخة من ملفك الطبي.',
];
export const doneOr = 'يمكنك أيضًا إضافة ملف لديك بالفعل.';
export const openRecords = 'فتح سجلاتي';
export const connectSite = 'وصل موقع';
export const moreTitle = 'طرق أخرى للعودة';
export const moreText = 'كلماتك تعيد كل شيء. لا عجلة في الباقي: تجده في «المفاتيح والاسترداد».';
export const moreKit = 'كلماتك على ورقة مطبوعة، مع ما ينبغي فعله.';
export const moreBackup = 'ملف واحد مقفل يُفتح بعبارة مرور.';
export const moreBackupOpen = 'إنشاء نسخة احتياطية';
export const moreGuardians = 'أشخاص تثق بهم، يستطيعون معًا إعادتك.';
export const resumed = 'توقفت في المرة الماضية قبل النهاية. لم يُحفظ شيء، لذلك نبدأ بكلمة المرور.';
