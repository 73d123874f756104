import { html } from 'hono/html';
import { clinics } from '../clinics.ts';
import type { ChartPatient } from '../server/chart-patient.ts';
import { ageOn, plainDate } from '../server/dates.ts';
import { type Html, tabs } from '../server/layout.ts';
import { filedName } from '../server/patient-name.ts';
import type { PortalWords } from '../strings/portal-words.ts';

/** Others on the day's list: names and times only, as a waiting-room list has them. */
const others: [hour: number, minute: number, name: string, reason: keyof PortalWords['staff']['reasons']][] = [
  [8, 30, 'OKAFOR, Daniel', 'pacemaker'],
  [9, 0, 'LINDQVIST, Maja', 'ablation'],
  [10, 15, 'PEREIRA, Rosa', 'murmur'],
  [11, 0, 'HOLLIS, Grant', 'pressure'],
];

const row = (time: string, name: Html | string, reason: string): Html =>
  html`<tr><td>${time}</td><th scope="row">${name}</th><td>${reason}</td></tr>`;

/** The clinician's day. */
export const schedulePage = (patient: ChartPatient, date: string, words: PortalWords): Html => {
  const { staff, time } = words;
  const link = html`<a href="/staff/patients/${patient.id}">${filedName(patient)}</a>`;
  const other = others.map(([hour, minute, name, reason]) => row(time(hour, minute), name, staff.reasons[reason]));
  const mine = row(time(9, 30), link, staff.reasons.tightness);
  return html`
    <section class="card">
      <h1>${staff.scheduleOn(plainDate(date, words))}</h1>
      <table>
        <thead><tr><th scope="col">${staff.time}</th><th scope="col">${words.patient}</th><th scope="col">${staff.reason}</th></tr></thead>
        <tbody>${other.slice(0, 2)}${mine}${other.slice(2)}</tbody>
      </table>
    </section>`;
};

/** The line every clinician checks first: is this the right person? */
export const staffBanner = (patient: ChartPatient, current: string, date: string, words: PortalWords): Html => {
  const { staff } = words;
  const sex = Object.hasOwn(staff.sexes, patient.gender) ? (patient.gender as keyof typeof staff.sexes) : 'unknown';
  const born = staff.bornAged(plainDate(patient.birthDate, words), ageOn(patient.birthDate, date));
  const visit = staff.visitAt(plainDate(date, words), words.time(9, 30), staff.reasons.tightness);
  return html`
  <section class="banner" aria-label="${words.patient}">
    <b>${filedName(patient)}</b>
    <span>${words.born} <i>${born}</i></span>
    <span>${staff.sex} <i>${staff.sexes[sex]}</i></span>
    <span>${staff.recordNumber} <i>${patient.recordNumber}</i></span>
    <span>${staff.visit} <i>${visit}</i></span>
  </section>
  ${tabs(words.patient, current, [
    { href: `/staff/patients/${patient.id}`, text: staff.visit },
    { href: `/staff/patients/${patient.id}/outside-records`, text: staff.outside },
  ])}`;
};

export const visitPage = (patient: ChartPatient, { staff }: PortalWords): Html => html`
  <section class="card">
    <h1>${staff.visit}</h1>
    <dl>
      <div><dt>${staff.reason}</dt><dd>${staff.visitReason}</dd></div>
      <div><dt>${staff.referredBy}</dt><dd>${staff.referrer(clinics.riverside.name)}</dd></div>
      <div><dt>${staff.ourChart}</dt><dd>${staff.nothingYet}</dd></div>
    </dl>
    <p><a href="/staff/patients/${patient.id}/outside-records">${staff.sharedRecords}</a></p>
  </section>`;

/** The newest grant is shown; older ones of the same patient stay reachable. */
export const recordsPage = (
  patient: ChartPatient,
  grants: readonly string[],
  chosen: string | undefined,
  { lakeview, staff }: PortalWords,
): Html => {
  const grant = grants.find((id) => id === chosen) ?? grants[0];
  if (grant === undefined) {
    return html`
      <section class="card">
        <h1>${staff.outside}</h1>
        <p>${staff.nothingShared(lakeview.asks.visit.tab)}</p>
      </section>`;
  }
  const path = `/staff/patients/${patient.id}/outside-records`;
  return html`
    <h1 class="hidden">${staff.outside}</h1>
    ${
      grants.length < 2
        ? html``
        : html`
      <nav class="shares" aria-label="${staff.shares}">
        ${grants.map(
          (id, index) => html`
          <a href="${path}?grant=${id}" aria-current="${id === grant ? 'page' : 'false'}">
            ${index === 0 ? staff.newest : staff.earlier(index)}
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
