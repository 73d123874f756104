import { number } from './number.ts';

export const label = '密码';
export const labelNew = '新密码';
export const again = '再输入一次相同的密码';
export const rule = '至少10个字符。四五个互不相关的词就很好。';
export const short = (missing: number): string => `还差${number(missing)}个字符。`;
export const guessable = '这个很容易猜到。试试四五个互不相关的词。';
export const differ = '两次输入的不一样。';

export const judging = '正在估算它能抵挡多久…';
export const standing = {
  refused: '太容易猜到',
  weak: '弱',
  fair: '一般',
  strong: '强',
};
export const holds = (time: string): string => `如果有人偷走这台电脑的磁盘并使用100块高速显卡，猜出它需要${time}。`;
export const fileHolds = (time: string): string => `如果有人得到这个文件并使用100块高速显卡，猜出它需要${time}或更久。`;
export const oneMore = '再加一个词会难猜得多。';

/** Seconds → a length of time in one round number: an estimate has no more than that. */
export function roughly(seconds: number): string {
  const [minute, hour, day, month, year] = [60, 3_600, 86_400, 2_629_800, 31_557_600];
  if (seconds < minute) return '不到一分钟';
  if (seconds >= 1_000 * year) return '1,000年以上';
  const about = (unit: number, name: string) => {
    const count = Math.max(1, Math.round(seconds / unit));
    return `大约${number(count > 20 ? Math.round(count / 10) * 10 : count)}${name}`;
  };
  if (seconds < 90 * minute) return about(minute, '分钟');
  if (seconds < 36 * hour) return about(hour, '小时');
  if (seconds < 45 * day) return about(day, '天');
  if (seconds < 18 * month) return about(month, '个月');
  return about(year, '年');
}
