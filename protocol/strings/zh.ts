import { dayParts, type GrantWords, listWith, monthParts } from './grant-words.ts';

export { authorityNames, relationNames } from '../statement/zh.ts';

export const classNames: GrantWords['classNames'] = {
  Patient: '姓名、出生日期和联系方式',
  AllergyIntolerance: '过敏',
  Condition: '病情和诊断',
  MedicationRequest: '处方药物',
  MedicationStatement: '您自述的用药',
  MedicationAdministration: '已给药记录',
  MedicationDispense: '已领取的药物',
  Medication: '药物详情',
  Immunization: '疫苗接种',
  Procedure: '手术和操作',
  Encounter: '就诊',
  'Observation.laboratory': '化验结果',
  'Observation.vital-signs': '生命体征',
  'Observation.social-history': '社会史',
  'Observation.survey': '问卷答案',
  'Observation.exam': '检查和影像所见',
  DiagnosticReport: '诊断报告',
  DocumentReference: '文件和病程记录',
  CarePlan: '护理计划',
  CareTeam: '医护团队',
  Goal: '健康目标',
  FamilyMemberHistory: '家族史',
  ImagingStudy: '影像检查',
  Device: '医疗器械',
  ServiceRequest: '医嘱和转诊',
  Coverage: '保险范围',
  Claim: '理赔申请',
  ExplanationOfBenefit: '保险赔付',
  Practitioner: '您的医护人员姓名',
  Organization: '医疗机构名称',
  Other: '其他一切内容',
};

export const standingNames: GrantWords['standingNames'] = {
  AllergyIntolerance: '过敏',
  Condition: '目前的病情和诊断',
  MedicationRequest: '目前用药',
  MedicationStatement: '目前用药',
  Medication: '药物详情',
  Device: '医疗器械',
  Coverage: '目前的保险范围',
  Practitioner: '您的医护人员姓名',
  Organization: '医疗机构名称',
};

export const wholeChart = '全部病历';

export const purposes: GrantWords['purposes'] = {
  TREAT: '治疗',
  ETREAT: '紧急治疗',
  HPAYMT: '付款',
  HRESCH: '研究',
  PATRQT: '您本人的请求',
};

export const labelNames: GrantWords['labelNames'] = {
  ETH: '饮酒和毒品使用',
  PSY: '心理健康',
  HIV: '艾滋病病毒',
  SEX: '性健康和生殖健康',
  SDV: '虐待和家庭暴力',
  GDIS: '遗传疾病',
  U: '尚无人归类的记录和条目',
  UNDATED: '没有日期的条目',
};

export function monthName(written: string): string {
  const [year, month] = monthParts(written);
  return `${year}年${month + 1}月`;
}

export function dayName(seconds: number): string {
  const [year, month, day] = dayParts(seconds);
  return `${year}年${month + 1}月${day}日`;
}

export const between = '、';
export const beforeLast = '和';
export const listOf = listWith(between, beforeLast);

export function dates(from: string | undefined, until: string | undefined, later: boolean): string {
  if (later) return from ? `${from}起，以及截至${until}归档的新结果` : `任何日期起，以及截至${until}归档的新结果`;
  if (until) return from ? `${from}至${until}` : `任何日期至${until}`;
  return from ? `${from}至今天` : '任何日期至今天';
}

export const sentence: GrantWords['sentence'] = {
  own: '{who}将可以阅读您的以下记录：{what}。日期范围：{dates}。用途：{why}。截止：{until}。',
  ownWhole: '{who}将可以阅读您的{what}。日期范围：{dates}。用途：{why}。截止：{until}。',
  person: '{who}将可以阅读{person}的以下记录：{what}。日期范围：{dates}。用途：{why}。截止：{until}。',
  personWhole: '{who}将可以阅读{person}的{what}。日期范围：{dates}。用途：{why}。截止：{until}。',
};

export const identityNote = '其中包括您的姓名、出生日期和联系方式，以便对方知道这些记录属于谁。';
export const identityNoteOf = '其中包括此人的姓名、出生日期和联系方式，以便对方知道这些记录属于谁。';
export const standingNote = (list: string): string => `以下内容不论日期均包括在内：${list}。`;
export const labelsNote = (list: string): string => `还涉及：${list}。`;
export const recordsNote = (count: number): string => `仅来自您的存档中的${count}份。`;
export const recordsNoteOf = (count: number): string => `仅来自此人存档中的${count}份。`;
