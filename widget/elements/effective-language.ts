import { type Language, languageOf } from '../../protocol/language.ts';

/** The nearest `lang` around an element, through shadow roots; where nothing says one, the reader's browser is asked. */
export function effectiveLanguage(element: Element): Language {
  let at: Element | undefined = element;
  let said: HTMLElement | null = null;
  while (at && !said) {
    said = at.closest<HTMLElement>('[lang]');
    at = (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return languageOf(said?.lang, ...navigator.languages);
}

/** Calls back whenever a `lang` changes that may be around the element; returns what watches. */
export function watchLanguage(element: Element, changed: () => void): MutationObserver {
  const observer = new MutationObserver(changed);
  for (const root of [document, element.getRootNode()])
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  return observer;
}
