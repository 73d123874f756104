import { dayAndTime } from './time.ts';

export const title = '有人要取得您记录的密钥';
export const text = (at: number, until: number): string =>
  `${dayAndTime(at * 1000)}，有人使用了您的守护人的足够份额。除非您拒绝，密钥将于${dayAndTime(until * 1000)}交出。`;
export const ready = (at: number): string =>
  `${dayAndTime(at * 1000)}，有人使用了您的守护人的足够份额。等待期已过：现在就可以取走密钥。`;
export const you = '如果那是您在另一台电脑上操作的，什么都不用做。';
export const locked = '解锁Chartkey后即可拒绝。';
export const refuse = '拒绝';
export const refused = '已拒绝。没有人能凭那次申请得到您的密钥。如果您不知道是谁申请的，请制作新的份额。';
export const refusedLater = '您的拒绝已记下，一联网就会发出。';
