import { day } from './time.ts';

export const title = '这个浏览器清除了Chartkey保存的内容';
export const text = (since: number): string =>
  `您于${day(since)}在这里设置了Chartkey。它在这个浏览器里保存的内容已经没有了。磁盘变满或删除网站数据时，浏览器会清除存储。`;
export const safeTitle = '存储服务有您的副本';
export const safeText =
  '您的记录和共享都在那里，已加密，没有任何更改。您的恢复词能在这里或任何电脑上重新打开它们。只有上次保存之后在这里做的操作没有了。';
export const withWords = '用我的恢复词找回';
export const noWay = '我没有恢复词、没有备份，也没有守护人';
export const noWayText =
  '那么谁也打不开那些记录了，我们也不能。您可以用新的恢复词，从空的Chartkey开始。您共享的内容会持续到结束日期：请要求那些医疗机构停止。';
export const startEmpty = '从空的Chartkey开始';
export const shortText = '您的记录加密保存在存储服务上。您的恢复词能把它们找回来。';
export const open = '找回';
