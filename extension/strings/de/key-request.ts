import { dayAndTime } from './time.ts';

export const title = 'Jemand fordert die Schlüssel zu Ihrer Akte an';
export const text = (at: number, until: number): string =>
  `Genügend Schlüsselteile Ihrer Vertrauenspersonen wurden benutzt: ${dayAndTime(at * 1000)}. Wenn Sie nicht ablehnen, werden die Schlüssel herausgegeben: ${dayAndTime(until * 1000)}.`;
export const ready = (at: number): string =>
  `Genügend Schlüsselteile Ihrer Vertrauenspersonen wurden benutzt: ${dayAndTime(at * 1000)}. Die Wartezeit ist vorbei: Die Schlüssel können jetzt abgeholt werden.`;
export const you = 'Wenn Sie das selbst an einem anderen Computer waren, tun Sie nichts.';
export const locked = 'Entsperren Sie Chartkey, um abzulehnen.';
export const refuse = 'Ablehnen';
export const refused =
  'Abgelehnt. Mit dieser Anforderung bekommt niemand Ihre Schlüssel. Erstellen Sie neue Schlüsselteile, wenn Sie nicht wissen, wer sie gestellt hat.';
export const refusedLater = 'Ihre Ablehnung ist festgehalten und wird übermittelt, sobald Sie online sind.';
