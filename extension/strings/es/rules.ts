import { number, numbered } from './plural.ts';

export const title = 'Reglas';
export const intro =
  'Una regla responde por usted, con las palabras que usted eligió. Nunca da más de lo que una clínica pidió, y nunca más de lo que usted le dio antes directamente.';
export const empty = 'Todavía no tiene reglas';
export const emptyText =
  'Sin una regla, Chartkey le pregunta cada vez. Con una, su equipo de atención puede recibir aquello a lo que usted siempre dice que sí. Aquí puede verlo y deshacerlo todo.';
export const newRule = 'Regla nueva';
export const start = 'Empiece con una de estas';
export const templates = {
  labs: 'Mi equipo de atención puede leer resultados de laboratorio nuevos',
  minds: 'Preguntarme siempre sobre salud mental',
  insurers: '“Ahora no” a las aseguradoras',
  research: '“Ahora no” a la investigación',
  strangers: '“Ahora no” a los sitios que nadie respalda',
  own: 'Otra cosa',
};
export const noInstitutions = 'Primero comparta usted con una clínica';
export const noInstitutionsText =
  'Una regla puede compartir con una clínica solo después de que usted haya compartido con ella una vez. Entonces aparece aquí.';

/** The rule as it reads, sentence by sentence: this text is written down with everything the rule does. */
export const approve = (who: string, what: string, days: string, back: string): string =>
  `Sin preguntarme, se puede leer: ${what}. Quién: ${who}. Para qué: mi tratamiento. Cada vez por: ${days}. Fechas: ${back}.`;
export const approveLimits = 'Nada delicado, y nada que nadie haya clasificado todavía.';
export const ask = {
  anyone: 'Preguntarme cada vez, sea quien sea.',
  unverified: 'Preguntarme cada vez que un sitio que nadie respalda quiera algo.',
};
export const askWho = (who: string): string => `Preguntarme cada vez con: ${who}.`;
export const refuse = {
  anyone: 'Responder “Ahora no” a todos.',
  unverified: 'Responder “Ahora no” a los sitios que nadie respalda.',
};
export const refuseWho = (who: string): string => `Responder “Ahora no” a: ${who}.`;
export const onlyClasses = (what: string): string => `Solo cuando pidan: ${what}.`;
export const onlyLabels = (what: string): string => `Solo cuando toque este tema: ${what}.`;
export const onlyClassesOrLabels = (classes: string, labels: string): string =>
  `Solo cuando pidan: ${classes}. O cuando toque este tema: ${labels}.`;
export const onlyPurposes = (why: string): string => `Solo para este fin: ${why}.`;
export const kinds = {
  clinic: 'clínicas',
  hospital: 'hospitales',
  laboratory: 'laboratorios',
  pharmacy: 'farmacias',
  research: 'centros de investigación',
  insurer: 'aseguradoras',
};
export const backs = { 3: '3 meses', 12: '1 año', 36: '3 años', 120: '10 años' };
/** After a colon. */
export const lastBacks = {
  3: 'los últimos 3 meses',
  12: 'el último año',
  36: 'los últimos 3 años',
  120: 'los últimos 10 años',
};

export const editTitle = 'Cambiar esta regla';
export const what = '¿Qué debe pasar?';
export const actions = { approve: 'Compartir por mí', ask: 'Preguntar siempre', refuse: 'Ahora no' };
export const actionTexts = {
  approve:
    'Reciben una respuesta enseguida. Usted tiene 10 segundos para deshacerla y puede detenerla en cualquier momento.',
  ask: 'Esto va antes que toda regla que comparta.',
  refuse: 'No reciben nada, y no se les dice más que eso. Esto va antes que todas las demás reglas.',
};
export const who = '¿Quién pide?';
export const whos = {
  anyone: 'Cualquiera',
  kinds: 'Algunos tipos de instituciones',
  unverified: 'Sitios que nadie respalda',
  members: 'Estas instituciones',
};
export const careTeam = 'Mi equipo de atención';
export const careTeamHint = 'Todos con quienes ha compartido para tratamiento. Marque a quienes les confía esto.';
export const notVouched = 'Ahora nadie la respalda: se le preguntaría a usted.';
export const shared = (times: number): string =>
  numbered(times, {
    one: 'usted compartió # vez',
    many: 'usted compartió # de veces',
    other: 'usted compartió # veces',
  });
