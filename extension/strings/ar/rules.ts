import { aside } from './aside.ts';
import * as nouns from './nouns.ts';
import { number, numbered } from './plural.ts';

export const title = 'القواعد';
export const intro =
  'القاعدة تجيب عنك بالكلمات التي اخترتها. ولا تعطي أبدًا أكثر مما طلبته العيادة، ولا أكثر مما أعطيتها أنت بنفسك من قبل.';
export const empty = 'ليست لديك قواعد بعد';
export const emptyText =
  'من دون قاعدة يسألك Chartkey في كل مرة. ومع قاعدة يستطيع فريق رعايتك أن يحصل على ما توافق عليه دائمًا. ويمكنك هنا أن ترى ذلك كله وتلغيه.';
export const newRule = 'قاعدة جديدة';
export const start = 'ابدأ بإحدى هذه';
export const templates = {
  labs: 'يمكن لفريق رعايتي قراءة نتائج المختبر الجديدة',
  minds: 'سؤالي دائمًا عن الصحة النفسية',
  insurers: '«ليس الآن» لشركات التأمين',
  research: '«ليس الآن» للأبحاث',
  strangers: '«ليس الآن» للمواقع التي لا يضمنها أحد',
  own: 'شيء آخر',
};
export const noInstitutions = 'شارك مع عيادة بنفسك أولًا';
export const noInstitutionsText =
  'لا تستطيع القاعدة المشاركة مع عيادة إلا بعد أن تشارك معها بنفسك مرة واحدة. عندها تُدرج هنا.';

/** The rule as it reads, sentence by sentence: this text is written down with everything the rule does. */
export const approve = (who: string, what: string, days: string, back: string): string =>
  `من دون سؤالي تجوز قراءة: ${what}. من يقرأ: ${who}. الغرض: علاجي. المدة في كل مرة: ${days}. الفترة: ${back}.`;
export const approveLimits = 'لا شيء حساس، ولا شيء لم يصنفه أحد بعد.';
export const ask = {
  anyone: 'سؤالي في كل مرة، أيًا كان الطالب.',
  unverified: 'سؤالي في كل مرة يريد فيها شيئًا موقع لا يضمنه أحد.',
};
export const askWho = (who: string): string => `سؤالي في كل مرة مع: ${who}.`;
export const refuse = {
  anyone: '«ليس الآن» للجميع.',
  unverified: '«ليس الآن» للمواقع التي لا يضمنها أحد.',
};
export const refuseWho = (who: string): string => `«ليس الآن» لمن يلي: ${who}.`;
export const onlyClasses = (what: string): string => `فقط عندما يطلبون: ${what}.`;
export const onlyLabels = (what: string): string => `فقط عندما يمس الطلب: ${what}.`;
export const onlyClassesOrLabels = (classes: string, labels: string): string =>
  `فقط عندما يطلبون: ${classes}. أو عندما يمس الطلب: ${labels}.`;
export const onlyPurposes = (why: string): string => `فقط لهذا الغرض: ${why}.`;
export const kinds = {
  clinic: 'العيادات',
  hospital: 'المستشفيات',
  laboratory: 'المختبرات',
  pharmacy: 'الصيدليات',
  research: 'مراكز الأبحاث',
  insurer: 'شركات التأمين',
};
export const backs = { 3: '3 أشهر', 12: 'سنة واحدة', 36: '3 سنوات', 120: '10 سنوات' };
/** After a colon. */
export const lastBacks = {
  3: 'الأشهر الثلاثة الأخيرة',
  12: 'السنة الأخيرة',
  36: 'السنوات الثلاث الأخيرة',
  120: 'السنوات العشر الأخيرة',
};

