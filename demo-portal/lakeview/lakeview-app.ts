import { type ClinicSetting, clinicApp, clinician, officer } from '../server/clinic-app.ts';
import { today } from '../server/dates.ts';
import { type Html, layout, type Page } from '../server/layout.ts';
import { spokenName } from '../server/patient-name.ts';
import { asks } from './asks.ts';
import { keyDeskPage } from './key-desk-page.ts';
import { askPage, patientBanner, startPage } from './patient-pages.ts';
import { recordsPage, schedulePage, staffBanner, visitPage } from './staff-pages.ts';

export interface LakeviewSetting extends Omit<ClinicSetting, 'landing'> {
  /** Ids of the grants the desk keeps for a patient, newest first. */
  grantsOf: (patientId: string) => Promise<readonly string[]>;
}

/** Lakeview Cardiology: patients answer its requests, its staff read what was shared. */
export const lakeviewApp = (setting: LakeviewSetting, riversideOrigin: string) => {
  const { clinic, patient } = setting;
  const { app, sessions } = clinicApp({
    ...setting,
    landing: { patient: '/visit', clinician: '/staff', officer: '/key-desk' },
  });
  const date = () => today(new Date());
  const page = (rest: Pick<Page, 'title' | 'body' | 'signedIn' | 'above' | 'sections' | 'script'>) =>
    layout({ clinicName: 'lakeview', clinic, ...rest });

  app.get('/', (context) => context.html(page({ title: 'Welcome', body: startPage(patient, riversideOrigin) })));

  for (const ask of asks) {
    app.get(ask.path, (context) => {
      const person = sessions.personOf(context.req.raw);
      if (person?.role !== 'patient') return context.redirect('/', 303);
      const above = patientBanner(patient, ask.path, date());
      const signedIn = { person, name: spokenName(patient) };
      return context.html(page({ title: ask.title, above, body: askPage(ask), signedIn }));
    });
  }

  const staff = (path: string, title: string, content: (request: Request) => Promise<{ above?: Html; body: Html }>) =>
    app.get(path, async (context) => {
      const person = sessions.personOf(context.req.raw);
      if (person?.role !== 'clinician') return context.redirect('/', 303);
      const sections = [{ href: '/staff', text: 'Schedule' }];
      const signedIn = { person, name: clinician.name };
      return context.html(page({ title, sections, signedIn, ...(await content(context.req.raw)) }));
    });

  const chartPath = `/staff/patients/${patient.id}`;
  staff('/staff', 'Schedule', async () => ({ body: schedulePage(patient, date()) }));
  staff(chartPath, `Visit, ${spokenName(patient)}`, async () => ({
    above: staffBanner(patient, chartPath, date()),
    body: visitPage(patient),
  }));
  staff(`${chartPath}/outside-records`, `Outside records, ${spokenName(patient)}`, async (request) => ({
    above: staffBanner(patient, `${chartPath}/outside-records`, date()),
    body: recordsPage(
      patient,
      await setting.grantsOf(patient.id),
      new URL(request.url).searchParams.get('grant') ?? undefined,
    ),
  }));

  app.get('/key-desk', (context) => {
    const person = sessions.personOf(context.req.raw);
    if (person?.role !== 'officer') return context.redirect('/', 303);
    const signedIn = { person, name: officer.name };
    return context.html(page({ title: 'Key desk', signedIn, body: keyDeskPage(), script: '/chartkey/key-desk.js' }));
  });

  return { app, sessions };
};