export const records = '¿Qué pueden leer?';
export const recordsAsked = '¿Qué piden?';
export const recordsAnything = 'No marcar nada significa todo.';
export const moreKinds = 'Más tipos de registros';
export const sensitive = 'O cuando toque algo delicado';
export const sensitiveHint = 'Una regla que comparte excluye esto en todo caso. Aquí puede pedir que se le pregunte.';
export const days = '¿Cuánto tiempo cada vez?';
export const back = '¿Hasta cuánto atrás?';
export const backHint = 'Cuando pidan más, reciben solo esto.';
export const why = '¿Para qué?';
export const anyPurpose = 'Cualquier cosa';
export const reads = 'Su regla, tal como se guardará';
export const chooseWho = 'Elija de quién se trata.';
export const chooseWhat = 'Elija al menos un tipo de registros.';
export const save = 'Guardar la regla';
export const saved = 'La regla está guardada y activada.';

export const tryTitle = 'Lo que habría hecho';
export const tryIntro =
  'Son solicitudes pasadas, respondidas como si esta regla ya hubiera existido. No se cambia nada.';
export const tryNone = 'Nadie le ha pedido nada todavía en este navegador, así que no hay con qué probarla.';
export const tried = {
  approve: (count: number): string => `Compartido por usted: ${number(count)}`,
  ask: (count: number): string => `Dejado a usted: ${number(count)}`,
  refuse: (count: number): string => `“Ahora no”: ${number(count)}`,
};
export const untried = (count: number): string =>
  numbered(count, {
    one: '# solicitud anterior no está guardada en este navegador y no se pudo probar.',
    many: '# de solicitudes anteriores no están guardadas en este navegador y no se pudieron probar.',
    other: '# solicitudes anteriores no están guardadas en este navegador y no se pudieron probar.',
  });
export const asksFor = (name: string, what: string): string => `${name} pidió: ${what}`;
export const givesDays = (days: string): string => `Lo habrían tenido por ${days}.`;
export const done = {
  granted: 'Usted compartió.',
  refused: 'Usted respondió “Ahora no”.',
  open: 'Todavía espera.',
  other: 'Terminó por sí sola.',
};
export const reasons = {
  'no-rule': 'Ninguna regla trata de esto.',
  'always-ask': 'Una regla suya dice que hay que preguntar.',
  unverified: 'Nadie la respaldaba.',
  'other-purpose': 'No era para tratamiento.',
  'other-records': 'Pedía más de lo que permite la regla.',
  'never-shared': 'Era la primera vez. La primera vez siempre decide usted.',
  stopped: 'Usted había dejado de compartir con ellos y no volvió a hacerlo desde entonces.',
  'more-than-before': 'Pedía más de lo que usted les había compartido nunca.',
  'held-back': 'Durante el último día usted había deshecho una respuesta a ellos o respondido “Ahora no”.',
  'too-often': 'Una regla ya les había respondido durante el último día.',
  dates: 'Pedía fechas que la regla excluye.',
  hints: 'Algo en ella podría revelar lo que está excluido.',
  nothing: 'No había nada que compartir.',
};

export const on = 'Activada';
export const switchOn = (rule: string): string => `La regla está activada: ${rule}`;
export const version = (count: number, date: string): string => `Versión ${number(count)}, guardada: ${date}`;
export const change = 'Cambiar';
export const changeOf = (rule: string): string => `Cambiar esta regla: ${rule}`;
export const remove = 'Quitar';
export const removeOf = (rule: string): string => `Quitar esta regla: ${rule}`;
export const removed = 'La regla ya no está. Lo que compartió sigue hasta que usted lo detenga.';
export const switchedOff = 'La regla está desactivada. Lo que compartió sigue hasta que usted lo detenga.';
export const switchedOn = 'La regla está activada.';
export const differs =
  'Esta regla se cambió en dos de sus dispositivos. Hasta que la guarde de nuevo, comparte solo lo que permiten ambas versiones.';
