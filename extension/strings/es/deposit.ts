import { number, plural } from './plural.ts';

export const offer = 'quiere darle una copia de su historia clínica';
export const sentence = (items: number, title: string): string => `${plural(items, 'elemento', 'elementos')}: ${title}`;
export const whatHappens = 'Qué sucede';
export const points = (name: string): string[] => [
  `${name} envía la copia directamente a este navegador.`,
  'Chartkey comprueba que cada elemento sea exactamente el que emitieron.',
  'Se cifra con su clave antes de guardarse. Nadie más puede abrirla, ni siquiera quien se la da.',
];
export const honest = 'Recibir una copia no comparte nada con nadie. Puede compartir de ella más adelante.';
export const accept = 'Aceptar';
export const notNow = 'Ahora no';
export const accepted = 'Esperando la copia';
export const receiving = (received: number): string =>
  `Recibiendo: ${number(Math.max(1, Math.round(received / 1024)))} KB hasta ahora`;
export const filing = 'Comprobando cada elemento y cifrándolo';
export const filedTitle = 'Su copia está aquí';
export const filed = (items: number, name: string): string =>
  `${plural(items, 'elemento', 'elementos')} de ${name}. Todo se comprobó y se cifró con su clave.`;
export const refusedTitle = 'No se recibió';
export const refused = 'No se agregó nada. Pueden volver a ofrecerla.';
export const cancelledTitle = 'Retiraron la oferta';
export const failedTitle = 'No se pudo recibir la copia';
export const keepOpen = 'Deje abierta la página de la clínica hasta que termine.';
export const openRecords = 'Abrir mis registros';
