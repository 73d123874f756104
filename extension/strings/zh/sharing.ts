import { number } from './number.ts';

export const title = '共享';
export const now = '正在共享';
export const ended = '已结束';
export const empty = '您没有共享任何内容';
export const emptyText = '您同意请求后，它会列在这里，并附上每次打开。';
export const noneEnded = '还没有结束的共享。';
export const timelineKey = '一次打开';
export const today = '今天';
export const manage = '管理';
export const details = '详情';
export const technical = '技术细节';
export const until = (date: string): string => `到${date}`;
export const endedOn = (date: string): string => `${date}结束`;
export const youStopped = (date: string): string => `您于${date}停止`;
export const sharedOn = '共享日期';
export const endsOn = '结束日期';
export const dates = '记录日期';
export const reason = '用途';
export const itemsThen = '当时的条目';
export const site = '网站';
export const lastOpened = '上次打开';
export const never = '从未';
export const openedBefore = (count: number): string => `结束前打开过${number(count)}次：对方看到的内容可能已被复制。`;
export const neverOpened = '从未打开：现在谁都打不开了。';
export const state = {
  sending: '正在发送',
  active: '共享中',
  stopping: '正在停止',
  stopped: '已停止',
  expired: '已到期',
};
export const stopSelected = (count: number): string => `停止${number(count)}项共享`;
export const select = (name: string): string => `选择${name}`;
export const chain = '在区块链上';
export const chainStates = { 'not-yet': '尚未', granted: '已授予', revoked: '已撤销' };
export const tokenId = '代币编号';
export const waiting = (count: number): string => `${number(count)}个请求等待答复`;
export const openings = (count: number): string => (count === 0 ? '从未打开' : `打开过${number(count)}次`);

export const search = '搜索您的共享';
export const searchHint = '医疗机构，或您共享的内容';
export const noneMatch = (words: string): string => `没有与“${words}”匹配的共享。`;
export const found = (count: number): string => `${number(count)}项共享匹配`;
export const openedSoFar = (count: number): string => `打开过${number(count)}次：对方看到的内容可能已被复制。`;
/** `day` is a date in words. */
export const turnedDown = (day: string): string => `对方于${day}谢绝了您给出的内容。在您停止之前，对方仍可打开。`;
export const unopenedSoFar = '尚未打开：如果您现在停止，就永远没有人能打开它。';
export const clinicShares = (name: string, count: number): string => `${name}：${number(count)}项共享`;
export const stopClinic = (count: number): string => `全部停止（${number(count)}项）`;
export const stopClinicOf = (name: string, count: number): string => `停止与${name}的全部${number(count)}项共享`;
export const actions = '更改这项共享';

export const less = '少共享一些…';
export const lessWith = (name: string): string => `与${name}少共享一些`;
export const lessTitle = (name: string): string => `从现在起与${name}少共享一些`;
export const lessText = '去掉对方不再需要的内容。其余保持原样，医疗机构不必为此做任何事。';
export const lessHonest = '从那时起，对方打不开您去掉的内容。之前打开过的可能已被复制。';
export const lessKeep = '对方可以继续阅读';
export const lessCount = (name: string, count: number): string => `${name}：${number(count)}`;
export const lessFrom = '只从何时起';
export const lessAsNow = '与现在一样早';
export const lessFromYear = (year: string): string => `${year}年初`;
export const lessNothingNew = '不包括本月之后归档的任何内容';
export const lessAfter = (left: number, before: number): string =>
  `之后对方可以打开${number(before)}个条目中的${number(left)}个。`;
export const lessDo = '少共享';
export const lessNothing = '如果要全部去掉，请改为停止共享。';
export const narrowedTo = (what: string): string => `您现在共享的已减少：${what}`;
export const narrowedSince = (month: string): string => `只从${month}起`;
export const narrowedUntil = (month: string): string => `不包括${month}之后的内容`;
export const narrowedWaiting = '还没有通知到存储服务。Chartkey会继续尝试。';
export const lessDone = (name: string): string => `从现在起，${name}能打开的内容减少了。`;

export const plan = '定日停止…';
export const planWith = (name: string): string => `选择停止与${name}共享的日期`;
export const planTitle = (name: string): string => `定日停止与${name}共享`;
export const planDay = '在这一天开始时停止';
export const planHonest =
  '停止由这个浏览器发出，Chartkey锁定时也会发出。如果那天浏览器是关闭的，则在您下次启动时发出。';
export const planDo = '在那天停止';
export const planned = (date: string): string => `${date}停止`;
export const planUndo = '继续共享';
export const planUndoWith = (name: string): string => `与${name}继续共享到结束日期`;
export const plannedDone = (name: string, date: string): string => `与${name}的共享将于${date}停止。`;
export const planUndone = (name: string): string => `与${name}的共享会继续到结束日期。`;
export const stopIsFinal = '停止无法撤销。您可以随时重新共享。';

export const again = '再次共享…';
export const againWith = (name: string): string => `再次与${name}共享`;
export const renew = '续期…';
export const renewWith = (name: string): string => `续期与${name}的共享`;

export const openingsTitle = '打开记录';
export const openingProven = '由对方签名的凭证证明';
export const noOpenings = '没有人打开过。';
export const moreOpenings = (count: number): string => `再显示${number(count)}次更早的`;
