import { day } from './time.ts';

export const title = 'Este navegador borró lo que Chartkey guardaba';
export const text = (since: number): string =>
  `Usted configuró Chartkey aquí el ${day(since)}. Lo que guardaba en este navegador ya no está. Los navegadores borran lo guardado cuando el disco se llena o cuando se eliminan los datos de los sitios.`;
export const safeTitle = 'El servicio de almacenamiento tiene su copia';
export const safeText =
  'Sus registros y permisos están allí, cifrados, y no se cambió nada. Sus palabras de recuperación los abren de nuevo, aquí o en cualquier computadora. Solo se perdió lo que se hizo aquí después de la última vez que se guardó.';
export const withWords = 'Traerlos de vuelta con mis palabras';
export const noWay = 'No tengo palabras, ni respaldo, ni guardianes';
export const noWayText =
  'Entonces nadie puede abrir ya esos registros, tampoco nosotros. Puede empezar con un Chartkey vacío, con palabras nuevas. Lo que compartió sigue hasta su fecha de término: pida a esas clínicas que dejen de leerlo.';
export const startEmpty = 'Empezar con un Chartkey vacío';
export const shortText =
  'Sus registros están en el servicio de almacenamiento, cifrados. Sus palabras los traen de vuelta.';
export const open = 'Traerlos de vuelta';
