import { html } from 'hono/html';
import { clinics } from '../clinics.ts';
import type { ChartPatient } from '../server/chart-patient.ts';
import { clinician, officer } from '../server/clinic-app.ts';
import { plainDate } from '../server/dates.ts';
import { inSentence } from '../server/in-sentence.ts';
import { type Html, signInButton, tabs } from '../server/layout.ts';
import { spokenName } from '../server/patient-name.ts';
import type { PortalWords } from '../strings/portal-words.ts';
import { type Ask, asks } from './asks.ts';

/** Lakeview's front page: two doors, and what to try behind each. */
export const startPage = (patient: ChartPatient, riversideOrigin: string, words: PortalWords): Html => html`
  <section class="intro">
    <h1>${words.welcome}</h1>
    <p>${words.lakeview.text}</p>
  </section>
  <div class="doors">
    <section class="card">
      <h2>${words.lakeview.forPatients}</h2>
      <p>${words.lakeview.forPatientsText}</p>
      ${signInButton('patient', spokenName(patient), words)}
    </section>
    <section class="card">
      <h2>${words.lakeview.forStaff}</h2>
      <p>${words.lakeview.forStaffText}</p>
      ${signInButton('clinician', clinician.name, words)}
    </section>
    <section class="card">
      <h2>${words.lakeview.forOfficer}</h2>
      <p>${words.lakeview.forOfficerText}</p>
      ${signInButton('officer', officer.name, words)}
    </section>
  </div>
  <section class="card">
    <h2>${words.toTry}</h2>
    <ol>
      ${words.lakeview.steps.map((step) => {
        const clinic = html`<a href="${riversideOrigin}/">${clinics.riverside.name}</a>`;
        return html`<li>${inSentence(step, { clinic })}</li>`;
      })}
    </ol>
  </section>`;

export const patientBanner = (
  patient: ChartPatient,
  current: string,
  visitDate: string,
  words: PortalWords,
): Html => html`
  <section class="banner" aria-label="${words.patient}">
    <b>${spokenName(patient)}</b><span>${words.born} <i>${plainDate(patient.birthDate, words)}</i></span>
    <span>${words.lakeview.yourVisit} <i>${words.lakeview.visitAt(plainDate(visitDate, words), words.time(9, 30))}</i></span>
  </section>
  ${tabs(
    words.yourPortal,
    current,
    asks.map(({ path, words: name }) => ({ href: path, text: words.lakeview.asks[name].tab })),
  )}`;

/** One page that asks the patient for records, through `<chartkey-request>`. */
export const askPage = (ask: Ask, words: PortalWords): Html => {
  const { title, text, reason } = words.lakeview.asks[ask.words];
  return html`
  <section class="intro">
    <h1>${title}</h1>
    <p>${text} ${words.lakeview.youDecide}</p>
  </section>
  <chartkey-request
    scopes="${ask.scopes.join(' ')}"
    optional-scopes="${ask.optionalScopes.join(' ')}"
    purpose="TREAT"
    data-from="${ask.dataFrom}"
    days="${ask.days}"
    reason="${reason}"
  ></chartkey-request>`;
};
