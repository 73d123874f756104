import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { chooseLanguage, chosenLanguage, languageNames, languages } from '../../strings/language.ts';
import { settings as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';

/** A page speaks another language from its next load, so this one is loaded again at once. */
export function LanguageCard({ reload = () => location.reload() }: { reload?: () => void }) {
  const choose = (tag: string) => {
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
          value={chosenLanguage() ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
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
    </section>
  );
}
