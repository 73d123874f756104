import { classNames, listOf, wholeChart } from '#protocol/strings/zh';
import type { VoidReason } from '../../messages/views.ts';
import { number } from './number.ts';
import { days } from './time.ts';

export const title = 'Chartkey';
export const searchRecords = '搜索记录和共享';
export const settings = '设置';
export const stayBeside = '在页面旁保持打开';
export const needsAnswer = '等待您答复';
export const notNow = '暂不';
export const review = '查看';
export const refuseAll = (count: number): string => `对全部${number(count)}个选择“暂不”`;
export const sharingNow = '正在共享';
export const nobody = '现在没有人能阅读您的记录';
export const nobodyText = '医疗机构提出请求时，会先出现在这里。';
export const stop = '停止';
export const stopWith = (name: string): string => `停止与${name}共享`;
export const stopping = '正在停止…';
export const stopped = (name: string): string => `已停止与${name}共享。对方不能再打开任何新内容。`;
export const stoppedCount = (count: number): string => `已停止${number(count)}项共享。没有人能再打开任何新内容。`;
export const opened = (count: number): string => (count === 0 ? '从未打开' : `打开过${number(count)}次`);
export const moreShares = (count: number): string => `“共享”中还有${number(count)}项`;
export const sending = '正在发送';
export const recentActivity = '最近活动';
export const seeAll = '查看全部';
export const noActivity = '还没有发生任何事。';
export const openRecords = '打开我的记录';
export const stopAll = '停止所有共享…';
export const stopAllTitle = '停止所有共享？';
export const stopAllText = (count: number): string =>
  `全部${number(count)}项共享会立即结束。之前打开过的内容可能已被复制。`;
export const stopAllYes = '停止所有共享';
export const keepSharing = '继续共享';
export const noRecords = '这里还没有记录';
export const noRecordsText = '请向您的医疗机构索取副本，或添加文件。';
export const addRecords = '添加记录';
export const setUpTitle = '设置Chartkey';
export const setUpText = '大约需要三分钟。请准备纸和笔。';
export const setUp = '开始';

/** `请求阅读您的处方药物，为期7天`. */
export function asks(classes: readonly string[], duration: number | undefined): string {
  const names = classes.includes('Other') ? [wholeChart] : classes.map((name) => classNames[name] ?? name);
  const shown = names.length > 4 ? `${names.slice(0, 3).join('、')}和另外${number(names.length - 3)}种` : listOf(names);
  return duration === undefined ? `请求阅读：${shown}` : `请求阅读：${shown}（${days(duration)}）`;
}
export const renews = '您想再次共享。请看一遍：可以共享同样多，也可以更少。';
export const offers = (what: string | undefined): string => `想给您一份副本：${what ?? '您的病历'}`;

export const connectTitle = '连接这个网站？';
export const connectText = '之后这个网站可以请您共享。连接本身不会共享任何内容。';
export const connect = '连接';
export const connecting = '正在连接…';
export const connected = '已连接。它现在可以请您共享。';
export const connectRefused = '未连接。浏览器得到了否定的答复，什么都没有改变。';

export const searchHint = '检查、药物、医疗机构';
export const shareEnded = '已结束';
export const noMatch = (words: string): string => `没有与“${words}”匹配的内容。`;
export const moreMatches = (count: number): string => `“我的记录”中还有${number(count)}个匹配`;
export const allFound = (count: number): string => `${number(count)}个匹配`;
export const searchAdvice = '只在这台设备上搜索您自己的记录和共享。';

/** Why an Approve did not count; told in the approval window as well. */
export const voided: Readonly<Record<VoidReason, string>> = {
  locked: 'Chartkey在发送之前锁定了，所以您的“同意”没有生效。没有共享任何内容。',
  'page-left': '提出请求的页面已离开，所以您的“同意”没有生效。没有共享任何内容。',
  restarted: '浏览器在发送之前重新启动了，所以您的“同意”没有生效。没有共享任何内容。',
  changed: '您答复之后有内容发生了变化，所以您的“同意”没有生效。没有共享任何内容。',
  undone: '您已收回。没有共享任何内容。',
  switched: '您在发送之前切换到了另一个人，所以您的“同意”没有生效。没有共享任何内容。',
  paused: '您在发送之前暂停了所有共享，所以您的“同意”没有生效。没有共享任何内容。',
  clock: '这台电脑的时钟在发送之前发生了跳变，所以您的“同意”没有生效。没有共享任何内容。',
};
