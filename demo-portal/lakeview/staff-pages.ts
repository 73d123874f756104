import { html } from 'hono/html';
import type { ChartPatient } from '../server/chart-patient.ts';
import { ageOn, plainDate } from '../server/dates.ts';
import { type Html, tabs } from '../server/layout.ts';
import { filedName } from '../server/patient-name.ts';

const visitReason = 'chest tightness';

/** Others on the day's list: names and times only, as a waiting-room list has them. */
const others: [time: string, name: string, reason: string][] = [
  ['8:30 am', 'OKAFOR, Daniel', 'pacemaker check'],
  ['9:00 am', 'LINDQVIST, Maja', 'follow-up after ablation'],
  ['10:15 am', 'PEREIRA, Rosa', 'new murmur'],
  ['11:00 am', 'HOLLIS, Grant', 'blood pressure'],
];

const row = (time: string, name: Html | string, reason: string): Html =>
  html`<tr><td>${time}</td><th scope="row">${name}</th><td>${reason}</td></tr>`;

/** The clinician's day. */
export const schedulePage = (patient: ChartPatient, date: string): Html => {
  const link = html`<a href="/staff/patients/${patient.id}">${filedName(patient)}</a>`;
  const before = others.slice(0, 2).map((entry) => row(...entry));
  const after = others.slice(2).map((entry) => row(...entry));
  return html`
    <section class="card">
      <h1>Schedule, ${plainDate(date)}</h1>
      <table>
        <thead><tr><th scope="col">Time</th><th scope="col">Patient</th><th scope="col">Reason</th></tr></thead>
        <tbody>${before}${row('9:30 am', link, visitReason)}${after}</tbody>
      </table>
    </section>`;
};

/** The line every clinician checks first: is this the right person? */
export const staffBanner = (patient: ChartPatient, current: string, date: string): Html => html`
  <section class="banner" aria-label="Patient">
    <b>${filedName(patient)}</b>
    <span>Born <i>${plainDate(patient.birthDate)} (${ageOn(patient.birthDate, date)} y)</i></span>
    <span>Sex <i>${patient.gender.charAt(0).toUpperCase()}</i></span>
    <span>MRN <i>${patient.recordNumber}</i></span>
    <span>Visit <i>${plainDate(date)}, 9:30 am, ${visitReason}</i></span>
  </section>
  ${tabs('Patient', current, [
    { href: `/staff/patients/${patient.id}`, text: 'Visit' },
    { href: `/staff/patients/${patient.id}/outside-records`, text: 'Outside records' },
  ])}`;

export const visitPage = (patient: ChartPatient): Html => html`
  <section class="card">
    <h1>Visit</h1>
    <dl>
      <div><dt>Reason</dt><dd>Tightness in the chest on exertion, palpitations. First visit here.</dd></div>
      <div><dt>Referred by</dt><dd>Helen Voss, MD, Riverside General</dd></div>
      <div><dt>Our chart</dt><dd>Nothing yet.</dd></div>
    </dl>
    <p><a href="/staff/patients/${patient.id}/outside-records">Records the patient shared</a></p>
  </section>`;

/** The newest grant is shown; older ones of the same patient stay reachable. */
export const recordsPage = (patient: ChartPatient, grants: readonly string[], chosen: string | undefined): Html => {
  const grant = grants.find((id) => id === chosen) ?? grants[0];
  if (grant === undefined) {
    return html`
      <section class="card">
        <h1>Outside records</h1>
        <p>The patient has shared nothing with us. They can, in their own portal: “Before your visit”.</p>
      </section>`;
  }
  const path = `/staff/patients/${patient.id}/outside-records`;
  return html`
    <h1 class="hidden">Outside records</h1>
    ${
      grants.length < 2
        ? html``
        : html`
      <nav class="shares" aria-label="Shares">
        ${grants.map(
          (id, index) => html`
          <a href="${path}?grant=${id}" ${id === grant ? html`aria-current="page"` : html``}>
            ${index === 0 ? 'Newest share' : `Earlier share ${index}`}
          </a>`,
        )}
      </nav>`
    }
    <chartkey-records
      grant="${grant}"
      subject-family="${patient.family}"
      subject-given="${patient.given.join(' ')}"
      subject-birth-date="${patient.birthDate}"
    ></chartkey-records>`;
};
