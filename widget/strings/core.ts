import type { Language } from '../../protocol/language.ts';

/** The few words that are needed before anything else is loaded: in all languages, as nobody knows yet which. */
export const core: Readonly<Record<Language, readonly [loading: string, failed: string, kept: string, again: string]>> =
  {
    en: ['One moment…', 'This part did not load', 'Nothing was shared or lost.', 'Try again'],
    es: ['Un momento…', 'Esta parte no se cargó', 'No se compartió ni se perdió nada.', 'Reintentar'],
    de: ['Moment…', 'Dieser Teil wurde nicht geladen', 'Nichts freigegeben, nichts verloren.', 'Erneut versuchen'],
    zh: ['请稍候…', '此部分未能加载', '没有共享或丢失任何内容。', '重试'],
    ar: ['لحظة من فضلك…', 'لم يُحمَّل هذا الجزء', 'لم يُشارَك شيء ولم يُفقد.', 'إعادة المحاولة'],
  };
