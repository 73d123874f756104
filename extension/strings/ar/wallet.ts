import { aside } from './aside.ts';

export const title = 'محفظتك الخاصة';
export const intro =
  'يمكنك استعمال MetaMask لتوقيع ما تشاركه ولامتلاك نسخك من السجلات. لست مضطرًا إلى ذلك: لدى Chartkey حسابات خاصة به من أجلك، لا تكلف شيئًا وتكشف عنك أقل.';
export const revealsTitle = 'ما الذي تُظهره محفظتك الخاصة للآخرين';
export const reveals = [
  'يستعمل Chartkey حسابًا جديدًا لكل عيادة، فلا يستطيع أحد أن يرى أن لعيادتين المريض نفسه.',
  'محفظتك حساب واحد. كل عيادة توقّع لها ترى الحساب نفسه، وكذلك كل من ينظر في السجل العام: أنه يشارك شيئًا، ومتى، وحتى متى. لا ماذا، ولا مع من، أبدًا.',
  'إذا عُرف أن المحفظة لك، عُرف أن كل ذلك لك.',
];

export const connectTitle = 'وصل MetaMask';
export const connectText = 'الوصل لا يغيّر شيئًا بعد. تختار لاحقًا فيمَ تُستعمل.';
export const inBrowser = 'MetaMask في هذا المتصفح';
export const onPhone = 'MetaMask على هاتفي';
export const phoneNote =
  'مع الهاتف ينقل خادم MetaMask الرسائل. وهي مشفّرة؛ يرى الخادم أن هذا المتصفح وهاتفك يتبادلان الرسائل، ومتى.';
export const licence = 'الجزء الذي يخاطب الهواتف برنامج من ConsenSys وبترخيصها. لا يُحمَّل إلا عندما تضغط ذلك الزر.';

export const connecting = 'بانتظار محفظتك. ابحث عن نافذتها.';
export const scanTitle = 'امسح هذا بهاتفك';
export const scanText = 'افتح MetaMask على هاتفك، واختر المسح، ووجّهه إلى هذه الصورة.';
export const scanPicture = 'رمز لكاميرا هاتفك';
export const openLink = 'الفتح في MetaMask على هذا الجهاز';
export const stopWaiting = 'التوقف عن الانتظار';

export const connectedTitle = 'متصلة';
export const useGrants = 'توقيع المشاركات الجديدة بها';
export const useGrantsText = 'يسألك MetaMask ثلاث مرات عند كل مشاركة جديدة. وما تشاركه بالفعل يبقى كما هو.';
export const useRecords = 'امتلاك نسخ السجلات الجديدة بها';
export const useRecordsText = 'يسألك MetaMask عندما تعطيك عيادة نسخة، ومرة أخرى عند حفظ النسخة.';
export const disconnect = 'فصل';
export const disconnectText =
  'ما وقّعته يبقى صالحًا، ويمكنك إيقافه كله من هنا من دون المحفظة. المشاركات الجديدة تستعمل حسابات Chartkey الخاصة.';
export const disconnected = 'تم الفصل.';
export const saved = 'تم الحفظ.';

export const payoutTitle = 'إلى أين تذهب المكافآت';
export const payoutText =
  'لحين تدفع لك دراسة. من دون عنوان هنا تذهب كل مكافأة إلى حساب جديد لا تفتحه إلا كلمات الاسترداد، وهي الطريقة الأكثر خصوصية.';
export const payoutLabel = 'العنوان';
export const payoutHint = `${aside('0x')} ثم 40 حرفًا ورقمًا. من يراه يرى كل مكافأة أُرسلت إليه.`;
export const payoutSave = 'حفظ';
export const payoutRemove = 'إزالته';
export const payoutNow = (address: string): string => `تذهب المكافآت إلى ${aside(address)}.`;
export const payoutNone = 'تذهب المكافآت إلى حسابات Chartkey الخاصة.';

export const waitingTitle = 'بانتظار محفظتك';
export const taskGrant = (name: string): string => `المشاركة مع ${aside(name)}`;
export const taskOffer = (name: string): string => `أخذ نسختك من ${aside(name)}`;
export const taskRecord = (name: string): string => `امتلاك النسخة «${aside(name)}»`;
export const wordOf: Record<'Revocation' | 'Agent' | 'Grant' | 'OwnerProof' | 'Record', string> = {
  Revocation: 'حقك في الإيقاف، موقّعًا مسبقًا، حتى لا يحتاج الإيقاف إلى المحفظة أبدًا',
  Agent: 'أن Chartkey يتصرّف عنك في هذا الأمر وحده، وليس في غيره',
  Grant: 'المشاركة نفسها',
  OwnerProof: 'أن هذا الحساب لك',
  Record: 'أن هذه النسخة لك',
};
export const stepOf = (step: number, of: number): string => `الخطوة ${step} من ${of}`;
export const grantNothingYet = 'لا يُشارَك شيء قبل الخطوة الأخيرة.';
export const proceed = 'المتابعة في محفظتي';
export const asking = 'محفظتك تسألك. ابحث عن نافذتها.';
export const askingPhone = 'محفظتك تسألك. انظر إلى هاتفك.';
export const useOwnKey = 'استعمال حساب Chartkey الخاص بدلًا منها';
export const ownKeyNow = 'ينتظر جوابك من جديد، بحساب خاص بـ Chartkey.';
export const ownKeyTakes = 'يأخذ النسخة حساب خاص بـ Chartkey.';
export const taskDone = 'تم التوقيع. يتولى Chartkey الباقي.';
export const technical = 'تفاصيل تقنية';
export const technicalRows = { account: 'الحساب', digest: 'البصمة الرقمية', word: 'النوع' };
export const typedData = 'بيانات محددة النوع (EIP-712)';

export const settingTitle = 'محفظتك الخاصة';
export const settingText = 'لمن لديه MetaMask ويريد التوقيع به. والأفضل لكل من عداه ألا يستعملها.';
export const settingOpen = 'عرض';

export const approvalNotice =
  'ستوقّع محفظتك الخاصة هذا. عندها تُظهر العيادة والسجل العام الحساب نفسه كما في كل مكان آخر استعملتها فيه.';
export const stepTitle = 'خطوة أخرى: محفظتك';
export const stepText = 'لم يحدث شيء بعد. افتح صفحة المحفظة ووقّع هناك. وأبقِ صفحة العيادة مفتوحة في أثناء ذلك.';
export const stepOpen = 'فتح صفحة المحفظة';
