import { labelNames, listOf } from '#protocol/strings/zh';
import { capital } from './common.ts';
import { number } from './number.ts';
import { clinical, days } from './time.ts';

export const title = '关于您记录的请求';
export const chartOf = (person: string): string => `${person.split(' ')[0]}的病历`;
export const whoAsks = '谁在请求';
export const wouldAgree = '您将同意的内容';
const kinds: Readonly<Record<string, string>> = {
  clinic: '诊所',
  hospital: '医院',
  laboratory: '化验室',
  pharmacy: '药房',
  research: '研究机构',
  insurer: '保险公司',
};
export const verifiedKind = (kind: string, place: string): string =>
  place ? `已核实的${kinds[kind] ?? '机构'}，位于${place}` : `已核实的${kinds[kind] ?? '机构'}`;
export const notVerified = '未核实';
export const timesShared = (count: number): string => (count === 0 ? '首次' : `以前共享过${number(count)}次`);
export const unverifiedTitle = '我们无法证明是谁在请求';
export const unverifiedNext = '从这里不能与对方共享任何内容，也没有共享过任何内容。';
export const unverifiedSteps = '您可以做什么';
export const unverifiedStepList: readonly string[] = [
  '逐个字母核对上面的网站名称。是您想访问的那个吗？',
  '不要在那个页面输入记录或密码。',
  '如果您知道这家医疗机构，请拨打您已有的电话号码，并把下面的文字发给工作人员。',
];
export const unverifiedReport = '给医疗机构工作人员的文字';
/** What staff need to find the trouble; `code` is the error code, `when` a date and time in words. */
export const unverifiedReportText = (origin: string, code: string, when: string): string =>
  [
    `${when}，贵方页面 ${origin} 通过Chartkey向我请求记录。`,
    `Chartkey无法证明是谁在请求（${code}），因此没有共享任何内容。`,
    '请让页面的运营者检查它的认证、经认证的密钥和网址。',
  ].join('\n');
export const unverifiedReportHint = '请选中并复制。其中没有任何关于您或您健康的内容。';
export const firstTimeTitle = '您从未与对方共享过';
export const firstTimeText = '对勾表示这个网站由真实的机构运营，并不表示您认识对方。这是您正在就诊的机构吗？';
export const keepsStorage = '这家医疗机构同时运营保管您加密记录的服务。停止共享要依靠该服务。';

export const offerTitle = '您给出的比对方请求的少';
export const offerText = '对方会看到您给出的内容，可以接受，也可以谢绝。如果对方谢绝，您会得知。';
export const askedClasses = (count: number): string => `对方请求了${number(count)}种记录。`;
export const askedFrom = (month: string | undefined): string =>
  month ? `对方请求了${clinical(month)}起的记录。` : '对方请求了任何日期的记录。';
export const askedUntil = (month: string): string => `对方请求了截至${clinical(month)}的记录。`;
export const askedDays = (count: number): string => `对方请求了${days(count)}。`;
export const offerHints = '您排除了可能暗示某些情况的条目。对方看不到是哪些。';

export const whyTitle = '对方为什么请求';
/** One line for each HL7 PurposeOfUse: what the word in the sentence means for the person. */
const purposeLines: Readonly<Record<string, string>> = {
  TREAT: '“治疗”的意思是：以便他们为您诊治。',
  ETREAT: '“紧急治疗”的意思是：以便他们在刻不容缓时帮助您。',
  HPAYMT: '“付款”的意思是：以便为您已接受的诊疗开账单和付费。它不用于您的诊疗。',
  HRESCH: '“研究”的意思是：以便人们从像您这样的记录中获得知识。它不用于您的诊疗。',
  PATRQT: '“您本人的请求”的意思是：因为您要求他们为您做某件事。',
};
export const purposeLine = (purpose: string): string =>
  purposeLines[purpose] ?? `对方给出了Chartkey不认识的用途：${purpose}。`;
export const theySay = '对方说：';
export const reasonHard = '对方写得很难懂。上面一行用浅显的话说明了可以用来做什么。';
export const reasonLong = '对方写了很多。只有上面那句话算数，对方在这里写的不算。';
export const reasonPressing = '对方的话在催促您。请不必着急：拒绝不会改变您的诊疗。';

