export const title = 'Práctica';
/** On every screen of it. */
export const banner =
  'Esto es una práctica. La clínica y los registros son inventados. No se firma, guarda ni envía nada.';
export const clinic = 'Clínica de Práctica';
export const place = 'Ciudad de Práctica';
export const reason = 'Para mostrarle cómo se ve una solicitud';
export const source = 'Hospital de Práctica';
export const items = {
  potassium: 'Potasio',
  sugar: 'Azúcar en sangre a largo plazo',
  cholesterol: 'Colesterol LDL',
  iron: 'Hierro',
  pressure: 'Pastilla para la presión',
  mood: 'Pastilla contra el desánimo',
  nuts: 'Nueces',
  asthma: 'Asma',
};
export const startTitle = 'Pruébelo una vez, sin riesgo';
export const startText =
  'Una clínica inventada pide leer sus registros inventados. Responda como quiera. Toma dos minutos, y puede salir en cualquier momento.';
export const start = 'Empezar';
export const leave = 'Salir de la práctica';
export const tasks = 'Cosas para probar';
export const task = {
  narrow: 'Compartir menos: elija un tiempo más corto o fechas más recientes',
  leaveOut: 'Excluir algo: desactive un tipo de registros',
  approve: 'Aprobar, cuando la línea bajo el botón esté llena',
  undo: 'Deshacer, mientras corren los segundos',
  receipt: 'Aprobar de nuevo y mirar el comprobante',
  stop: 'Dejar de compartir',
};
export const done = (name: string): string => `Hecho: ${name}`;
export const again = 'Empezar de nuevo';
export const endTitle = 'Eso es todo';
export const endText =
  'Una solicitud real se ve igual, en una ventana propia. Nunca tiene arriba la línea sobre la práctica.';
