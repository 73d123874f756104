import { number } from './plural.ts';

export const open = 'Comprobante';
export const openOf = (name: string): string => `Comprobante de lo compartido con ${name}`;
export const title = 'Comprobante';
export const intro = 'Esta es su copia de lo que firmó. Imprímala, o guárdela y désela a quien necesite verla.';
export const save = 'Guardar el comprobante';
export const print = 'Imprimir';
export const saved = 'Su comprobante está en sus descargas.';

export const heading = 'Comprobante de un permiso para leer registros de salud';
export const signedWords = 'Lo que usted firmó';
export const live = (until: string): string => `Vigente hasta el ${until}`;
export const ended = (day: string): string => `Terminó el ${day}`;
export const stopped = (day: string): string => `Detenido el ${day}`;
export const narrowed = 'Más adelante usted compartió menos: pueden abrir menos de lo que dice este comprobante.';
export const leftOut =
  'Usted dejó fuera algunos elementos al responder: pueden abrir menos de lo que dice este comprobante.';

export const who = 'Quién puede leer';
export const site = 'En este sitio';
export const what = 'Qué';
export const dates = 'Registros de';
export const why = 'Para qué';
export const until = 'Hasta';
export const signedOn = 'Usted lo firmó el';
export const stoppedOn = 'Usted lo detuvo el';
export const itemsThen = 'Elementos entonces';
export const keptAt = 'Registros guardados en';
export const signedFor = 'Firmado en nombre de';
export const byRight = 'Con qué derecho';

export const statementTitle = 'Las palabras que usted aceptó';
export const openingsTitle = 'Aperturas hasta ahora';
export const noOpenings = 'Nadie lo ha abierto.';
export const earlier = (count: number): string => `Y ${number(count)} anteriores.`;
export const asOf = (time: string): string => `Según lo que Chartkey sabía en este momento: ${time}.`;

export const checkTitle = 'Cómo comprobar este documento';
export const checkSteps = [
  'Guarde el comprobante en Chartkey. El nombre del archivo lleva el número de abajo.',
  'Abra el verificador de comprobantes de Chartkey. Es una sola página que funciona sin internet.',
  'Suelte el archivo en esa página. Le dice si el comprobante es válido y qué significa.',
];

export const technical = 'Detalles técnicos';
export const receiptNumber = 'Número de comprobante';
export const account = 'Firmado con la cuenta';
export const network = 'Red y contrato';
