import { datesIn } from '../dates.ts';
import { number } from './number.ts';

export const { clock, day, dayOfYear, monthOfYear, dayAndTime, when, ago, clinical, month, monthAloud } = datesIn(
  'zh',
  '刚刚',
);

export const days = (count: number): string => `${number(count)}天`;
export const daysLeft = (count: number): string => (count < 1 ? '今天结束' : `还剩${days(count)}`);

export const clockTitle = '这台电脑的时钟似乎不准';
export const clockShows = (here: number, there: number): string =>
  `它显示${dayAndTime(here)}，而存储服务那里是${dayAndTime(there)}。`;
export const clockMeans = '请把它调准后再共享，这样共享才会在您选定的那天结束。停止和暂停照常可用。';