export const willSee = '对方会看到';
export const share = (name: string): string => `共享${name}`;
export const counted = (count: number, total: number, newest: string | undefined): string => {
  const some = count < total ? `${number(total)}个条目中的${number(count)}个` : `${number(count)}个条目`;
  return newest ? `${some}，最新：${clinical(newest)}` : some;
};
export const turnedOff = (total: number): string => `${number(total)}个条目。不共享。`;
export const noneHere = '您没有。没有可看的内容。';
export const noneIncluded = '您现在共享的内容中没有您的这类条目。';
export const allOfThem = (total: number): string => `${number(total)}个条目`;
export const optional = '对方标为可选。不共享。';
export const optionalEmpty = '对方标为可选。您没有。';
export const addClass = '添加…';
export const addNamed = (name: string): string => `添加${name}`;
export const confirmAdd = (name: string, count: number): string =>
  `还要共享您的${name}吗？这会多出${number(count)}个条目，而对方没有它们也可以。`;
export const yesAdd = (name: string): string => `是，共享${name}`;
export const showMore = (count: number): string => `再显示${number(count)}个`;
export const items = (name: string): string => `对方会看到的${name}`;

const labelOf = (label: string) => labelNames[label] ?? label;
export const sensitiveQuestion = (label: string, count: number): string =>
  `有${number(count)}个条目涉及：${labelOf(label)}。要排除吗？`;
export const includedQuestion = (label: string): string => `${labelOf(label)}：已包括。要排除吗？`;
export const sensitiveAdvice = '它可能关系到您的诊疗，医护人员也许需要知道。由您决定。';
export const leaveOut = '排除';
export const include = '包括';
export const confirmInclude = (label: string, count: number): string =>
  `要包括${number(count)}个涉及“${labelOf(label)}”的条目吗？对方一旦打开，就无法当作没看过。`;
export const yesInclude = (label: string): string => `是，包括${labelOf(label)}`;

/** What an item is used for or points to. */
const usedFor: Readonly<Record<string, string>> = {
  ETH: '饮酒或毒品使用',
  PSY: '心理健康',
  HIV: '艾滋病病毒',
  SEX: '性健康或生殖健康',
  SDV: '受虐后的帮助',
  GDIS: '遗传疾病',
};
const useOf = (label: string) => usedFor[label] ?? labelOf(label);
export const mostlyMedicines = (label: string, count: number): string =>
  `这些药物中有${number(count)}种大多用于：${useOf(label)}。要排除吗？`;
export const mostlyItems = (label: string, count: number): string =>
  `这些条目中有${number(count)}个通常指向：${useOf(label)}。要排除吗？`;
export const sometimesItems = (label: string, count: number): string =>
  `这些条目中有${number(count)}个有时指向：${useOf(label)}。要排除吗？`;
export const hintAnswer = (label: string): string => `指向“${useOf(label)}”的条目`;
export const hintAdvice = '这个主题已排除，但别人可能由此猜到。猜测也可能是错的。';
export const hintKeep = '保留';
export const hintMore = (count: number): string => `有${number(count)}个主题有时可能被猜到`;
export const hintOthers = (name: string, month: string, count: number): string =>
  `这样还会排除存放在同一处的另外${number(count)}个条目：${name}，${clinical(month)}。`;
export const hintOthersStanding = (name: string, count: number): string =>
  `这样还会排除存放在同一处的另外${number(count)}个条目：${name}，不论日期。`;
export const hintsLeftOut = '因可能暗示某些情况而被您排除的条目';

export const partTwoTitle = '饮酒和毒品使用：法律的额外保护';
export const partTwoSummary =
  '美国法律保护毒品或酒精使用治疗的记录。得到这些记录的人，只有在法律或您允许时才可以转交。除非您同意或法官下令，不得在法庭上用来对您不利。';
export const partTwoRevoke = '您可以随时在这里停止共享，以收回这项同意。它在上面的日期结束。拒绝不会改变您的诊疗。';
export const partTwoVerbatim = '随这类记录一并送达的告知，原文如下：';

export const wontSee = '对方不会看到';
export const notIncluded = (count: number): string => `${number(count)}个未包括`;
export const notAsked = '没有请求';
export const youTurnedOff = '您已关闭';
export const dash = '未包括';
export const labelRow = (label: string): string => capital(labelOf(label));
export const before = (name: string, month: string): string => `${clinical(month)}之前的${name}`;
export const after = (name: string, month: string): string => `${clinical(month)}之后的${name}`;
export const newResults = '今天之后的新结果';
export const otherClasses = (names: readonly string[]): string =>
  names.length <= 3 ? listOf(names) : `${names.slice(0, 2).join('、')}和另外${number(names.length - 2)}种`;
