import type { GapKind } from '../../messages/accounting-view.ts';
import { number } from './number.ts';

/** The state of the whole. */
export const title = '全都对得上吗？';
export const noOpenings = '还没有人打开过您的记录。';
export const counts = (openings: number, proven: number): string =>
  openings === proven
    ? `${number(openings)}次打开，均已公开登记。`
    : `${number(openings)}次打开，其中${number(proven)}次已公开登记。`;
export const waiting = (count: number): string => `${number(count)}次打开尚未公开登记。这可能需要一些时间，不必担心。`;
export const publicRecord =
  '“已公开登记”的意思是：存储服务已公布了覆盖所有打开的封印。它以后要撤掉任何一次，都会被发现。封印不会向任何人透露关于您的内容。';
export const logNone = '您的存储服务不公布这样的封印。每次打开由医疗机构签名的凭证证明。';
export const logUnknown = '尚未核对。';
export const fits = '全都对得上：您自己的日志、存储服务和公开登记册说法一致。';
export const checkedAt = (when: string): string => `上次核对：${when}。`;
export const check = '立即核对';
export const checking = '正在核对…';
export const gapsTitle = (count: number): string => `有${number(count)}处对不上`;
export const moreGaps = (count: number): string => `再显示${number(count)}处`;

/** What does not fit, in a sentence or two each. */
const missing = (name: string, expected = 0, found = 0): string =>
  `缺少一次打开。存储服务登记了${name}的${number(expected)}次打开，却只出示${number(found)}次。`;
const forgotten = (name: string, expected = 0, found = 0): string =>
  `存储服务丢失了${name}的打开：您有${number(expected)}份凭证，它只剩${number(found)}份。您的凭证在这里是安全的。`;
const gapTexts: Readonly<Record<GapKind, (name: string, expected?: number, found?: number) => string>> = {
  openingsMissing: missing,
  openingsForgotten: forgotten,
  openingsUnproven: (name) => `存储服务为${name}的一次打开所作的证明不成立。`,
  openingsMisnumbered: (name) => `存储服务对${name}的打开次数的编号不可能正确。`,
  proofsRefused: (name) => `存储服务没有证明${name}的打开。其他询问它会答复。您的凭证在这里是安全的。`,
  anchorUnaccredited: () => '为打开加盖封印者当时没有得到认证。',
  openingsLate: (name, _, found = 0) => `${name}的${number(found)}次打开现在应已公开登记，却在那里找不到。`,
  logRewritten: () => '存储服务出示的打开清单与以前不同。其中的项目可能被更改或去掉了。',
  openedAfterStop: (name) => `在您按下“停止”之后，${name}打开了您的记录。如果当时这个浏览器离线，停止可能到得较晚。`,
  openedAfterEnd: (name) => `在共享到期之后，${name}打开了您的记录。`,
  shareNotPublic: (name) => `过了一天，您与${name}的共享仍不在公开登记册上。Chartkey会继续尝试。`,
  stopNotPublic: (name) => `过了一天，您停止与${name}共享一事仍不在公开登记册上。存储服务已知道；Chartkey会继续尝试。`,
  receiptNotKept: (name, _, found = 0) =>
    `这个浏览器中${name}的${number(found)}份凭证不完整。Chartkey会再次向存储服务索取。`,
  logDamaged: () => '这个浏览器中您自己的日志有一部分无法读取。Chartkey会取回存储服务保存的副本。',
};
export const gap = (kind: GapKind, name: string, expected?: number, found?: number): string =>
  gapTexts[kind](name, expected, found);
export const whatToDo =
  '请把您看到的写下来，并询问您的存储服务由谁运营。如果对方无法解释，您可以向对方或监管机构投诉。请先保存证明。';

/** Of one opening. */
export const record = {
  waiting: '尚未公开登记',
  late: '现在应已公开登记',
  none: '由对方签名的凭证证明',
  unknown: '由对方签名的凭证证明',
};
export const since = (when: string): string => `自${when}起已公开登记`;

/** Narrowing the list. */
export const narrow = '缩小范围';
export const who = '谁';
export const anyone = '所有人';
export const from = '从';
export const until = '到';
export const search = '搜索列表';
export const searchHint = '名称、地点或网站';
export const reset = '重新显示全部';
export const nothingFits = '没有符合这些选择的内容';
export const nothingFitsText = '请更改或取消您缩小范围的选择。';

/** More about one line. */
export const more = '更多';
export const moreAbout = (line: string): string => `更多：${line}`;
export const what = '内容';
export const dates = '日期';
export const why = '用途';
export const where = '所在地';
export const site = '网站';
export const ends = '结束';
export const details = '技术细节';
export const account = '账户';
export const clinician = '医护人员的密钥';
export const receipt = '凭证';
export const share = '共享';
export const anchor = '封印';
export const anchorNumber = (epoch: number, ordinal: number): string =>
  `第${number(epoch)}号，这项共享的第${number(ordinal)}次打开`;
export const chain = '区块链';
export const onChain = { yes: '已登记', 'not-yet': '尚未登记' };
export const byRule = '由您的一条规则答复';

/** Taking it along. */
export const save = '保存或打印';
export const saveIntro = '一份披露记录：给了谁什么、何时、为什么。您有权取得最近六年的记录；Chartkey会全部保留。';
export const span = '追溯多久';
export const spans = { six: '六年', all: '全部', shown: '下面的列表' };
export const formats = {
  csv: '表格（CSV）',
  page: '供阅读或打印的页面',
  fhir: '供其他健康软件使用（FHIR）',
  proofs: '供审计者使用的证明',
};
export const reading = (done: number, total: number): string => `已读取${number(done)}行，共${number(total)}行…`;
export const cancelled = '已取消。没有保存任何内容。';
export const saved = (rows: number): string => `已保存${number(rows)}行。`;
export const fileName = 'chartkey-accounting';

/** What a table or page of disclosures has in its columns (45 CFR 164.528(b)(2)). */
export const columns = {
  at: '日期和时间',
  who: '谁',
  place: '所在地',
  site: '网站',
  kind: '发生了什么',
  what: '对方可以阅读的内容',
  from: '起始日期',
  until: '截止日期',
  items: '条目',
  why: '用途',
  ends: '结束',
  share: '共享',
  receipt: '凭证',
  recorded: '公开登记',
  anchor: '封印',
  account: '账户',
  clinician: '医护人员的密钥',
  rule: '由规则',
};
export const kinds = {
  asked: '请求',
  refused: '未共享',
  cancelled: '对方撤回',
  shared: '共享',
  narrowed: '减少',
  opened: '打开',
  stopped: '停止',
  ended: '到期结束',
  paused: '暂停所有共享',
  resumed: '恢复共享',
};
export const yes = '是';
export const pageTitle = '披露记录';
export const pageOf = (name: string, made: string): string => `${name}的记录。制作日期：${made}。`;
export const pageOfOwn = (made: string): string => `我自己的记录。制作日期：${made}。`;
export const pageSpan = (from: string, until: string): string => `${from}至${until}。`;
export const pageNarrowed = (what: string): string => `并非完整的披露记录：只包括所查找的内容（${what}）。`;
export const pageRows = (rows: number): string => `${number(rows)}行`;
export const pageNote = '由患者自己的Chartkey保存。“共享”说明某方获准阅读什么，“打开”说明该方得到了相应的密钥。';
export const pageGaps = '对不上的地方';
