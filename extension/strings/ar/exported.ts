import type { PersonExport } from '../../hygiene/export-person.ts';
import { aside } from './aside.ts';
import * as counted from './nouns.ts';
import { number } from './plural.ts';

const person = ({ folder, name, resources, attested, grants, receipts, entries, problems }: PersonExport): string =>
  [
    `${name === undefined ? 'أنت' : aside(name)}${folder ? ` (المجلد ${aside(folder)})` : ''}`,
    `  ${counted.records(resources)}، والثابت منها أنه صادر عن عيادة: ${number(attested)}`,
    `  ${counted.shares(grants)}، ${counted.receipts(receipts)}، وعدد أسطر سجل أحداثك: ${number(entries)}`,
    ...problems.map(
      ({ items, code, cid }) => `  غير مكتمل: ${counted.records(items)} (الرمز ${aside(code)}، الجزء ${aside(cid)})`,
    ),
  ].join('\n');

/** README.txt of an export: for people first, for whoever checks it after that. */
export const readme = (people: readonly PersonExport[], at: Date): string => `نسختك من Chartkey
أُعدّت بتاريخ ${aside(at.toISOString().slice(0, 10))}

هذا المجلد غير مقفل. كل من يحصل عليه يستطيع قراءته. احفظه كما تحفظ ملفًا طبيًا ورقيًا.

محتويات المجلد
${people.map(person).join('\n')}

الملفات
- chart.json
  سجلاتك في حزمة واحدة (FHIR R4 Bundle). كل سجل مطابق حرفًا بحرف لما أُصدر لك.
- provenance.ndjson
  سطر لكل سجل في chart.json وبالترتيب نفسه: من أين جاء، وقيمة SHA-256 له، ومكانه ضمن ما وقّعته العيادة.
- sources.json
  كل نسخة أخذتها: من وقّعها، ومتى، وعلى ماذا.
- grants.json
  ما شاركته، ومع من، ومتى أُوقف، بالكلمات التي وافقت عليها.
- receipts.json
  من فتح ماذا، بتوقيع من فتحه.
- receipts/
  إيصال كل مشاركة، في ملف يثبت نفسه بنفسه.
- log.json
  ما دوّنه هذا المتصفح. كل سطر يذكر السطر الذي قبله.
- manifest.json
  الأعداد، وقيمة SHA-256 لكل ملف آخر هنا.

للتحقق من دون Chartkey
- يجب أن تطابق قيمة SHA-256 لكل ملف ما يذكره manifest.json.
- كل مشاركة وإيصال ومصدر يحمل ما وُقّع عليه (EIP-712). وطريقة التحقق من كل منها مشروحة في docs/protocol.md من Chartkey.
- كل سطر في provenance.ndjson يثبت سجله: القيمة SHA-256(0x00, salt, record) تقود عبر "path" إلى "root" في
  sources.json (RFC 9162).
`;
