import { number } from './number.ts';

export const offer = '想给您一份您的病历副本';
export const sentence = (items: number, title: string): string => `${number(items)}个条目：${title}`;
export const whatHappens = '接下来会怎样';
export const points = (name: string): string[] => [
  `${name}会把副本直接发送到这个浏览器。`,
  'Chartkey会核对每个条目与对方签发的内容完全一致。',
  '副本先用您的密钥加密，再存储。除您之外谁都打不开，给您副本的机构也打不开。',
];
export const honest = '接收副本不会向任何人共享任何内容。您以后可以从中选择共享。';
export const accept = '接收';
export const notNow = '暂不';
export const accepted = '正在等待副本';
export const receiving = (received: number): string =>
  `正在接收：已收到${number(Math.max(1, Math.round(received / 1024)))} KB`;
export const filing = '正在核对每个条目并加密';
export const filedTitle = '您的副本已到';
export const filed = (items: number, name: string): string =>
  `来自${name}的${number(items)}个条目已核对，并用您的密钥加密。`;
export const refusedTitle = '未接收';
export const refused = '没有添加任何内容。对方可以再次提供。';
export const cancelledTitle = '对方撤回了提供';
export const failedTitle = '未能接收副本';
export const keepOpen = '完成之前，请不要关闭医疗机构的页面。';
export const openRecords = '打开我的记录';
