import { readability } from '#protocol/reading-grade';

export interface ReasonRead {
  /** Above grade 8, by a text long enough for a grade to mean something. English only. */
  hard: boolean;
  long: boolean;
  /** It hurries, threatens or rewards. English only. */
  pressing: boolean;
}

/** The grade patient-facing words are held to. */
const highestGrade = 8;
/** Below this many words a single rare one decides the grade. */
const fewest = 6;
const most = 25;

/** What is said to make people answer before they have read: haste, loss, duty, reward. */
const pressure =
  /\b(?:urgent(?:ly)?|immediate(?:ly)?|right (?:now|away)|at once|asap|hurry|act now|act fast|do not delay|don['’]t (?:wait|delay)|last chance|final (?:notice|warning|reminder)|only today|today only|expires? (?:today|soon|in)|within \d+ (?:minutes?|hours?)|must (?:approve|accept|share|agree|consent|act)|have to (?:approve|accept|share|agree|consent)|no choice|or else|otherwise you|if you (?:do not|don['’]t|refuse)|will (?:lose|be (?:denied|cancell?ed|refused|charged))|lose your|denied|penalt(?:y|ies)|free gift|gift card|reward|prize|you have won|\$ ?\d)\b|!{2,}/i;
/** Three words on end in capitals. */
const shouting = /(?:\b[A-Z]{3,}\b[\s,]*){3,}/;
const english = /\b(?:the|to|of|and|for|your|you|we|our|is|with|a)\b/i;

/** How a page's own reason reads. Its words are shown as they are; this says what to add beside them. Pure. */
export function readReason(text: string): ReasonRead {
  const { grade, words } = readability(text);
  return {
    hard: english.test(text) && words >= fewest && grade > highestGrade,
    long: words > most,
    pressing: pressure.test(text) || shouting.test(text),
  };
}
