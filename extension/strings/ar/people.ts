import type { ActingFor } from '../../profiles/profile.ts';
import { aside } from './aside.ts';
import * as counted from './nouns.ts';
import { number, numbered } from './plural.ts';

export const title = 'من أتصرّف عنهم';
export const intro =
  'طفلك أو أحد والديك أو أي شخص ترعى سجلاته. لكل منهم سجلات ومشاركات ومفاتيح خاصة به، ولا تختلط بما يخصك أبدًا.';
export const add = 'إضافة شخص';
export const nobody = 'تتصرّف عن نفسك فقط';
export const nobodyText = 'أضف طفلًا أو بالغًا ترعى سجلاته، فتستطيع أن تستلم وتشارك نيابةً عنه.';

export const keysAreYours = 'هذه مفاتيحك أنت. وهي تفتح أيضًا سجلات كل من تتصرّف عنهم، وكلماتك تعيد سجلاتهم جميعًا.';

export const authorities: Readonly<Record<ActingFor['authority'], string>> = {
  parent: 'أنا أحد والدي طفل قاصر',
  guardian: 'عيّنتني المحكمة وصيًا',
  proxy: 'وكالة في شؤون الرعاية الصحية أو توكيل رسمي',
  other: 'حق آخر، بكلماتي',
};
export const name = 'الاسم';
export const nameHint = 'كما تكتبه العيادة.';
export const relation = 'ما صلته بك؟';
export const authority = 'لماذا يحق لك أن تقرّر عنه؟';
export const ownWords = 'الحق، بكلماتك';
export const ownWordsHint = 'مثلًا المحكمة ورقم قرارها. يُذكر ذلك مع كل مشاركة، فلا تكتب أكثر منه.';
export const birthDate = 'تاريخ الميلاد';
export const birthOptional = 'تاريخ الميلاد، إن شئت';
export const birthHint = 'حتى يُلاحظ إن كان الملف الطبي لشخص آخر.';
export const adultAt = 'يقرّر عن نفسه في سن';
export const adultHint = '18 في كل مكان تقريبًا. بعض الأماكن تقول 19 أو 21.';
export const years = counted.years;
export const promise = 'تصرّح بأنه يحق لك أن تقرّر عن هذا الشخص. لا يتحقق Chartkey من ذلك. قد تطلب منك العيادة أوراقًا.';
export const told = 'يُقال لمن تشارك معه إن ممثلًا وافق، وبأي حق. ولا يُذكر اسمك.';
export const save = 'حفظ';
export const saved = (who: string): string => `تم الحفظ: ${aside(who)}.`;
export const nameMissing = 'اكتب الاسم.';
export const birthMissing = 'تاريخ ميلاد القاصر مطلوب.';
export const birthBad = 'هذا اليوم ليس في الماضي.';
export const wordsMissing = 'اذكر بأي حق.';

export const born = (day: string): string => `تاريخ الميلاد: ${day}`;
export const items = (count: number): string => (count === 0 ? 'لا سجلات بعد' : counted.items(count));
export const shares = (count: number): string => (count === 0 ? 'لا شيء مشارَك' : counted.shares(count));
export const act = (who: string): string => `التصرّف عن ${aside(who)}`;
export const actingNow = 'تتصرّف عنه الآن';
export const change = 'تغيير';
export const changeOne = (who: string): string => `تغيير بيانات ${aside(who)}`;
export const handOver = 'تسليم';
export const handOverTo = (who: string): string => `التسليم إلى ${aside(who)}`;
export const remove = 'إزالة';
export const removeOne = (who: string): string => `إزالة ${aside(who)}`;

export const decidesFrom = (who: string, day: string): string => `ينتقل القرار إلى ${aside(who)} بدءًا من ${day}.`;
export const soon = (who: string, day: string): string =>
  `ينتقل القرار إلى ${aside(who)} بدءًا من ${day}. الآن وقت مناسب لتُعدّا التسليم معًا.`;
export const due = (who: string): string =>
  `${aside(who)} في سن الرشد الآن، والقرار لصاحب السجلات وحده. سلّم السجلات، أو غيّر الحق الذي تتصرّف به إن قضت محكمة بذلك.`;

export const removeTitle = (who: string): string => `إزالة ${aside(who)}؟`;
export const removeText =
  'تخرج سجلات هذا الشخص ومفاتيحه من هذا المتصفح، ومن كل متصفح آخر لك عند فتحه في المرة القادمة. لا يمكن التراجع عن ذلك.';
export const removeShares = (count: number): string =>
  numbered(count, {
    zero: 'لا توجد مشاركات مستمرة.',
    one: 'مشاركة واحدة تستمر حتى تاريخ انتهائها ما لم توقفها.',
    two: 'مشاركتان تستمران حتى تاريخ انتهائهما ما لم توقفهما.',
    few: '# مشاركات تستمر حتى تاريخ انتهائها ما لم توقفها.',
    many: '# مشاركة تستمر حتى تاريخ انتهائها ما لم توقفها.',
    other: '# مشاركة تستمر حتى تاريخ انتهائها ما لم توقفها.',
  });
