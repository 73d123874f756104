import { number } from './number.ts';

export const brand = 'Chartkey';
export const verified = '已核实';
export const loading = '请稍候…';
export const tryAgain = '重试';
export const close = '关闭';
export const cancel = '取消';
export const done = '完成';
export const lock = '锁定';
export const items = (count: number): string => `${number(count)}个条目`;
export const errorCode = (code: string): string => `代码${code}`;
export const offlineTitle = '您已离线';
export const offlineText = '您看到的内容可能不是最新的。停止仍然有效：一恢复联网就会发出。';
/** Only letters of other scripts have capitals. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const inARow = (names: readonly string[]): string => names.join('、');
export const host = (origin: string): string => origin.replace(/^https?:\/\//, '');
export const oddLetters =
  '名称中的“xn--”表示其他文字的字母。有的网站会用它冒充您熟悉的网站。只有在您预料到这一点时才继续。';
export const oddNumber = '别的网站用名称，这个网站用的是数字。只有在您知道它属于谁时才继续。';