export const didNothing = 'Todavía no ha respondido nada.';
export const gaveTimes = (count: number): string =>
  numbered(count, { one: 'Compartió # vez', many: 'Compartió # de veces', other: 'Compartió # veces' });
export const refusedTimes = (count: number): string =>
  numbered(count, {
    one: 'Respondió “Ahora no” # vez',
    many: 'Respondió “Ahora no” # de veces',
    other: 'Respondió “Ahora no” # veces',
  });
export const stopAll = (count: number): string => `Detener todo lo que compartió (${number(count)})`;
export const stopAllOf = (count: number): string =>
  numbered(count, {
    one: 'Detener # permiso que dio esta regla y que sigue abierto',
    many: 'Detener # de permisos que dio esta regla y que siguen abiertos',
    other: 'Detener # permisos que dio esta regla y que siguen abiertos',
  });
export const stoppedAll = 'Se detuvo todo lo que compartió esta regla.';
export const gave = (name: string, what: string): string => `Compartió con ${name}: ${what}`;
export const refusedWith = (name: string): string => `Respondió “Ahora no” a ${name}`;
export const stop = 'Detener';
export const stopWith = (name: string): string => `Dejar de compartir con ${name}`;
export const stopping = 'Deteniendo…';
export const states = { live: 'sigue abierto', stopped: 'detenido', expired: 'terminado' };
export const until = (date: string): string => `hasta el ${date}`;

export const budgetTitle = 'Con qué frecuencia avisarle';
export const budgetText =
  'Cuando una regla responde, Chartkey puede avisarle enseguida. Lo que pase de este número espera al resumen semanal.';
export const budgets = { 0: 'Nunca', 1: '1 por semana', 3: '3 por semana', 7: '7 por semana' };
export const budgetSaved = 'Guardado.';

export const digestTitle = 'Su semana';
export const digestLink = 'Su semana, en una página';
export const digestIntro = 'Nada aquí necesita respuesta.';
export const digestSpan = (from: string, until: string): string => `Del ${from} al ${until}`;
export const digestDid = 'Lo que hicieron sus reglas';
export const digestDidNothing = 'Ninguna regla respondió nada.';
export const digestOpened = 'Quién abrió sus registros';
export const digestOpenedNothing = 'Nadie abrió nada.';
export const digestOpenings = (name: string, times: number): string =>
  numbered(times, {
    one: `${name} abrió sus registros # vez`,
    many: `${name} abrió sus registros # de veces`,
    other: `${name} abrió sus registros # veces`,
  });
export const digestEnds = 'Lo que termina en los próximos siete días';
export const digestEndsNothing = 'Ningún permiso termina en los próximos siete días.';
export const digestEnd = (name: string, what: string): string => `${name}: ${what}`;
export const digestEmpty = 'Una semana tranquila';
export const digestEmptyText = 'Ninguna regla respondió. Nadie abrió un registro, y nada termina pronto.';

/** In the popup. */
export const undoing = (name: string): string => `Su regla está por compartir con ${name}`;
export const undoingText = (what: string, days: string): string =>
  `Recibirían: ${what}. Duración: ${days}. Todavía no se envía nada.`;
export const undo = 'Deshacer';
export const undoneSay = 'Deshecho. La solicitud espera por usted.';
export const noticeGave = (name: string): string => `Su regla compartió con ${name}`;
export const noticeRefused = (name: string): string => `Su regla respondió “Ahora no” a ${name}`;
export const look = 'Verlo';
export const read = 'OK';
export const digestReady = 'El resumen de su semana está listo';
export const later = 'Ahora no';

/** In a receipt. */
export const answeredBy = 'Respondió una regla de usted';
export const answeredText = (version: number, text: string): string => `Versión ${number(version)}: ${text}`;
