import type { StatementWords } from './statement-words.ts';

export const lines: StatementWords['lines'] = [
  '内容：仅限上文列明的记录种类、日期和敏感事项。',
  '对象：仅限上文列明的机构及其登录的工作人员。',
  '目的：仅限上文列明的用途。',
  '期限：至上文列明的结束日期。您可以随时在这里一键提前停止。',
  '停止后，不能再打开，也不再提供新的记录。已经打开或复制的内容无法收回。',
  '记录一经打开，即按打开者所适用的规则保存，并可在法律允许时转交他人。',
  '拒绝不会影响您的诊疗、付款、参保或享受福利的资格。',
  '每次打开都会写入您可以查看的凭证。',
];

export const representative: StatementWords['representative'] = (relation, right) => [
  `声明，第2版。由代理人代为作出，被代理人：${relation}。`,
  `依据的权利：${right}。`,
  '代理人已声明该权利今日有效，且涵盖这些记录。',
];

export const authorityNames: StatementWords['authorityNames'] = {
  parent: '未成年子女的父母',
  guardian: '法院指定的监护人',
  proxy: '医疗代理人或受托人',
};

export const relationNames: StatementWords['relationNames'] = {
  child: '代理人的子女',
  parent: '代理人的父母',
  partner: '代理人的伴侣',
  relative: '代理人的亲属',
  other: '由代理人照护的人',
};
