import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { useState } from 'preact/hooks';
import { chooseLanguage, chosenLanguage, languageNames, languages } from '../../strings/language.ts';
import { settings as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';

/** A page speaks another language from its next load: choosing alone must not load it, an arrow key chooses too (WCAG 3.2.2). */
export function LanguageCard({ reload = () => location.reload() }: { reload?: () => void }) {
  const [tag, setTag] = useState<string>(chosenLanguage() ?? '');
  const use = () => {
    chooseLanguage(languages.find((language) => language === tag));
    reload();
  };
  return (
    <section class="card setting">
      <h2 id="language-title">{words.languageTitle}</h2>
      <p class="small quiet" id="language-text">
        {words.languageText}
      </p>
      <label class="select">
        <select
          aria-labelledby="language-title"
          aria-describedby="language-text"
          value={tag}
          onChange={(event) => setTag(event.currentTarget.value)}
        >
          <option value="">{words.languageOfBrowser}</option>
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {languageNames[language]}
            </option>
          ))}
        </select>
        <Icon nodes={ChevronDown} size="small" />
      </label>
      <div class="actions">
        <button type="button" class="button" onClick={use}>
          {words.languageUse}
        </button>
      </div>
    </section>
  );
}
