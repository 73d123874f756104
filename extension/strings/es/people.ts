import type { ActingFor } from '../../profiles/profile.ts';
import { numbered, plural } from './plural.ts';

export const title = 'Personas a quienes represento';
export const intro =
  'Su hijo o hija, su padre o madre, o cualquier persona cuyos registros usted cuida. Cada una tiene registros, permisos y claves propios. Nunca se mezclan con los de usted.';
export const add = 'Agregar a alguien';
export const nobody = 'Usted actúa solo en nombre propio';
export const nobodyText =
  'Agregue a un menor o a un adulto cuyos registros usted cuida, y podrá recibir y compartir en su nombre.';

export const keysAreYours =
  'Estas son las claves de usted. También abren los registros de todas las personas a quienes representa, y las palabras de usted los traen todos de vuelta.';

export const authorities: Readonly<Record<ActingFor['authority'], string>> = {
  parent: 'Soy padre o madre de un menor de edad',
  guardian: 'Un tribunal me nombró tutor o tutora',
  proxy: 'Poder para decisiones de salud o poder notarial',
  other: 'Otro derecho, con mis palabras',
};
export const name = 'Nombre';
export const nameHint = 'Como lo escribe su clínica.';
export const relation = '¿Quién es esta persona para usted?';
export const authority = '¿Por qué puede decidir en su nombre?';
export const ownWords = 'El derecho, con sus palabras';
export const ownWordsHint =
  'Por ejemplo, el tribunal y el número de la orden. Se comunica con cada permiso, así que no ponga más que eso.';
export const birthDate = 'Fecha de nacimiento';
export const birthOptional = 'Fecha de nacimiento, si quiere';
export const birthHint = 'Para que se note si una historia clínica es de otra persona.';
export const adultAt = 'Decide por sí misma a los';
export const adultHint = '18 en casi todas partes. Algunos lugares dicen 19 o 21.';
export const years = (age: number): string => plural(age, 'año', 'años');
export const promise =
  'Usted declara que puede decidir por esta persona. Chartkey no lo comprueba. Una clínica puede pedirle documentos.';
export const told =
  'A quien usted comparte se le dice que aceptó un representante, y con qué derecho. No se le dice su nombre.';
export const save = 'Guardar';
export const saved = (who: string): string => `Se guardó: ${who}.`;
export const nameMissing = 'Escriba el nombre.';
export const birthMissing = 'Se necesita la fecha de nacimiento de un menor.';
export const birthBad = 'Ese día no está en el pasado.';
export const wordsMissing = 'Diga con qué derecho.';

export const born = (day: string): string => `nacimiento: ${day}`;
export const items = (count: number): string =>
  count === 0 ? 'sin registros todavía' : plural(count, 'elemento', 'elementos');
export const shares = (count: number): string =>
  count === 0 ? 'nada compartido' : plural(count, 'permiso', 'permisos');
export const act = (who: string): string => `Actuar por ${who}`;
export const actingNow = 'Ahora usted actúa por esta persona';
export const change = 'Cambiar';
export const changeOne = (who: string): string => `Cambiar los datos de ${who}`;
export const handOver = 'Traspasar';
export const handOverTo = (who: string): string => `Traspasar a ${who}`;
export const remove = 'Quitar';
export const removeOne = (who: string): string => `Quitar a ${who}`;

export const decidesFrom = (who: string, day: string): string => `${who} decide por su cuenta desde el ${day}.`;
export const soon = (who: string, day: string): string =>
  `${who} decide por su cuenta desde el ${day}. Es un buen momento para preparar juntos el traspaso.`;
export const due = (who: string): string =>
  `${who} es mayor de edad y decide por su cuenta. Traspase los registros, o cambie el derecho con que usted actúa si un tribunal lo decidió así.`;

export const removeTitle = (who: string): string => `¿Quitar a ${who}?`;
export const removeText =
  'Los registros y las claves de esta persona salen de este navegador, y de cualquier otro navegador de usted la próxima vez que se abra. Esto no se puede deshacer.';
export const removeShares = (count: number): string =>
  numbered(count, {
    one: '# permiso sigue hasta su fecha de término si usted no lo detiene.',
    many: '# de permisos siguen hasta su fecha de término si usted no los detiene.',
    other: '# permisos siguen hasta su fecha de término si usted no los detiene.',
  });
