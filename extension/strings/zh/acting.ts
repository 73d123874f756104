import type { ActingFor } from '../../profiles/profile.ts';
import { number } from './number.ts';

export const actingFor = (name: string): string => `正在代理：${name}`;
export const yourself = '您自己';
export const ownRecords = '您自己的记录';
export const switchPerson = '切换';
export const switchTo = '切换到';
export const choose = '查看谁的记录？';
export const here = '当前';
export const waiting = (count: number): string => `${number(count)}个请求等待答复`;
export const switched = (name: string | undefined): string =>
  name === undefined ? '您现在重新为自己操作。' : `您现在代理：${name}。`;
export const otherPerson = '这个请求是给您代理的另一个人的';
export const otherPersonText =
  '它仍属于那个人。请切换到那个人后再答复。如果要为别人答复，请选择“暂不”，再从医疗机构的页面重新请求。';

export const relations: Readonly<Record<ActingFor['relation'], string>> = {
  child: '您的孩子',
  parent: '您的父亲或母亲',
  partner: '您的伴侣',
  relative: '您的其他亲属',
  other: '由您照护的人',
};
const rights = {
  parent: '您以父母身份作决定。',
  guardian: '您以法院指定的监护人身份作决定。',
  proxy: '您以医疗代理人身份作决定。',
};
/** `您的孩子。您以父母身份作决定。` */
export const standing = (acting: ActingFor): string =>
  `${relations[acting.relation]}。${acting.authority === 'other' ? `您作决定的依据：${acting.words}。` : rights[acting.authority]}`;

export const soonShort = (who: string): string => `${who}即将成年`;
export const seeHandOver = '查看移交';
