import { number } from './number.ts';

export const title = '设置';
export const back = '返回设置';
export const languageTitle = '语言';
export const languageText = '用于这个浏览器中Chartkey的所有页面。';
export const languageUse = '使用这种语言';
export const languageOfBrowser = '与浏览器相同';
export const lockTitle = '自动锁定';
export const lockText = '多久不使用后锁定。关闭浏览器总会锁定。';
export const minutes = (count: number): string => (count === 60 ? '1小时' : `${number(count)}分钟`);
export const undoTitle = '改变主意的时间';
export const undoText = '按“同意”之后，这段时间过去之前什么都不会发送。';
export const seconds = (count: number): string => (count === 0 ? '无' : `${number(count)}秒`);
export const saved = '已保存。';

export const portals = '已连接的网站';
export const portalsIntro = '只有这些网站能向您提出请求。在其他任何网站上，Chartkey都保持沉默。';
export const noPortals = '没有连接任何网站';
export const noPortalsText = '请打开医疗机构的网站，用Chartkey按钮连接它，或在这里输入它的网址。';
export const connectTitle = '连接网站';
export const address = '网址';
export const addressHint = '例如https://portal.yourclinic.org';
export const badAddress = '这不是安全的网址。';
export const connect = '连接';
export const disconnect = '断开';
export const disconnectFrom = (name: string): string => `断开${name}`;
export const asked = (count: number): string => (count === 0 ? '从未请求' : `请求过${number(count)}次`);
export const since = (date: string): string => `${date}连接`;
export const muted = (time: string): string => `静默至${time}：请求过于频繁`;
export const disconnected = (name: string): string => `${name}已断开。您与它的共享会继续，直到您停止。`;

export const keys = '密钥与找回';
export const keysIntro = '打开您记录的密钥只有您才有。';
export const wordsTitle = '恢复词';
export const wordsText = '您纸上的十二个词能在任何电脑上找回一切。谁拿到它们，谁就拿到您的记录。';
export const wordsConfirmed = (date: string): string => `您于${date}确认过。`;
export const wordsAdvice = ['请把纸和护照放在一起。', '不要拍照。', 'Chartkey或医疗机构的人绝不会向您索要它。'];
