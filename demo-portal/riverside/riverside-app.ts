import { html } from 'hono/html';
import type { ChartPatient } from '../server/chart-patient.ts';
import { type ClinicSetting, clinicApp } from '../server/clinic-app.ts';
import { plainDate } from '../server/dates.ts';
import { type Html, layout, type Page, signInButton, tabs } from '../server/layout.ts';
import { spokenName } from '../server/patient-name.ts';

const items = [
  { href: '/chart', text: 'Your chart' },
  { href: '/copy', text: 'Take a copy' },
];

/** Plain names of what a chart holds most of; other types are added up in one row. */
const kinds: [type: string, text: string][] = [
  ['Observation', 'Test results and vital signs'],
  ['Encounter', 'Visits'],
  ['DocumentReference', 'Notes and documents'],
  ['MedicationRequest', 'Prescriptions'],
  ['Condition', 'Health problems'],
  ['AllergyIntolerance', 'Allergies'],
  ['Immunization', 'Vaccines'],
  ['Procedure', 'Procedures'],
  ['DiagnosticReport', 'Reports'],
];

const start = (patient: ChartPatient, lakeviewOrigin: string): Html => html`
  <section class="card">
    <h1>Your health, in your hands</h1>
    <p>See your results, visits and medicines at Riverside General, and take a copy of your chart with you.</p>
    ${signInButton('patient', spokenName(patient))}
  </section>
  <section class="card">
    <h2>What to try here</h2>
    <ol>
      <li>Set up Chartkey in this browser, and sign in above.</li>
      <li>Open <b>Take a copy</b>. Connect this portal in Chartkey when it asks.</li>
      <li>Accept the copy. Your chart is now yours to share.</li>
      <li>Go on to <a href="${lakeviewOrigin}/">Lakeview Cardiology</a>, who would like to read some of it.</li>
    </ol>
  </section>`;

const chart = (patient: ChartPatient): Html => {
  const rows = kinds.flatMap(([type, text]) => {
    const count = patient.counts.get(type);
    return count === undefined ? [] : [{ text, count }];
  });
  const all = [...patient.counts.values()].reduce((sum, count) => sum + count, 0);
  const others = all - rows.reduce((sum, { count }) => sum + count, 0);
  return html`
    <section class="card">
      <h1>Your chart</h1>
      <p>Everything we have written down about your care. It is yours: <a href="/copy">take a copy</a>.</p>
      <table class="counts">
        <thead><tr><th scope="col">What</th><th scope="col" class="number">Items</th></tr></thead>
        <tbody>
          ${[...rows, { text: 'Everything else', count: others }].map(
            ({ text, count }) => html`<tr><th scope="row">${text}</th><td class="number">${count}</td></tr>`,
          )}
        </tbody>
        <tfoot><tr><th scope="row">All together</th><td class="number">${all}</td></tr></tfoot>
      </table>
    </section>`;
};

const copy: Html = html`
  <section class="intro">
    <h1>Take a copy of your chart</h1>
    <p>We hand it to Chartkey in this browser. We sign it, so that other clinics can see it comes from us.</p>
  </section>
  <chartkey-deposit title="Your chart from Riverside General"></chartkey-deposit>`;

/** Riverside General's patient portal: the hospital that keeps the chart. */
export const riversideApp = (setting: Omit<ClinicSetting, 'landing'>, lakeviewOrigin: string) => {
  const { clinic, patient } = setting;
  const { app, sessions } = clinicApp({ ...setting, landing: { patient: '/chart' } });
  const page = (rest: Pick<Page, 'title' | 'body' | 'signedIn' | 'above' | 'sections'>) =>
    layout({ clinicName: 'riverside', clinic, ...rest });

  app.get('/', (context) => context.html(page({ title: 'Welcome', body: start(patient, lakeviewOrigin) })));

  const own = (href: string, title: string, body: () => Html) =>
    app.get(href, (context) => {
      const person = sessions.personOf(context.req.raw);
      if (person?.role !== 'patient') return context.redirect('/', 303);
      const name = spokenName(patient);
      const banner = html`
        <section class="banner" aria-label="Patient">
          <b>${name}</b><span>Born <i>${plainDate(patient.birthDate)}</i></span>
        </section>
        ${tabs('Your portal', href, items)}`;
      return context.html(page({ title, body: body(), above: banner, signedIn: { person, name } }));
    });
  own('/chart', 'Your chart', () => chart(patient));
  own('/copy', 'Take a copy', () => copy);

  return { app, sessions };
};