export const editTitle = 'تغيير هذه القاعدة';
export const what = 'ماذا ينبغي أن يحدث؟';
export const actions = { approve: 'المشاركة عني', ask: 'السؤال دائمًا', refuse: 'ليس الآن' };
export const actionTexts = {
  approve: 'يحصلون على جواب فورًا. لديك 10 ثوانٍ للتراجع عنه، ويمكنك إيقافه في أي وقت.',
  ask: 'هذا يسبق كل قاعدة تشارك.',
  refuse: 'لا يحصلون على شيء، ولا يُقال لهم أكثر من ذلك. وهذا يسبق كل القواعد الأخرى.',
};
export const who = 'من يطلب؟';
export const whos = {
  anyone: 'أي أحد',
  kinds: 'أنواع معينة من المؤسسات',
  unverified: 'مواقع لا يضمنها أحد',
  members: 'هذه المؤسسات',
};
export const careTeam = 'فريق رعايتي';
export const careTeamHint = 'كل من شاركت معهم للعلاج. ضع علامة على من تأتمنهم على هذا.';
export const notVouched = 'لا يضمنها أحد الآن: ستُسأل بنفسك.';
export const shared = (times: number): string => `مرات المشاركة بيدك: ${nouns.times(times)}`;
export const records = 'ماذا يجوز لهم أن يقرؤوا؟';
export const recordsAsked = 'ماذا يطلبون؟';
export const recordsAnything = 'عدم وضع أي علامة يعني كل شيء.';
export const moreKinds = 'أنواع أخرى من السجلات';
export const sensitive = 'أو عندما يمس الطلب شيئًا حساسًا';
export const sensitiveHint = 'القاعدة التي تشارك تستبعد هذه على أي حال. ويمكنك هنا أن تُسأل بدلًا من ذلك.';
export const days = 'كم المدة في كل مرة؟';
export const back = 'إلى أي مدى في الماضي؟';
export const backHint = 'عندما يطلبون أكثر، لا يحصلون إلا على هذا القدر.';
export const why = 'لأي غرض؟';
export const anyPurpose = 'أي غرض';
export const reads = 'قاعدتك كما ستُحفظ';
export const chooseWho = 'اختر من تعنيه هذه القاعدة.';
export const chooseWhat = 'اختر نوعًا واحدًا على الأقل من السجلات.';
export const save = 'حفظ القاعدة';
export const saved = 'حُفظت القاعدة وفُعّلت.';

export const tryTitle = 'ماذا كانت ستفعل';
export const tryIntro = 'هذه طلبات سابقة، أُجيب عنها كما لو كانت هذه القاعدة موجودة. لا يتغير شيء.';
export const tryNone = 'لم يطلب منك أحد شيئًا على هذا المتصفح بعد، فلا شيء لتجربتها عليه.';
export const tried = {
  approve: (count: number): string => `شورك عنك: ${number(count)}`,
  ask: (count: number): string => `تُرك لك: ${number(count)}`,
  refuse: (count: number): string => `ليس الآن: ${number(count)}`,
};
export const untried = (count: number): string =>
  `طلبات أقدم ليست محفوظة على هذا المتصفح وتعذّرت تجربتها: ${number(count)}.`;
export const asksFor = (name: string, what: string): string => `طلبت ${aside(name)}: ${what}`;
export const givesDays = (days: string): string => `المدة التي كانوا سيحصلون عليها: ${days}.`;
export const done = {
  granted: 'شاركت.',
  refused: 'قلت «ليس الآن».',
  open: 'ما زال ينتظر.',
  other: 'انتهى وحده.',
};
export const reasons = {
  'no-rule': 'لا قاعدة تتناول هذا.',
  'always-ask': 'إحدى قواعدك تقول: اسأل.',
  unverified: 'لم يضمنها أحد.',
  'other-purpose': 'لم يكن للعلاج.',
  'other-records': 'أراد أكثر مما تسمح به القاعدة.',
  'never-shared': 'كانت المرة الأولى. والمرة الأولى قرارها لك دائمًا.',
  stopped: 'كنت قد أوقفت المشاركة معهم، ولم تشارك من جديد منذ ذلك الحين.',
  'more-than-before': 'أراد أكثر مما شاركته معهم في أي وقت.',
  'held-back': 'كنت خلال اليوم الأخير قد تراجعت عن إجابة لهم، أو قلت «ليس الآن».',
  'too-often': 'كانت قاعدة قد أجابتهم خلال اليوم الأخير.',
  dates: 'أراد تواريخ تستبعدها القاعدة.',
  hints: 'قد يكشف شيء فيه ما هو مستبعد.',
  nothing: 'لم يكن هناك شيء لمشاركته.',
};

export const on = 'مفعّلة';
export const switchOn = (rule: string): string => `القاعدة مفعّلة: ${rule}`;
export const version = (count: number, date: string): string => `الإصدار ${number(count)}، حُفظ بتاريخ ${date}`;
export const change = 'تغيير';
export const changeOf = (rule: string): string => `تغيير هذه القاعدة: ${rule}`;
export const remove = 'إزالة';
export const removeOf = (rule: string): string => `إزالة هذه القاعدة: ${rule}`;
export const removed = 'أُزيلت القاعدة. ما شاركته يستمر حتى توقفه.';
export const switchedOff = 'عُطّلت القاعدة. ما شاركته يستمر حتى توقفه.';
export const switchedOn = 'القاعدة مفعّلة.';
export const differs =
  'غُيّرت هذه القاعدة على جهازين من أجهزتك. وحتى تحفظها من جديد لا تشارك إلا ما يسمح به الإصداران معًا.';
