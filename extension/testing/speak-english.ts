import * as english from '../strings/en.ts';
import { speak } from '../strings/words.ts';

/** Before every unit test: the screens speak English. */
speak(english);