export const stopFirst = 'Detener primero sus permisos';
export const letRun = 'Dejar que los permisos terminen solos';
export const whatShares = '¿Qué pasa con sus permisos?';
export const removeYes = 'Quitar para siempre';
export const keep = 'Conservar';
export const removed = (who: string): string => `${who} ya no está en este navegador.`;

export const handOverTitle = (who: string): string => `Traspaso a ${who}`;
export const handOverIntro = (who: string): string =>
  `${who} recibe las palabras de recuperación, abre los registros en un navegador propio y desde entonces decide por su cuenta. Háganlo juntos: toma diez minutos.`;
export const steps = ['Prepararse', 'Las palabras', 'Revisar el papel', 'Su propio navegador', 'Quitar de aquí'];
export const stepOf = (now: number, of: number): string => `Paso ${now} de ${of}`;
export const readyTitle = 'Necesitan';
export const ready = [
  'la computadora de esa persona, con Chartkey,',
  'papel y lápiz,',
  'y que nadie mire por encima del hombro.',
];
export const moves = 'Qué recibe';
export const movesItems = (count: number): string =>
  count === 0
    ? 'Todavía no hay registros aquí.'
    : numbered(count, {
        one: 'El único elemento, con su procedencia.',
        many: 'Los # de elementos, con su procedencia.',
        other: 'Los # elementos, con su procedencia.',
      });
export const movesShares = (count: number): string =>
  count === 0
    ? 'Ahora no se comparte nada.'
    : numbered(count, {
        one: '# permiso sigue. Desde entonces solo esa persona puede detenerlo.',
        many: '# de permisos siguen. Desde entonces solo esa persona puede detenerlos.',
        other: '# permisos siguen. Desde entonces solo esa persona puede detenerlos.',
      });
export const movesHistory = 'Cada solicitud, permiso y apertura, y los comprobantes.';
export const cannot = 'Lo que un traspaso no puede deshacer';
export const cannotPoints = [
  'Lo que usted leyó, ya lo leyó.',
  'Las mismas palabras abren los registros a quien las tenga. Entregue el papel y no guarde copia.',
  'Una copia de esta computadora hecha antes todavía contiene lo que había entonces, bloqueado con la contraseña de usted.',
];
export const early = (who: string, day: string): string =>
  `${who} será mayor de edad el ${day}. Puede hacer el traspaso antes, si esa persona está en condiciones.`;
export const begin = 'Empezar';
export const confirmTitle = 'Primero, ¿es usted?';
export const password = 'Su contraseña';
export const passwordText = 'Para que nadie más que usted entregue las palabras.';
export const showWords = 'Continuar a las palabras';
export const wordsTitle = (who: string): string => `${who} anota las palabras`;
export const wordsText =
  'Estas 12 palabras abren sus registros en cualquier computadora. Esa persona las escribe en papel, en este orden. Las palabras son solo suyas.';
export const deviceTitle = (who: string): string => `En el navegador de ${who}`;
export const devicePoints = [
  'Abran Chartkey allí y presionen “Ya tengo palabras”.',
  'Escriban las palabras del papel, y que esa persona elija una contraseña que solo ella sepa.',
  'Esperen a que lleguen los registros. Miren uno juntos.',
];
export const seenThere = (who: string): string =>
  `Lo he visto: ${who} puede abrir los registros en su propio navegador`;
export const takeOff = 'Quitar los registros de mis navegadores';
export const takeOffText =
  'Sus claves y registros salen ahora de este navegador, y de cualquier otro navegador de usted la próxima vez que se abra.';
export const working = 'Quitando los registros de este navegador…';
export const doneTitle = (who: string): string => `${who} ya decide por su cuenta`;
export const doneText =
  'Sus registros y claves ya no están en este navegador. En “Actividad” dice cuándo hizo usted el traspaso, y nada más de esa persona.';
export const backToPeople = 'Volver a las personas a quienes represento';
export const noPerson = 'Esta persona no está en su lista';
export const noPersonText = 'Se hizo el traspaso o se quitó, aquí o en otro navegador de usted.';

export const wrongTitle = 'Esta historia clínica puede ser de otra persona';
export const wrongText = (chart: string, who: { name?: string; born?: string }): string =>
  `“${chart}” dice: ${[who.name, who.born && born(who.born)].filter(Boolean).join(', ')}. No se cambió nada. Revísela antes de compartirla.`;
