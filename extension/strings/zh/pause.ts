import { number } from './number.ts';
import { when } from './time.ts';

export const panic = '全部暂停';
export const panicName = '暂停所有共享并锁定';
export const panicLong = '暂停所有共享';
export const resume = '恢复共享';
export const title = '共享已暂停';
export const pressed = (here: boolean, at: number, now: number): string =>
  here ? `您在这里暂停了共享：${when(at, now)}。` : `您在另一台设备上暂停了共享：${when(at, now)}。`;
export const nobody = '在您恢复之前，谁都打不开您的记录。';
export const unlockToResume = '解锁后即可恢复。';
export const notToldTitle = '尚未全部暂停';
export const notTold = (waiting: number, total: number): string =>
  waiting < total
    ? `共${number(total)}项共享，其中${number(waiting)}项还没能通知到保管您加密记录的服务。在通知到之前，您共享的内容在那里仍可被打开。Chartkey会不断尝试，锁定时也是如此。`
    : '还没能通知到保管您加密记录的服务。在通知到之前，您共享的内容在那里仍可被打开。Chartkey会不断尝试，锁定时也是如此。';
export const pausedNow = '现已暂停';
export const resumingTitle = '共享正在恢复';
export const resuming = (waiting: number): string => `${number(waiting)}项共享要等通知到保管您加密记录的服务后才恢复。`;
export const askedTitle = '尚未暂停：请先解锁';
export const asked = (at: number, now: number): string =>
  `您按下时（${when(at, now)}）Chartkey处于锁定状态，无法代您行事。您的操作已记下：解锁后会先暂停所有共享，再做其他任何事。在那之前，医疗机构仍能打开您共享的内容。`;
export const pausingTitle = '正在暂停所有共享';
export const pausing = '一记录完毕，Chartkey就会锁定。';

export const locksIn = (seconds: number): string => `${number(seconds)}秒后锁定`;
export const locksSoon = 'Chartkey将在一分钟内锁定。';
export const stay = '保持解锁';

export const shortcutsTitle = '键盘快捷键';
export const shortcutsText = '在这个浏览器的任何地方都可用。您可以在浏览器的扩展程序设置中更改。';
export const shortcutNames: Readonly<Record<string, string>> = {
  'lock-now': '立即锁定',
  'panic-stop': '暂停所有共享并锁定',
};
export const noShortcut = '未设置';