export const stopFirst = 'إيقاف مشاركاته أولًا';
export const letRun = 'ترك المشاركات حتى تنتهي';
export const whatShares = 'ماذا عن مشاركاته؟';
export const removeYes = 'إزالة نهائية';
export const keep = 'إبقاء';
export const removed = (who: string): string => `لم تعد سجلات ${aside(who)} في هذا المتصفح.`;

export const handOverTitle = (who: string): string => `التسليم إلى ${aside(who)}`;
export const handOverIntro = (who: string): string =>
  `تُسلَّم كلمات الاسترداد إلى ${aside(who)}، وتُفتح السجلات في متصفح خاص بصاحبها، ويصبح القرار له وحده من ذلك الحين. افعلا ذلك معًا: يستغرق عشر دقائق.`;
export const steps = ['الاستعداد', 'الكلمات', 'مراجعة الورقة', 'المتصفح الخاص به', 'الإزالة من هنا'];
export const stepOf = (now: number, of: number): string => `الخطوة ${now} من ${of}`;
export const readyTitle = 'تحتاجان إلى';
export const ready = ['حاسوب خاص به وعليه Chartkey،', 'قلم وورقة،', 'وألا ينظر أحد من خلفكما.'];
export const moves = 'ما الذي يستلمه';
export const movesItems = (count: number): string =>
  count === 0 ? 'لا توجد سجلات هنا بعد.' : `كل العناصر مع مصدر كل منها. العدد: ${number(count)}.`;
export const movesShares = (count: number): string =>
  numbered(count, {
    zero: 'لا شيء مشارَك الآن.',
    one: 'مشاركة واحدة تستمر. من ذلك الحين لا يستطيع إيقافها إلا هو.',
    two: 'مشاركتان تستمران. من ذلك الحين لا يستطيع إيقافهما إلا هو.',
    few: '# مشاركات تستمر. من ذلك الحين لا يستطيع إيقافها إلا هو.',
    many: '# مشاركة تستمر. من ذلك الحين لا يستطيع إيقافها إلا هو.',
    other: '# مشاركة تستمر. من ذلك الحين لا يستطيع إيقافها إلا هو.',
  });
export const movesHistory = 'كل طلب ومشاركة وفتح، مع الإيصالات.';
export const cannot = 'ما لا يستطيع التسليم إلغاءه';
export const cannotPoints = [
  'ما قرأته فقد قرأته.',
  'الكلمات نفسها تفتح السجلات لكل من يملكها. أعطِ الورقة ولا تحتفظ بنسخة.',
  'أي نسخة أُخذت من هذا الحاسوب من قبل ما زالت تحوي ما كان عليه حينها، مقفلًا بكلمة مرورك.',
];
export const early = (who: string, day: string): string =>
  `موعد بلوغ ${aside(who)} سن الرشد: ${day}. يمكنك التسليم قبل ذلك عند الاستعداد.`;
export const begin = 'البدء';
export const confirmTitle = 'أولًا، هل هذا أنت؟';
export const password = 'كلمة مرورك';
export const passwordText = 'حتى لا يسلّم الكلمات أحد سواك.';
export const showWords = 'المتابعة إلى الكلمات';
export const wordsTitle = (who: string): string => `الكلمات يكتبها صاحبها: ${aside(who)}`;
export const wordsText = 'هذه الكلمات الـ 12 تفتح سجلاته على أي حاسوب. يكتبها على الورق بهذا الترتيب. الكلمات له وحده.';
export const deviceTitle = (who: string): string => `على المتصفح الخاص: ${aside(who)}`;
export const devicePoints = [
  'افتحا Chartkey هناك واضغطا «لديّ كلمات بالفعل».',
  'اكتبا الكلمات من الورقة، وليختر هو كلمة مرور لا يعرفها سواه.',
  'انتظرا حتى تصل السجلات. انظرا إلى أحدها معًا.',
];
export const seenThere = (who: string): string => `رأيت ذلك: سجلات ${aside(who)} تُفتح في المتصفح الخاص بصاحبها`;
export const takeOff = 'إزالة السجلات من متصفحاتي';
export const takeOffText = 'تخرج مفاتيحه وسجلاته الآن من هذا المتصفح، ومن كل متصفح آخر لك عند فتحه في المرة القادمة.';
export const working = 'جارٍ إزالة السجلات من هذا المتصفح…';
export const doneTitle = (who: string): string => `القرار الآن بيد ${aside(who)}`;
export const doneText = 'لم تعد سجلاته ومفاتيحه في هذا المتصفح. تذكر صفحة «النشاط» متى سلّمتها، ولا تذكر عنه شيئًا آخر.';
export const backToPeople = 'العودة إلى من أتصرّف عنهم';
export const noPerson = 'هذا الشخص ليس في قائمتك';
export const noPersonText = 'سُلّمت سجلاته أو أُزيل، هنا أو في متصفح آخر لك.';

export const wrongTitle = 'قد يكون هذا الملف الطبي لشخص آخر';
export const wrongText = (chart: string, who: { name?: string; born?: string }): string =>
  `في «${aside(chart)}»: ${[who.name && aside(who.name), who.born && born(who.born)].filter(Boolean).join('، ')}. لم يتغير شيء. راجعه قبل أن تشاركه.`;