export const didNothing = 'لم تجب عن شيء بعد.';
export const gaveTimes = (count: number): string => `شاركت: ${nouns.times(count)}`;
export const refusedTimes = (count: number): string => `قالت «ليس الآن»: ${nouns.times(count)}`;
export const stopAll = (count: number): string => `إيقاف كل ما شاركته (${number(count)})`;
export const stopAllOf = (count: number): string =>
  `إيقاف المشاركات التي أعطتها هذه القاعدة وما زالت مفتوحة (${number(count)})`;
export const stoppedAll = 'أُوقف كل ما شاركته هذه القاعدة.';
export const gave = (name: string, what: string): string => `شاركت مع ${aside(name)}: ${what}`;
export const refusedWith = (name: string): string => `قالت «ليس الآن» عن طلب ${aside(name)}`;
export const stop = 'إيقاف';
export const stopWith = (name: string): string => `إيقاف المشاركة مع ${aside(name)}`;
export const stopping = 'جارٍ الإيقاف…';
export const states = { live: 'ما زالت مفتوحة', stopped: 'أُوقفت', expired: 'انتهت' };
export const until = (date: string): string => `حتى ${date}`;

export const budgetTitle = 'عدد مرات إخبارك';
export const budgetText = 'عندما تجيب قاعدة، يستطيع Chartkey إخبارك فورًا. وما زاد على هذا العدد ينتظر الملخص الأسبوعي.';
export const budgets = { 0: 'أبدًا', 1: 'مرة في الأسبوع', 3: '3 مرات في الأسبوع', 7: '7 مرات في الأسبوع' };
export const budgetSaved = 'تم الحفظ.';

export const digestTitle = 'أسبوعك';
export const digestLink = 'أسبوعك في صفحة واحدة';
export const digestIntro = 'لا شيء هنا يحتاج إلى جواب.';
export const digestSpan = (from: string, until: string): string => `من ${from} إلى ${until}`;
export const digestDid = 'ما فعلته قواعدك';
export const digestDidNothing = 'لم تجب أي قاعدة عن شيء.';
export const digestOpened = 'من فتح سجلاتك';
export const digestOpenedNothing = 'لم يفتح أحد شيئًا.';
export const digestOpenings = (name: string, times: number): string =>
  numbered(times, {
    zero: `لم تفتح ${aside(name)} سجلاتك`,
    one: `فتحت ${aside(name)} سجلاتك مرة واحدة`,
    two: `فتحت ${aside(name)} سجلاتك مرتين`,
    few: `فتحت ${aside(name)} سجلاتك # مرات`,
    many: `فتحت ${aside(name)} سجلاتك # مرة`,
    other: `فتحت ${aside(name)} سجلاتك # مرة`,
  });
export const digestEnds = 'ما ينتهي في الأيام السبعة القادمة';
export const digestEndsNothing = 'لا تنتهي أي مشاركة في الأيام السبعة القادمة.';
export const digestEnd = (name: string, what: string): string => `${aside(name)}: ${what}`;
export const digestEmpty = 'أسبوع هادئ';
export const digestEmptyText = 'لم تجب أي قاعدة. ولم يفتح أحد سجلًا، ولا شيء ينتهي قريبًا.';

/** In the popup. */
export const undoing = (name: string): string => `قاعدتك على وشك المشاركة مع ${aside(name)}`;
export const undoingText = (what: string, days: string): string =>
  `سيحصلون على: ${what}. المدة: ${days}. لم يُرسل أي شيء بعد.`;
export const undo = 'تراجع';
export const undoneSay = 'تم التراجع. الطلب بانتظارك.';
export const noticeGave = (name: string): string => `شاركت قاعدتك مع ${aside(name)}`;
export const noticeRefused = (name: string): string => `قالت قاعدتك «ليس الآن» عن طلب ${aside(name)}`;
export const look = 'عرض';
export const read = 'حسنًا';
export const digestReady = 'ملخص أسبوعك جاهز للقراءة';
export const later = 'ليس الآن';

/** In a receipt. */
export const answeredBy = 'أجابت إحدى قواعدك';
export const answeredText = (version: number, text: string): string => `الإصدار ${number(version)}: ${text}`;
