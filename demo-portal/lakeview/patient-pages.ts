import { html } from 'hono/html';
import type { ChartPatient } from '../server/chart-patient.ts';
import { clinician, officer } from '../server/clinic-app.ts';
import { plainDate } from '../server/dates.ts';
import { type Html, signInButton, tabs } from '../server/layout.ts';
import { spokenName } from '../server/patient-name.ts';
import { type Ask, asks } from './asks.ts';

/** Lakeview's front page: two doors, and what to try behind each. */
export const startPage = (patient: ChartPatient, riversideOrigin: string): Html => html`
  <section class="intro">
    <h1>Welcome</h1>
    <p>We look after hearts, with what patients choose to show us.</p>
  </section>
  <div class="doors">
    <section class="card">
      <h2>For patients</h2>
      <p>Prepare your visit: choose what your cardiologist may read, and for how long.</p>
      ${signInButton('patient', spokenName(patient))}
    </section>
    <section class="card">
      <h2>For our staff</h2>
      <p>Today’s schedule, and records that patients have shared with us.</p>
      ${signInButton('clinician', clinician.name)}
    </section>
    <section class="card">
      <h2>For our security officer</h2>
      <p>What our key desk is signed for, and until when.</p>
      ${signInButton('officer', officer.name)}
    </section>
  </div>
  <section class="card">
    <h2>What to try here</h2>
    <ol>
      <li>First take a copy of your chart at <a href="${riversideOrigin}/">Riverside General</a>.</li>
      <li>Sign in as the patient. We ask for a few kinds of records: share fewer if you like.</li>
      <li>In another browser window, one without Chartkey, sign in as staff and open the shared records.</li>
      <li>Back in Chartkey, see that they were opened, and stop sharing. The staff page goes blank.</li>
    </ol>
  </section>`;

export const patientBanner = (patient: ChartPatient, current: string, visitDate: string): Html => html`
  <section class="banner" aria-label="Patient">
    <b>${spokenName(patient)}</b><span>Born <i>${plainDate(patient.birthDate)}</i></span>
    <span>Your visit <i>${plainDate(visitDate)}, 9:30 am, Dr. Anand</i></span>
  </section>
  ${tabs(
    'Your portal',
    current,
    asks.map(({ path, tab }) => ({ href: path, text: tab })),
  )}`;

/** One page that asks the patient for records, through `<chartkey-request>`. */
export const askPage = (ask: Ask): Html => html`
  <section class="intro">
    <h1>${ask.title}</h1>
    <p>${ask.words} You decide what she sees. Your visit goes ahead either way.</p>
  </section>
  <chartkey-request
    scopes="${ask.scopes.join(' ')}"
    optional-scopes="${ask.optionalScopes.join(' ')}"
    purpose="TREAT"
    data-from="${ask.dataFrom}"
    days="${ask.days}"
    reason="${ask.reason}"
  ></chartkey-request>`;
