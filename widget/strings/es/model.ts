import { countingIn } from '../../../protocol/strings/counting.ts';
import * as terms from '../../../protocol/strings/es.ts';
import type { ModelWords } from '../model-words.ts';

const { plural } = countingIn('es');

export const modelWords: ModelWords = {
  terms,
  isolate: (text) => text,
  comma: ', ',
  dates: {
    any: (until) => `de cualquier fecha hasta ${until}`,
    from: (from, until) => `desde ${from} hasta ${until}`,
    anyOn: (until) => `de cualquier fecha, con elementos nuevos hasta ${until}`,
    fromOn: (from, until) => `desde ${from}, con elementos nuevos hasta ${until}`,
  },
  flags: { high: 'Alto', low: 'Bajo', veryHigh: 'Muy alto', veryLow: 'Muy bajo', abnormal: 'Anormal' },
  newFlags: {
    high: 'Alto, nuevo',
    low: 'Bajo, nuevo',
    veryHigh: 'Muy alto, nuevo',
    veryLow: 'Muy bajo, nuevo',
    abnormal: 'Anormal, nuevo',
  },
  atLeast: (low) => `${low} o más`,
  atMost: (high) => `hasta ${high}`,
  yes: 'Sí',
  no: 'No',
  curve: 'Curva registrada',
  daily: 'una vez al día',
  timesDaily: (times) => plural(times, { one: '# vez al día', many: '# de veces al día', other: '# veces al día' }),
  every: {
    min: (times, period) => `${times} cada ${period} minutos`,
    h: (times, period) => `${times} cada ${period} horas`,
    d: (times, period) => `${times} cada ${period} días`,
    wk: (times, period) => `${times} cada ${period} semanas`,
    mo: (times, period) => `${times} cada ${period} meses`,
    a: (times, period) => `${times} cada ${period} años`,
  },
  asNeeded: 'según necesidad',
  statuses: {
    'on-hold': 'en espera',
    stopped: 'suspendido',
    completed: 'terminado',
    cancelled: 'cancelado',
    'not-taken': 'no se toma',
    draft: 'borrador',
    preparation: 'en preparación',
    'in-progress': 'en curso',
    'not-done': 'no realizado',
    unknown: 'se desconoce',
  },
  severities: { severe: 'grave', moderate: 'moderada', mild: 'leve' },
  highRisk: 'riesgo alto',
  resolved: 'resuelto',
  untilDay: (day) => `hasta: ${day}`,
  ruledOut: 'descartado',
  dose: (number) => `dosis ${number}`,
  notShown: (kinds) => `${kinds}: no se muestra aquí`,
  started: (title, date) => `${title}: inicio ${date}`,
  found: (title, date) => `${title}: detectado ${date}`,
  byPatient: 'agregado por el paciente',
};
