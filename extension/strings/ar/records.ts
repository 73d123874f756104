import type { Warning } from '#protocol/fhir/read-chart';
import { aside, asides } from './aside.ts';
import * as nouns from './nouns.ts';
import { number } from './plural.ts';

export const title = 'سجلاتي';
export const titleOf = (name: string): string => `سجلات ${aside(name)}`;
export const searchHint = 'البحث عن فحوص وأدوية وزيارات';
export const add = 'إضافة سجل';
export const total = 'المجموع';
export const gridLabel = 'السجلات حسب النوع والسنة';
export const cell = (name: string, year: string, count: number): string => `${name}، ${year}: ${number(count)}`;
export const none = 'لا شيء';
export const undated = 'بلا تاريخ';
export const earlier = 'قبل ذلك';
export const alwaysCurrent = (names: readonly string[]): string => `محدّثة دائمًا أيًا كان التاريخ: ${asides(names)}`;
export const fromSource = (name: string, count: number): string => `${aside(name)}: ${number(count)}`;
export const addedByYou = (count: number): string => `ما أضفته أنت: ${number(count)}، لم يُتحقق منه`;
export const marksTitle = 'ماذا تعني العلامات';
export const markVerified = 'جرى التحقق من كل عنصر: هو تمامًا ما أصدرته تلك العيادة ووقّعته.';
export const markAdded = 'أضفته أنت من ملف. من يقرؤه يرى أن أحدًا لا يضمنه.';
export const uploading = (title: string, done: number, of: number): string =>
  `جارٍ تخزين «${aside(title)}»: الجزء المشفّر ${number(done)} من ${number(of)}`;
export const registering = (title: string): string => `خُزّنت «${aside(title)}». جارٍ قيدها.`;

export const emptyTitle = 'لا سجلات بعد';
export const emptyText = 'اطلب نسخة من عيادتك عبر موقعها، أو أضف ملفًا لديك بالفعل.';

export const listTitle = (name: string, when: string | undefined): string => (when ? `${name}، ${when}` : name);
export const results = (words: string): string => `نتائج البحث عن «${aside(words)}»`;
export const noResults = (words: string): string => `لا شيء يطابق «${aside(words)}»`;
export const noResultsText = 'جرّب كلمة أقصر، أو اسم الفحص كما تكتبه العيادة.';
export const showMore = (count: number): string => `عرض ${number(count)} أخرى`;
export const backToGrid = 'كل السجلات';
export const itemValue = 'النتيجة';
export const itemDate = 'التاريخ';
export const itemSource = 'المصدر';
export const itemKind = 'النوع';
export const itemRange = 'المدى المعتاد';
export const itemLabels = 'حساس';
export const noDate = 'بلا تاريخ';
export const you = 'أضفته أنت';

export const trends = 'تطوّر نتائج المختبر';
export const chooseTest = 'الفحص';
export const usualRange = (range: string): string => `المدى المعتاد: ${aside(range)}`;
export const rangeBetween = (low: string, high: string): string => aside(`${low}–${high}`);
export const rangeBelow = (high: string): string => `أقل من ${aside(high)}`;
export const rangeAbove = (low: string): string => `${aside(low)} أو أكثر`;
export const resultCount = nouns.results;
export const trendAloud = (name: string, values: readonly string[]): string =>
  `${aside(name)} عبر الزمن: ${values.map(aside).join('؛ ')}`;
export const noTrends = 'يظهر التطوّر عندما تكون لفحص نتيجتان بأرقام.';
export const asTable = 'عرض في جدول';

export const addTitle = 'إضافة سجل';
export const addText = 'ملف FHIR R4 من عيادة أو تطبيق: إما Bundle واحد (.json) أو مورد واحد في كل سطر (.ndjson).';
export const drop = 'أفلت ملفًا هنا';
export const or = 'أو';
export const choose = 'اختيار ملف';
export const reading = (name: string): string => `جارٍ قراءة ${aside(name)}`;
export const sealing = (done: number, of: number): string => `جارٍ التشفير بمفتاحك: ${number(done)} من ${number(of)}`;
export const addedTitle = (items: number): string => `تمت الإضافة: ${nouns.items(items)}`;
export const addedText = 'عليها علامة «أضفته أنت»، لأن أي عيادة لم توقّع هذا الملف.';
export const warningCount = (count: number): string => `أمور ينبغي معرفتها عن هذا الملف: ${number(count)}`;
export const warning = (kind: Warning['kind'], count: number, types: readonly string[]): string =>
  ({
    'duplicate-id': `عناصر تظهر أكثر من مرة: ${number(count)}. حُفظت كلها.`,
    'unknown-type': `عناصر من نوع لا نعرفه (${asides(types)}): ${number(count)}. حُفظت كما هي.`,
    'entry-without-resource': `مُدخلات لا تحوي شيئًا: ${number(count)}.`,
    'nested-bundle': `حزم (Bundle) داخل الملف حُفظت كاملة: ${number(count)}.`,
  })[kind];
export const another = 'إضافة آخر';
export const cancelled = 'أُلغي. لم يُضف شيء.';
export const oneFile = 'ملف واحد في كل مرة من فضلك.';
export const connectClinic = 'وصل عيادتك';

export const allTrends = 'كل تطوّرات المختبر';
export const chooseTests = 'اسم فحص';
export const testCount = (count: number): string => `فحوص لها تطوّر: ${number(count)}`;
export const newestHigh = '↑ مرتفع: الأحدث أعلى من المدى المعتاد';
export const newestLow = '↓ منخفض: الأحدث أدنى من المدى المعتاد';
export const filterSource = 'المصدر';
export const everySource = 'كل العيادات، وأنت';
export const filterOnly = 'عرض';
export const onlyAll = 'كل شيء';
export const onlyVouched = 'ما تضمنه عيادة';
export const onlyAdded = 'ما أضفته أنت';
export const onlyUnreviewed = 'ملاحظات وعناصر لم يصنفها أحد';
export const nothingLikeIt = 'لا شيء كهذا هنا.';
export const itemRecord = 'جاء مع';
export const itemReceived = 'تاريخ الاستلام';
export const itemProof = 'التحقق';
export const itemVouched = (name: string): string =>
  `هو تمامًا ما أصدرته ${aside(name)} ووقّعته. ويستطيع من تشاركه معه أن يتحقق من ذلك أيضًا.`;
export const itemAdded = 'أضفته أنت من ملف. لا يضمنه أحد، ويُقال ذلك لمن يقرؤه.';
export const itemToken = 'معرّف السجل';
