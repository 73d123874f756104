import { dayParts, type GrantWords, listWith, monthParts } from './grant-words.ts';

export { authorityNames, relationNames } from '../statement/ar.ts';

export const classNames: GrantWords['classNames'] = {
  Patient: 'الاسم وتاريخ الميلاد وبيانات الاتصال',
  AllergyIntolerance: 'الحساسية',
  Condition: 'الحالات المرضية',
  MedicationRequest: 'الأدوية الموصوفة',
  MedicationStatement: 'الأدوية التي ذكرتها',
  MedicationAdministration: 'الأدوية المعطاة',
  MedicationDispense: 'الأدوية المصروفة',
  Medication: 'تفاصيل الأدوية',
  Immunization: 'التطعيمات',
  Procedure: 'الإجراءات الطبية',
  Encounter: 'الزيارات',
  'Observation.laboratory': 'نتائج المختبر',
  'Observation.vital-signs': 'العلامات الحيوية',
  'Observation.social-history': 'التاريخ الاجتماعي',
  'Observation.survey': 'إجابات الاستبيانات',
  'Observation.exam': 'نتائج الفحص والتصوير',
  DiagnosticReport: 'التقارير التشخيصية',
  DocumentReference: 'المستندات والملاحظات',
  CarePlan: 'خطط الرعاية',
  CareTeam: 'فريق الرعاية',
  Goal: 'الأهداف',
  FamilyMemberHistory: 'التاريخ العائلي',
  ImagingStudy: 'فحوص التصوير',
  Device: 'الأجهزة الطبية',
  ServiceRequest: 'الطلبات والإحالات',
  Coverage: 'التغطية التأمينية',
  Claim: 'المطالبات',
  ExplanationOfBenefit: 'مدفوعات التأمين',
  Practitioner: 'أسماء أطبائك',
  Organization: 'أسماء العيادات',
  Other: 'كل ما عدا ذلك',
};

export const standingNames: GrantWords['standingNames'] = {
  AllergyIntolerance: 'الحساسية',
  Condition: 'الحالات المرضية الراهنة',
  MedicationRequest: 'الأدوية الراهنة',
  MedicationStatement: 'الأدوية الراهنة',
  Medication: 'تفاصيل الأدوية',
  Device: 'الأجهزة الطبية',
  Coverage: 'التغطية التأمينية الراهنة',
  Practitioner: 'أسماء أطبائك',
  Organization: 'أسماء العيادات',
};

export const wholeChart = 'الملف الطبي الكامل';

export const purposes: GrantWords['purposes'] = {
  TREAT: 'العلاج',
  ETREAT: 'العلاج في حالات الطوارئ',
  HPAYMT: 'الدفع',
  HRESCH: 'البحث',
  PATRQT: 'طلب منك أنت',
};

export const labelNames: GrantWords['labelNames'] = {
  ETH: 'تعاطي الكحول والمخدرات',
  PSY: 'الصحة النفسية',
  HIV: 'فيروس نقص المناعة البشرية',
  SEX: 'الصحة الجنسية والإنجابية',
  SDV: 'الإساءة والعنف المنزلي',
  GDIS: 'الأمراض الوراثية',
  U: 'ملاحظات وعناصر لم يصنفها أحد بعد',
  UNDATED: 'عناصر بلا تاريخ',
};

const months = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
];

export function monthName(written: string): string {
  const [year, month] = monthParts(written);
  return `${months[month]} ${year}`;
}

export function dayName(seconds: number): string {
  const [year, month, day] = dayParts(seconds);
  return `${day} ${months[month]} ${year}`;
}

export const between = '، ';
export const beforeLast = ' و';
export const listOf = listWith(between, beforeLast);

export function dates(from: string | undefined, until: string | undefined, later: boolean): string {
  if (later)
    return from
      ? `من ${from} فصاعدًا، ومعها النتائج الجديدة التي تُحفظ حتى ${until}`
      : `من أي تاريخ فصاعدًا، ومعها النتائج الجديدة التي تُحفظ حتى ${until}`;
  if (until) return from ? `من ${from} حتى ${until}` : `من أي تاريخ حتى ${until}`;
  return from ? `من ${from} حتى اليوم` : 'من أي تاريخ حتى اليوم';
}

export const sentence: GrantWords['sentence'] = {
  own: 'ستتمكن {who} من قراءة ما يلي من سجلاتك: {what}. الفترة: {dates}. الغرض: {why}. حتى: {until}.',
  ownWhole: 'ستتمكن {who} من قراءة سجلاتك كلها: {what}. الفترة: {dates}. الغرض: {why}. حتى: {until}.',
  person: 'ستتمكن {who} من قراءة ما يلي من سجلات {person}: {what}. الفترة: {dates}. الغرض: {why}. حتى: {until}.',
  personWhole: 'ستتمكن {who} من قراءة سجلات {person} كلها: {what}. الفترة: {dates}. الغرض: {why}. حتى: {until}.',
};

export const identityNote = 'يشمل ذلك اسمك وتاريخ ميلادك وبيانات الاتصال بك، ليعرفوا لمن هذه السجلات.';
export const identityNoteOf = 'يشمل ذلك اسم الشخص وتاريخ ميلاده وبيانات الاتصال به، ليعرفوا لمن هذه السجلات.';
export const standingNote = (list: string): string => `يشمل ذلك، أيًا كان التاريخ: ${list}.`;
export const labelsNote = (list: string): string => `ويشمل أيضًا ما يتعلق بما يلي: ${list}.`;
export const recordsNote = (count: number): string => `عدد ما يدخل في ذلك من إيداعاتك: ${count} فقط.`;
export const recordsNoteOf = (count: number): string => `عدد ما يدخل في ذلك من إيداعات الشخص: ${count} فقط.`;
