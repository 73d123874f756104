import { numbered, plural } from './plural.ts';

export const label = 'Contraseña';
export const labelNew = 'Contraseña nueva';
export const again = 'La misma contraseña otra vez';
export const rule =
  'Al menos 10 caracteres. Cuatro o cinco palabras que no tengan nada que ver entre sí funcionan bien.';
export const short = (missing: number): string =>
  numbered(missing, { one: 'Falta # carácter.', many: 'Faltan # de caracteres.', other: 'Faltan # caracteres.' });
export const guessable =
  'Esa es fácil de adivinar. Pruebe con cuatro o cinco palabras que no tengan nada que ver entre sí.';
export const differ = 'Las dos no son iguales.';

export const judging = 'Calculando cuánto resistiría…';
export const standing = {
  refused: 'Demasiado fácil de adivinar',
  weak: 'Débil',
  fair: 'Aceptable',
  strong: 'Fuerte',
};
export const holds = (time: string): string =>
  `Alguien que robara el disco de esta computadora y usara 100 tarjetas gráficas rápidas necesitaría ${time} para adivinarla.`;
export const fileHolds = (time: string): string =>
  `Alguien que encontrara el archivo y usara 100 tarjetas gráficas rápidas necesitaría ${time} o más para adivinarla.`;
export const oneMore = 'Una palabra más la hace mucho más difícil.';

/** Seconds → a length of time in one round number: an estimate has no more than that. */
export function roughly(seconds: number): string {
  const [minute, hour, day, month, year] = [60, 3_600, 86_400, 2_629_800, 31_557_600];
  if (seconds < minute) return 'menos de un minuto';
  if (seconds >= 1_000 * year) return 'más de 1,000 años';
  const about = (unit: number, one: string, many: string) => {
    const count = Math.max(1, Math.round(seconds / unit));
    const rounded = count > 20 ? Math.round(count / 10) * 10 : count;
    return `cerca de ${plural(rounded, one, many)}`;
  };
  if (seconds < 90 * minute) return about(minute, 'minuto', 'minutos');
  if (seconds < 36 * hour) return about(hour, 'hora', 'horas');
  if (seconds < 45 * day) return about(day, 'día', 'días');
  if (seconds < 18 * month) return about(month, 'mes', 'meses');
  return about(year, 'año', 'años');
}
