import { countingIn } from '../../../protocol/strings/counting.ts';
import type { RecordsWords } from '../records-words.ts';

const { plural } = countingIn('es');

export const recordsWords: RecordsWords = {
  opening: {
    proving: 'Firmando esta apertura',
    fetching: 'Trayendo los registros',
    checking: 'Comparando cada elemento con lo que se emitió',
    title: 'Abriendo los registros',
    text: 'Esta apertura se le muestra al paciente.',
  },
  noGrant: 'Todavía no se comparte nada aquí',
  noGrantText: 'El paciente puede compartir registros desde la página de su propio portal.',
  empty: 'Nada coincide con lo que se compartió',
  emptyText:
    'El paciente compartió tipos de registros y fechas para los que no hay elementos. Los nuevos aparecen aquí cuando se archiven.',
  unknown: 'Este permiso no se conoce aquí',
  unknownText: 'Pida al paciente que comparta de nuevo desde la página de su portal. No se abrió nada.',
  revoked: 'El paciente dejó de compartir',
  revokedText:
    'Los registros se quitaron de esta página y no se pueden abrir de nuevo. Puede pedir al paciente que comparta otra vez.',
  paused: 'El paciente pausó lo que comparte',
  pausedText: 'Ahora no hay nada de los registros en esta página. Se dará cuenta sola cuando el paciente reanude.',
  resumed: 'El paciente reanudó lo que comparte',
  resumedText: 'Los registros se pueden abrir de nuevo. Esto se le muestra al paciente.',
  openAgain: 'Abrir los registros',
  expired: 'El permiso terminó',
  expiredText: 'Llegó a la fecha que puso el paciente. Los registros ya no se pueden leer aquí.',
  wrongPatient: 'Estos registros son de otra persona',
  wrongPatientText:
    'Su nombre o fecha de nacimiento no coincide con este expediente, así que no se muestra nada. Compruebe que este permiso sea de este paciente.',
  offline: 'No tiene conexión',
  offlineText:
    'Los registros se quitaron porque nadie podría decirle a esta página que deje de mostrarlos. Se abren de nuevo cuando haya conexión.',
  signIn: 'Inicie sesión en el portal de nuevo',
  signInText: 'Su sesión terminó, así que no se abrió nada.',
  open: 'Los registros están abiertos',
  tryAgain: 'Intentar de nuevo',
  error: { title: 'Eso no funcionó', retryTitle: 'Esta vez no funcionó' },
  both: (first, second) => `${first} ${second}`,
  show: (items) =>
    plural(items, { one: 'Mostrar el otro elemento', many: 'Mostrar los otros #', other: 'Mostrar los otros #' }),
  failed: (items) =>
    plural(items, {
      one: 'Un registro no se pudo comprobar',
      many: '# de registros no se pudieron comprobar',
      other: '# registros no se pudieron comprobar',
    }),
  failedItems: 'Algunos elementos no coinciden con lo que se emitió, así que no se muestran.',
  failedSegments: 'Una parte de lo que se compartió falta o cambió en el camino, así que no se muestra.',
  nothingLeft: 'Por eso no se muestra nada.',
  othersFine: (rest) =>
    plural(rest, { one: 'El otro está bien.', many: 'Los otros # están bien.', other: 'Los otros # están bien.' }),
};