export const includeEllipsis = '包括…';
export const includeNamed = (label: string): string => `包括${labelOf(label)}`;
export const tell = '告诉对方有内容被排除';
export const tellHint = '对方会知道您排除了内容，但绝不会知道是什么。';

export const shareLess = '少共享一些';
export const dates = '日期';
export const selectedOf = (count: number, total: number): string => `${number(total)}个条目中的${number(count)}个`;
export const from = '起始月份';
export const to = '截止月份';
export const toWord = '至';
export const anyDate = '任何日期';
export const today = '今天';
export const newUntil = (month: string): string => `截至${clinical(month)}的新条目`;
export const howLong = '对方可以阅读多久';
export const theyAsked = (count: number): string => `对方请求了${days(count)}`;
export const endsOn = (date: string): string => `${date}结束。`;
export const duration = days;

export const technical = '技术细节';
export const technicalRows = {
  grant: '授权（代币编号）',
  digest: '待签名的摘要值',
  patient: '您的新账户',
  grantee: '对方的账户',
  granteeKey: '对方的密钥',
  contract: '合约',
  chain: '区块链',
  gateway: '网关',
};
export const typedData = '签名的内容';
export const statement = '您同意的文字';

export const honest = '您可以随时停止共享。对方已经打开过的内容可能已被复制。';
/** From the words that are signed; `what` is a list in words, `until` a day. */
export const consequences = (name: string, what: string, until: string): string =>
  `此后，${name}在${until}之前可以阅读您的：${what}。停止会终止以后的每次打开，但无法抹去对方已经打开过的内容。`;
export const consequencesMany = (name: string, count: number, until: string): string =>
  `此后，${name}在${until}之前可以阅读您的${number(count)}种记录。停止会终止以后的每次打开，但无法抹去对方已经打开过的内容。`;
export const notNow = '暂不';
export const approve = '同意';
export const armedSoon = '这些内容在您眼前停留片刻后，“同意”即可使用。';
export const armed = '“同意”已可使用。';
export const comeBack = '您回到这个窗口后，“同意”即可使用。';
export const tooSmall = '请把这个窗口放大，以便阅读您将同意的内容。';
export const updating = '正在计算对方会看到什么…';
export const choosing = '请至少选择一种要共享的记录。';
export const queue = (count: number): string => `之后还有${number(count)}个请求在等待`;

export const undoTitle = (seconds: number): string => `${number(seconds)}秒后共享`;
export const undoText = '还没有签名，也没有发送任何内容。';
export const undo = '撤销';
export const sendNow = '立即共享';
export const waitingTitle = '等待共享';
export const sendingTitle = '正在共享';
export const sendingText = '您可以关闭这个窗口。它会自行继续。';
export const sendingTrouble = '还没能送达。Chartkey会继续尝试，不会丢失任何内容。';
export const grantedTitle = (name: string): string => `${name}可以阅读您共享的内容`;
export const receiptWhat = '内容';
export const receiptDates = '日期';
export const receiptWhy = '用途';
export const receiptUntil = '截止';
export const receiptItems = '当前条目';
export const receiptNext = '每次打开您都能在Chartkey中看到。';
export const turnedDownTitle = '对方谢绝了您给出的内容';
export const turnedDownText = '对方想要的比您给出的多。您不必给。如果这项共享对您没有用处，请停止它。';
export const stopHere = '停止共享';
export const stoppedTitle = '已停止共享';
export const refusedTitle = '没有共享任何内容';
export const refusedText = '对方只会得知您选择不共享。';
export const givenUpTitle = '未共享';
export const cancelledTitle = '对方撤回了请求';
export const expiredTitle = '这个请求已过期，无法答复';
export const nothingHappened = '没有共享任何内容。';
export const nextQuestion = '下一个请求';
export const noQuestion = '没有等待答复的请求';
export const noQuestionText = '它已得到答复，或页面撤回了它。';

export const renewalTitle = '这是您自己提出的';
export const renewalText = '您可以共享与之前相同的内容，也可以更少。对方网站下次向您提出请求时即可收到。';
export const renewedNext = '对方网站下次向您提出请求时即可收到。在此之前，原有的共享保持不变。';
