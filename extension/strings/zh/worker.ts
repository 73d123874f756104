import { number } from './number.ts';

/** What is said outside of any page: on the button in the toolbar, and in a reminder that anybody may see. */
export const brand = 'Chartkey';
export const locked = 'Chartkey：已锁定';
export const paused = 'Chartkey：共享已暂停';
export const pauseAsked = 'Chartkey：尚未暂停，请先解锁';
export const keysAsked = 'Chartkey：有人申请您的密钥';
export const waiting = (count: number): string => `Chartkey：${number(count)}个请求等待您答复`;
export const waitingMore = 'Chartkey：有许多请求等待您答复';
export const reminderTitle = 'Chartkey';
export const reminderText = '有一项共享即将结束。请打开Chartkey查看。';

export const remindersTitle = '共享结束前提醒我';
export const remindersText =
  '提前一周和提前一天，每天最多一次。提醒中不会提到任何医疗机构或记录，在锁定的屏幕上也不会。';
export const remindersOn = '提醒我';
export const remindersBlocked = '浏览器不允许Chartkey发送提醒。什么都没有更改。';
export const remindersSaved = '已保存。';
