import { condition } from './conditions.ts';
import { type Course, courses } from './medication-courses.ts';
import { clinician, subject } from './people.ts';
import { markedSensitive, type Resource, system } from './resource.ts';
import { refer, stableId } from './stable-id.ts';

/** Who asked for the medicine: our clinic, another one, or the patient herself. */
const origin = (course: Course) => {
  if (course.ownChoice) return { intent: 'plan', reportedBoolean: true, requester: subject };
  if (course.elsewhere) {
    return { intent: 'order', reportedBoolean: true, requester: { display: 'Dane Street Infectious Disease Clinic' } };
  }
  return { intent: 'order', reportedBoolean: false, requester: clinician('voss') };
};

const request = (name: string, course: Course, date: string, isLast: boolean): Resource => {
  const [value, unit, code] = course.dose;
  return {
    resourceType: 'MedicationRequest',
    id: stableId(`medication/${name}/${date}`),
    ...(course.for === 'hiv' && { meta: markedSensitive('HIV', 'HIV/AIDS information sensitivity') }),
    status: course.ongoing && isLast ? 'active' : 'completed',
    ...origin(course),
    category: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/medicationrequest-category',
            code: 'community',
            display: 'Community',
          },
        ],
        text: 'Community',
      },
    ],
    medicationCodeableConcept: { coding: course.code, text: course.text },
    subject,
    encounter: refer(`encounter/${date}`, 'Visit'),
    authoredOn: date,
    ...(course.for && { reasonReference: [condition(course.for)] }),
    dosageInstruction: [
      {
        text: course.words,
        timing: {
          repeat: {
            boundsPeriod: { start: course.since ?? course.dates[0] },
            frequency: course.perDay,
            period: 1,
            periodUnit: course.words.includes('once a week') ? 'wk' : 'd',
          },
        },
        doseAndRate: [{ doseQuantity: { value, unit, system: system.ucum, code } }],
      },
    ],
  };
};

/** MedicationRequests, one for each prescription or renewal; nine are active today. */
export const medications = (): Resource[] =>
  Object.entries(courses).flatMap(([name, course]) =>
    course.dates.map((date) => request(name, course, date, date === course.dates.at(-1))),
  );
