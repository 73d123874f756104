import { aside } from './aside.ts';

export const waysIn = 'طرق الدخول';
export const passwordTitle = 'كلمة المرور';
export const passwordText = 'تفتح Chartkey في هذا المتصفح فقط. لا تُرسل ولا تُخزَّن أبدًا.';
export const change = 'تغيير كلمة المرور';
export const current = 'كلمة مرورك الحالية';
export const wrong = 'هذه ليست كلمة مرورك الحالية.';
export const forgot = 'لا أعرفها: استعمال مفتاح مرور بدلًا منها';
export const notYours = 'هذه ليست كلمة مرورك.';
export const missing = 'اكتب كلمة مرورك أولًا.';
export const usePasskey = 'استعمال مفتاح مرور بدلًا منها';
export const usePassword = 'استعمال كلمة المرور بدلًا منه';
export const withPasskey = 'عند المتابعة يطلب متصفحك مفتاح المرور.';
export const passkeyUnused = 'لم يُستعمل مفتاح المرور. حاول مرة أخرى أو استعمل كلمة مرورك.';
export const saveNew = 'حفظ كلمة المرور الجديدة';
export const changing = 'جارٍ التغيير. يستغرق ذلك ثانية عن قصد.';
export const changed =
  'تغيّرت كلمة مرورك. سجلاتك وكلماتك ومفاتيح مرورك تبقى كما هي. وأي نسخة من هذا القرص أخذها أحد من قبل ما زالت تُفتح بكلمة المرور القديمة.';

export const passkeysTitle = 'مفاتيح المرور';
export const passkeysText =
  'يمكن لبصمتك أو وجهك أو رقم PIN لجهازك أو مفتاح أمان أن يفتح Chartkey بدل كلمة المرور. وكلمة المرور تعمل دائمًا أيضًا.';
export const noPasskeys =
  'ليس في هذا المتصفح مفاتيح مرور تستطيع فتح Chartkey. كلمة مرورك تعمل كما كانت، ولا ينقصك شيء من دونها.';
export const here = 'على هذا الجهاز';
export const elsewhere = 'على مفتاح أمان أو هاتف أو في مدير كلمات المرور';
export const added = (date: string): string => `أُضيف بتاريخ ${date}`;
export const add = 'إضافة مفتاح مرور';
export const addText = 'أولًا كلمة مرورك، حتى لا يضيف غيرك مفتاحه. ثم يسألك متصفحك أي مفتاح مرور تستعمل.';
export const goOn = 'متابعة';
export const asking = 'يطلب متصفحك مفتاح المرور. اتبع ما يقوله.';
export const addedNow = 'مفتاح مرورك يفتح Chartkey من الآن. احتفظ بكلمة المرور أيضًا: قد يضيع مفتاح المرور مع جهازه.';
export const notAdded = 'لم يُضف أي مفتاح مرور. كلمة مرورك تعمل كما كانت.';
export const unfitText =
  'ما ينجح عادة: البصمة أو الوجه أو رقم PIN لهذا الجهاز، أو مفتاح أمان حديث، أو مفاتيح المرور في حسابك لدى Google أو Apple. المفتاح الذي أُنشئ للتو لا يفتح شيئًا: يمكنك حذفه من قائمة مفاتيح مرورك.';
export const another = 'تجربة مفتاح مرور آخر';
export const remove = 'إزالة';
export const removeOne = (where: string, date: string): string =>
  `إزالة مفتاح المرور: ${aside(where)}، أُضيف بتاريخ ${date}`;
export const removeTitle = 'إزالة مفتاح المرور هذا؟';
export const removeText = 'لن يفتح شيئًا هنا بعد ذلك. كلمة مرورك ما زالت تفتح. وقد يظل جهازك يعرضه في قائمته.';
export const keep = 'إبقاؤه';
export const removed = 'أُزيل مفتاح المرور. كلمة مرورك تفتح Chartkey.';
