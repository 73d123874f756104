import { number } from './number.ts';

export const open = '凭证';
export const openOf = (name: string): string => `与${name}共享的凭证`;
export const title = '凭证';
export const intro = '这是您所签内容的副本，由您保存。可以打印，也可以保存后交给需要查看的人。';
export const save = '保存凭证';
export const print = '打印';
export const saved = '您的凭证已在下载文件夹中。';

export const heading = '健康记录共享凭证';
export const signedWords = '您签署的内容';
export const live = (until: string): string => `有效期至${until}`;
export const ended = (day: string): string => `已于${day}到期`;
export const stopped = (day: string): string => `已于${day}停止`;
export const narrowed = '您后来减少了共享：对方能打开的比这份凭证所写的少。';
export const leftOut = '您在答复时排除了部分内容：对方能打开的比这份凭证所写的少。';

export const who = '谁可以阅读';
export const site = '在此网站上';
export const what = '内容';
export const dates = '记录日期';
export const why = '用途';
export const until = '截止';
export const signedOn = '您的签署日期';
export const stoppedOn = '您的停止日期';
export const itemsThen = '当时的条目';
export const keptAt = '记录保存于';
export const signedFor = '代谁签署';
export const byRight = '依据何种权利';

export const statementTitle = '您同意的文字';
export const openingsTitle = '至今的打开记录';
export const noOpenings = '没有人打开过。';
export const earlier = (count: number): string => `另有${number(count)}次更早的。`;
export const asOf = (time: string): string => `截至${time}，Chartkey所知的情况。`;

export const checkTitle = '如何核验这份凭证';
export const checkSteps = [
  '在Chartkey中保存凭证。文件名中有下面的编号。',
  '打开Chartkey凭证核验页。它只有一页，不联网也能用。',
  '把文件拖到那个页面上。它会说明凭证是否有效、是什么意思。',
];

export const technical = '技术细节';
export const receiptNumber = '凭证编号';
export const account = '签名账户';
export const network = '网络和合约';
