import { html } from 'hono/html';
import { clinics } from '../clinics.ts';
import type { ChartPatient } from '../server/chart-patient.ts';
import { type ClinicSetting, clinicApp } from '../server/clinic-app.ts';
import { plainDate } from '../server/dates.ts';
import { inSentence } from '../server/in-sentence.ts';
import { type Html, layout, type Page, signInButton, tabs } from '../server/layout.ts';
import { pageLanguage } from '../server/page-language.ts';
import { spokenName } from '../server/patient-name.ts';
import { type PortalWords, portalWords } from '../strings/portal-words.ts';

/** What a chart holds most of; other types are added up in one row. */
const kinds = [
  'Observation',
  'Encounter',
  'DocumentReference',
  'MedicationRequest',
  'Condition',
  'AllergyIntolerance',
  'Immunization',
  'Procedure',
  'DiagnosticReport',
] as const;

const start = (patient: ChartPatient, lakeviewOrigin: string, words: PortalWords): Html => {
  const { riverside } = words;
  const slots = {
    copy: html`<b>${riverside.copy}</b>`,
    clinic: html`<a href="${lakeviewOrigin}/">${clinics.lakeview.name}</a>`,
  };
  return html`
  <section class="card">
    <h1>${riverside.title}</h1>
    <p>${riverside.text(clinics.riverside.name)}</p>
    ${signInButton('patient', spokenName(patient), words)}
  </section>
  <section class="card">
    <h2>${words.toTry}</h2>
    <ol>${riverside.steps.map((step) => html`<li>${inSentence(step, slots)}</li>`)}</ol>
  </section>`;
};

const chart = (patient: ChartPatient, { riverside }: PortalWords): Html => {
  const rows = kinds.flatMap((type) => {
    const count = patient.counts.get(type);
    return count === undefined ? [] : [{ text: riverside.kinds[type], count }];
  });
  const all = [...patient.counts.values()].reduce((sum, count) => sum + count, 0);
  const others = all - rows.reduce((sum, { count }) => sum + count, 0);
  const link = html`<a href="/copy">${riverside.takeCopy}</a>`;
  return html`
    <section class="card">
      <h1>${riverside.chart}</h1>
      <p>${inSentence(riverside.chartText, { copy: link })}</p>
      <table class="counts">
        <thead><tr><th scope="col">${riverside.what}</th><th scope="col" class="number">${riverside.items}</th></tr></thead>
        <tbody>
          ${[...rows, { text: riverside.others, count: others }].map(
            ({ text, count }) => html`<tr><th scope="row">${text}</th><td class="number">${count}</td></tr>`,
          )}
        </tbody>
        <tfoot><tr><th scope="row">${riverside.all}</th><td class="number">${all}</td></tr></tfoot>
      </table>
    </section>`;
};

const copy = ({ riverside }: PortalWords): Html => html`
  <section class="intro">
    <h1>${riverside.copyTitle}</h1>
    <p>${riverside.copyText}</p>
  </section>
  <chartkey-deposit title="${riverside.depositTitle(clinics.riverside.name)}"></chartkey-deposit>`;

/** Riverside General's patient portal: the hospital that keeps the chart. */
export const riversideApp = (setting: Omit<ClinicSetting, 'landing'>, lakeviewOrigin: string) => {
  const { clinic, patient } = setting;
  const { app, sessions } = clinicApp({ ...setting, landing: { patient: '/chart' } });
  const page = (request: Request, rest: Pick<Page, 'title' | 'body' | 'signedIn' | 'above' | 'sections'>) =>
    layout({ clinicName: 'riverside', clinic, language: pageLanguage(request), ...rest });

  app.get('/', (context) => {
    const words = portalWords[pageLanguage(context.req.raw)];
    const body = start(patient, lakeviewOrigin, words);
    return context.html(page(context.req.raw, { title: words.welcome, body }));
  });

  const own = (href: string, name: 'chart' | 'copy', body: (words: PortalWords) => Html) =>
    app.get(href, (context) => {
      const person = sessions.personOf(context.req.raw);
      if (person?.role !== 'patient') return context.redirect('/', 303);
      const words = portalWords[pageLanguage(context.req.raw)];
      const { riverside } = words;
      const items = [
        { href: '/chart', text: riverside.chart },
        { href: '/copy', text: riverside.copy },
      ];
      const patientName = spokenName(patient);
      const banner = html`
        <section class="banner" aria-label="${words.patient}">
          <b>${patientName}</b><span>${words.born} <i>${plainDate(patient.birthDate, words)}</i></span>
        </section>
        ${tabs(words.yourPortal, href, items)}`;
      const signedIn = { person, name: patientName };
      return context.html(
        page(context.req.raw, { title: riverside[name], body: body(words), above: banner, signedIn }),
      );
    });
  own('/chart', 'chart', (words) => chart(patient, words));
  own('/copy', 'copy', copy);

  return { app, sessions };
};
