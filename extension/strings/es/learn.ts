export const title = 'Aprender';
export const intro = 'Respuestas cortas, cada una en una tarjeta. No las necesita para usar Chartkey.';
export const search = 'Buscar en estas tarjetas';
export const noMatch = (words: string): string => `Ninguna tarjeta trata de “${words}”.`;
export const practice = 'Practicar con una clínica inventada';
export const practiceText =
  'Responda una solicitud inventada con registros inventados. No se firma, guarda ni envía nada.';

/** At most 120 words a card; a paragraph for each text. */
export const cards = {
  share: {
    title: 'Qué es un permiso',
    text: [
      'Un permiso deja que una clínica lea algunos de sus registros hasta el día que usted elija. Usted elige los tipos de registros, las fechas y la duración.',
      'Es solo para esa clínica y para un solo fin, como el tratamiento. Cuando llega el día, termina por sí solo. Usted puede detenerlo antes.',
      'Al compartir no se les copia nada. Pueden abrir sus registros mientras dure el permiso, y cada vez que lo hacen deben dejarle un comprobante firmado.',
    ],
    action: 'Ver lo que comparte ahora',
  },
  see: {
    title: 'Lo que ven',
    text: [
      'Antes de que usted diga que sí, Chartkey cuenta lo que verían, a partir de su propia historia clínica. Abra una línea para ver los elementos uno por uno.',
      'Su nombre, su fecha de nacimiento y sus datos de contacto van siempre, para que sepan de quién son estos registros.',
      'Lo que usted excluye queda cerrado: no pueden abrirlo. Si usted lo permite, se les dice que se excluyó algo, pero nunca qué.',
    ],
    action: 'Ver sus registros',
  },
  stop: {
    title: 'Detener, y lo que no puede hacer',
    text: [
      'Puede detener cualquier permiso presionando una vez, en cualquier momento. Desde entonces nadie puede abrir esos registros con él. No tiene que decir por qué.',
      'Detener no puede borrar lo que abrieron antes. Puede que lo hayan leído, impreso o puesto en sus propios archivos.',
      'Para cada permiso, Chartkey muestra cuántas veces se abrió. Si nunca se abrió antes de que usted lo detuviera, nadie podrá abrirlo jamás.',
    ],
    action: 'Ver sus permisos',
  },
  sensitive: {
    title: 'Registros delicados',
    text: [
      'Algunos registros necesitan más cuidado: salud mental, alcohol y drogas, VIH, salud sexual, maltrato y pruebas genéticas. Quedan fuera, a menos que usted los agregue, un tema a la vez.',
      'Las notas que nadie ha clasificado también quedan fuera, porque podrían contener cualquier cosa.',
      'Otros registros aún pueden dar un indicio. Un medicamento puede usarse sobre todo para una enfermedad. Chartkey le pregunta sobre esos. No conoce todos los indicios, así que mire usted la lista.',
    ],
    action: 'Practicar cómo excluir algo',
  },
  rules: {
    title: 'Reglas que responden por usted',
    text: [
      'Si siempre le da a su médico los resultados de laboratorio nuevos, una regla puede hacerlo por usted. Solo funciona con clínicas con las que usted ya compartió, y solo para tratamiento.',
      'Una regla nunca da más de lo que usted dio antes, y nunca nada delicado. Usted tiene diez segundos para deshacer su respuesta.',
      'Todo lo que hace una regla queda en una lista. Puede detener cada permiso, o todos, y desactivar la regla.',
    ],
    action: 'Crear una regla',
  },
  research: {
    title: 'Investigación',
    text: [
      'Un estudio puede pedir leer algunos de sus registros. La decisión es solo suya. Su atención es la misma, diga que sí o que no.',
      'Un permiso para investigación va aparte. Nunca forma parte de uno para tratamiento, y ninguna regla puede darlo por usted.',
      'Puede detenerlo en cualquier momento. El estudio puede conservar lo que usó antes de que usted lo detuviera.',
    ],
    action: 'Ver quién le ha pedido algo',
  },
  words: {
    title: 'Sus palabras, y cómo volver a entrar',
    text: [
      'Sus registros están cerrados con una clave que solo usted tiene. Sus doce palabras son esa clave, por escrito. Nadie más las tiene, así que nadie puede enviárselas de nuevo.',
      'Guárdelas en papel, donde guarda su pasaporte. Quien las tenga puede leerlo todo.',
      'Hay más formas de volver a entrar: un archivo guardado, una llave de acceso o personas de su confianza que guardan cada una una parte. Pruebe una cada año.',
    ],
    action: 'Revisar sus formas de volver a entrar',
  },
  keeps: {
    title: 'Quién se encarga de qué',
    text: [
      'Su clave se queda en este navegador. Un servicio de almacenamiento le guarda sus registros, pero cerrados: no puede leerlos.',
      'Una lista pública, que llevan muchas computadoras, dice que un permiso empezó y que terminó. No contiene ningún nombre, clínica ni registro.',
      'Una clínica aparece como verificada cuando la respalda un organismo que revisa a las clínicas. Chartkey lo consulta cada vez. No sabe si un médico es bueno.',
    ],
    action: 'Ver los sitios que conectó',
  },
  rights: {
    title: 'Sus derechos',
    text: [
      'En Estados Unidos, HIPAA le da derecho a obtener sus registros, a pedir correcciones y a una lista de ciertas personas a quienes se entregaron. Puede retirar un permiso en cualquier momento.',
      'En la Unión Europea, una ley llamada RGPD le permite ver, corregir y llevarse sus datos. En muchos casos puede hacer que se borren.',
      'Chartkey ayuda con una parte: lleva su propia lista de quién abrió qué, y usted puede llevarse todo. Para lo demás, pregunte a la clínica.',
    ],
    action: 'Ver quién abrió sus registros',
  },
};

/** In place, beside what it explains: one line each. */
export const what = '¿Qué significa esto?';
export const more = 'Leer más';
export const lines = {
  share: 'Pueden abrir esto hasta el día indicado, y usted puede detenerlo antes.',
  sensitive:
    'Algunos temas pueden hacerle daño si los ven las personas equivocadas, así que quedan fuera a menos que usted los agregue.',
  stop: 'Después de que usted lo detenga, nadie puede abrirlo de nuevo. Lo que abrieron antes puede haberse copiado.',
};
