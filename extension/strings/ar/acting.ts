import type { ActingFor } from '../../profiles/profile.ts';
import { aside } from './aside.ts';
import { numbered } from './plural.ts';

export const actingFor = (name: string): string => `تتصرّف الآن عن ${aside(name)}`;
export const yourself = 'عن نفسك';
export const ownRecords = 'سجلاتك أنت';
export const switchPerson = 'تبديل';
export const switchTo = 'التبديل إلى';
export const choose = 'سجلات من؟';
export const here = 'الآن';
export const waiting = (count: number): string =>
  numbered(count, {
    zero: 'لا طلبات بانتظارك',
    one: 'طلب واحد بانتظارك',
    two: 'طلبان بانتظارك',
    few: '# طلبات بانتظارك',
    many: '# طلبًا بانتظارك',
    other: '# طلب بانتظارك',
  });
export const switched = (name: string | undefined): string =>
  name === undefined ? 'عدت إلى التصرّف عن نفسك.' : `تتصرّف الآن عن ${aside(name)}.`;
export const otherPerson = 'هذا الطلب يخص شخصًا آخر تتصرّف عنه';
export const otherPersonText =
  'يبقى الطلب لذلك الشخص. بدّل إليه لتجيب عنه. وإذا كان الجواب عن شخص آخر، فاختر «ليس الآن» واطلب من جديد من صفحة العيادة.';

export const relations: Readonly<Record<ActingFor['relation'], string>> = {
  child: 'طفلك',
  parent: 'أحد والديك',
  partner: 'شريك حياتك',
  relative: 'قريب آخر لك',
  other: 'شخص في رعايتك',
};
const rights = {
  parent: 'تقرّر عنه بصفتك أحد الوالدين.',
  guardian: 'تقرّر عنه بصفتك وصيًا عيّنته المحكمة.',
  proxy: 'تقرّر عنه بتوكيل في شؤون الرعاية الصحية.',
};
/** `طفلك. تقرّر عنه بصفتك أحد الوالدين.` */
export const standing = (acting: ActingFor): string =>
  `${relations[acting.relation]}. ${acting.authority === 'other' ? `حقك في القرار: ${aside(acting.words)}.` : rights[acting.authority]}`;

export const soonShort = (who: string): string => `${aside(who)} على وشك بلوغ سن الرشد`;
export const seeHandOver = 'عرض خطوات التسليم';
