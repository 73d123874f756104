import { chosenLanguage, languageOf } from '../../strings/language.ts';
import { speakWhole } from '../../strings/load-words.ts';

/** A page that loaded few words, as the popup does, gets the rest before it says anything of rules. */
export const speakRules = (): Promise<void> => speakWhole(languageOf(chosenLanguage(), navigator.languages));
