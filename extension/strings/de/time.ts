import { datesIn } from '../dates.ts';
import { plural } from './plural.ts';

export const { clock, day, dayOfYear, monthOfYear, dayAndTime, when, ago, clinical, month, monthAloud } = datesIn(
  'de',
  'gerade eben',
);

export const days = (count: number): string => plural(count, 'Tag', 'Tage');
export const daysLeft = (count: number): string => (count < 1 ? 'endet heute' : `noch ${days(count)}`);

export const clockTitle = 'Die Uhr dieses Computers scheint falsch zu gehen';
export const clockShows = (here: number, there: number): string =>
  `Sie zeigt ${dayAndTime(here)}. Beim Speicherdienst ist es ${dayAndTime(there)}.`;
export const clockMeans =
  'Stellen Sie sie richtig, um wieder freizugeben. Nur so enden Freigaben an dem Tag, den Sie wählen. Beenden und Pausieren gehen trotzdem.';
