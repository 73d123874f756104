/** The UTC date of the n-th Sunday of a month (month 0 to 11). */
const sunday = (year: number, month: number, nth: number): number => {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
  return Date.UTC(year, month, 1 + ((7 - first) % 7) + 7 * (nth - 1));
};

/** Offset of Madison, Wisconsin on a day: US daylight time runs from March's second to November's first Sunday. */
const offset = (date: string): string => {
  const day = Date.parse(`${date}T12:00:00Z`);
  const year = Number(date.slice(0, 4));
  return day >= sunday(year, 2, 2) && day < sunday(year, 10, 1) ? '-05:00' : '-06:00';
};

/** A FHIR dateTime at the clinic's own clock, from a date `YYYY-MM-DD` and minutes after 8:00 am. */
export const clinicTime = (date: string, minutes: number): string => {
  const total = 8 * 60 + minutes;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date}T${two(Math.floor(total / 60))}:${two(total % 60)}:00${offset(date)}`;
};
