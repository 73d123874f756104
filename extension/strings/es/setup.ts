export const title = 'Configurar Chartkey';
export const step = (now: number, of: number): string => `Paso ${now} de ${of}`;
export const back = 'Atrás';
export const next = 'Continuar';

export const welcomeTitle = 'Usted tiene la clave de su propia historia clínica';
export const welcomePoints = [
  {
    title: 'Sus registros, cifrados',
    text: 'Se cierran antes de salir de este navegador. Nadie en el camino puede leerlos.',
  },
  {
    title: 'Usted decide quién lee',
    text: 'Cada clínica pide. Usted ve qué, por qué y hasta cuándo, y comparte lo mínimo que ayude.',
  },
  {
    title: 'Usted ve cada apertura',
    text: 'Cada una deja un comprobante. Puede dejar de compartir en cualquier momento, con un toque.',
  },
];
export const welcomeNeed = 'Toma unos tres minutos. Necesita papel y lápiz.';
export const start = 'Empezar';

export const passwordTitle = 'Elija una contraseña';
export const passwordText = 'Abre Chartkey en este navegador. Nadie puede restablecerla por usted.';

export const wordsTitle = 'Anote sus palabras de recuperación';
export const wordsText =
  'Estas 12 palabras pueden abrir sus registros en cualquier computadora. Escríbalas en papel, en este orden.';
export const wordsHidden = 'Asegúrese de que nadie mire por encima de su hombro.';
export const show = 'Mostrar las palabras';
export const hide = 'Ocultar las palabras';
export const word = (position: number, value: string): string => `Palabra ${position}: ${value}`;
export const wordsCovered =
  'Las palabras están cubiertas porque usted miró a otro lado. Muéstrelas de nuevo cuando quiera.';
export const advice = [
  'Guarde el papel donde guarda su pasaporte.',
  'Sin fotos, sin correos, sin notas en el teléfono.',
  'Nadie de Chartkey ni de una clínica se las pedirá jamás.',
];
export const written = 'Ya las anoté';

export const quizTitle = 'Revise su papel';
export const quizText = 'Elija la palabra correcta para cada lugar.';
export const quizQuestion = (position: number): string => `¿Cuál es la palabra ${position}?`;
export const quizWrong = 'No es esa. Mire su papel, o vuelva atrás y lea otra vez las palabras.';
export const quizDone = 'Las tres están bien.';
export const sheetOffer =
  'Su papel es suficiente. Si quiere, imprima una hoja con las mismas palabras y qué hacer con ellas.';
export const printSheet = 'Imprimir una hoja de recuperación';
export const sheetTitle = 'Una hoja para guardar';
export const sheetText =
  'Imprímala si quiere. No se guarda nada de esta página, y también puede imprimirla más adelante.';
export const lookAgain = 'Ver las palabras otra vez';

export const making = 'Creando su bóveda. Tarda un segundo a propósito.';
export const doneTitle = 'Chartkey está listo';
export const doneText = 'Ahora conecte el sitio de su clínica. Entonces podrá darle una copia de su historia clínica.';
export const donePoints = [
  'Abra el sitio de su clínica e inicie sesión como siempre.',
  'Haga clic en el botón de Chartkey en la barra del navegador y elija “Conectar”.',
  'En la página de la clínica, pida una copia de su historia clínica.',
];
export const doneOr = 'También puede agregar un archivo que ya tenga.';
export const openRecords = 'Abrir mis registros';
export const connectSite = 'Conectar un sitio';
export const moreTitle = 'Otras formas de volver a entrar';
export const moreText =
  'Sus palabras traen todo de vuelta. Lo demás no es urgente: lo encuentra en “Claves y recuperación”.';
export const moreKit = 'Sus palabras en una hoja impresa, con lo que hay que hacer.';
export const moreBackup = 'Un archivo cerrado que se abre con una frase de contraseña.';
export const moreBackupOpen = 'Hacer un respaldo';
export const moreGuardians = 'Personas de su confianza que, juntas, pueden traerle de vuelta.';
export const resumed = 'La última vez no llegó al final. No se guardó nada, así que empezamos por la contraseña.';
