import type { StatementWords } from './statement-words.ts';

export const lines: StatementWords['lines'] = [
  'Qué: solo los tipos de registros, las fechas y los temas delicados que se indican arriba.',
  'Quién: solo la institución que se indica arriba y el personal que ella identifica.',
  'Para qué: solo para el fin que se indica arriba.',
  'Hasta cuándo: la fecha de término que se indica arriba. Usted puede detener el permiso antes, en cualquier momento, aquí, con un toque.',
  'Al detenerlo, ya no se abre nada más ni se entregan registros nuevos. Lo que ya se abrió o se copió no se puede recuperar.',
  'Una vez abiertos, los registros se conservan según las reglas de quien los abrió y pueden comunicarse a otros donde la ley lo permita.',
  'Decir que no, no afecta su atención, los pagos, su inscripción ni su derecho a prestaciones.',
  'Cada apertura queda anotada en un comprobante que usted puede ver.',
];

export const representative: StatementWords['representative'] = (relation, right) => [
  `Declaración, versión 2. La otorga un representante, para ${relation}.`,
  `Con qué derecho: ${right}.`,
  'El representante declaró que este derecho está vigente hoy y abarca estos registros.',
];

export const authorityNames: StatementWords['authorityNames'] = {
  parent: 'padre o madre de un menor de edad',
  guardian: 'tutor nombrado por un tribunal',
  proxy: 'apoderado para decisiones de salud o con poder notarial',
};

export const relationNames: StatementWords['relationNames'] = {
  child: 'su hijo o hija',
  parent: 'su padre o madre',
  partner: 'su pareja',
  relative: 'un familiar',
  other: 'una persona a su cuidado',
};
