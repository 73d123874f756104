import { type ClinicSetting, clinicApp, clinician, officer } from '../server/clinic-app.ts';
import { today } from '../server/dates.ts';
import { type Html, layout, type Page } from '../server/layout.ts';
import { pageLanguage } from '../server/page-language.ts';
import { spokenName } from '../server/patient-name.ts';
import { type PortalWords, portalWords } from '../strings/portal-words.ts';
import { asks } from './asks.ts';
import { keyDeskPage } from './key-desk-page.ts';
import { askPage, patientBanner, startPage } from './patient-pages.ts';
import { recordsPage, schedulePage, staffBanner, visitPage } from './staff-pages.ts';

export interface LakeviewSetting extends Omit<ClinicSetting, 'landing'> {
  /** Ids of the grants the desk keeps for a patient, newest first. */
  grantsOf: (patientId: string) => Promise<readonly string[]>;
  now?: () => Date;
}

/** Lakeview Cardiology: patients answer its requests, its staff read what was shared. */
export const lakeviewApp = (setting: LakeviewSetting, riversideOrigin: string) => {
  const { clinic, patient, now = () => new Date() } = setting;
  const { app, sessions } = clinicApp({
    ...setting,
    landing: { patient: '/visit', clinician: '/staff', officer: '/key-desk' },
  });
  const date = () => today(now());
  const page = (request: Request, rest: Pick<Page, 'title' | 'body' | 'signedIn' | 'above' | 'sections' | 'script'>) =>
    layout({ clinicName: 'lakeview', clinic, language: pageLanguage(request), ...rest });
  const wordsFor = (request: Request) => portalWords[pageLanguage(request)];

  app.get('/', (context) => {
    const words = wordsFor(context.req.raw);
    const body = startPage(patient, riversideOrigin, words);
    return context.html(page(context.req.raw, { title: words.welcome, body }));
  });

  for (const ask of asks) {
    app.get(ask.path, (context) => {
      const person = sessions.personOf(context.req.raw);
      if (person?.role !== 'patient') return context.redirect('/', 303);
      const words = wordsFor(context.req.raw);
      const above = patientBanner(patient, ask.path, date(), words);
      const { title } = words.lakeview.asks[ask.words];
      const signedIn = { person, name: spokenName(patient) };
      return context.html(page(context.req.raw, { title, above, body: askPage(ask, words), signedIn }));
    });
  }

  const staff = (
    path: string,
    content: (words: PortalWords, request: Request) => Promise<{ title: string; above?: Html; body: Html }>,
  ) =>
    app.get(path, async (context) => {
      const person = sessions.personOf(context.req.raw);
      if (person?.role !== 'clinician') return context.redirect('/', 303);
      const words = wordsFor(context.req.raw);
      const sections = [{ href: '/staff', text: words.staff.schedule }];
      const signedIn = { person, name: clinician.name };
      return context.html(page(context.req.raw, { sections, signedIn, ...(await content(words, context.req.raw)) }));
    });

  const chartPath = `/staff/patients/${patient.id}`;
  staff('/staff', async (words) => ({
    title: words.staff.schedule,
    body: schedulePage(patient, date(), words),
  }));
  staff(chartPath, async (words) => ({
    title: words.staff.visitOf(spokenName(patient)),
    above: staffBanner(patient, chartPath, date(), words),
    body: visitPage(patient, words),
  }));
  staff(`${chartPath}/outside-records`, async (words, request) => ({
    title: words.staff.outsideOf(spokenName(patient)),
    above: staffBanner(patient, `${chartPath}/outside-records`, date(), words),
    body: recordsPage(
      patient,
      await setting.grantsOf(patient.id),
      new URL(request.url).searchParams.get('grant') ?? undefined,
      words,
    ),
  }));

  app.get('/key-desk', (context) => {
    const person = sessions.personOf(context.req.raw);
    if (person?.role !== 'officer') return context.redirect('/', 303);
    const signedIn = { person, name: officer.name };
    const words = wordsFor(context.req.raw);
    const title = words.lakeview.keyDesk;
    const script = '/chartkey/key-desk.js';
    return context.html(page(context.req.raw, { title, signedIn, body: keyDeskPage(words), script }));
  });

  return { app, sessions };
};
