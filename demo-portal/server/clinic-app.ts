import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import type { Clinic } from '../clinics.ts';
import type { ChartPatient } from './chart-patient.ts';
import { askedLanguage, keepLanguage } from './page-language.ts';
import { securityHeaders } from './security-headers.ts';
import { createSessions, type Person, type Sessions } from './sessions.ts';
import { staticFiles } from './static-files.ts';

export const clinician = { role: 'clinician', id: 'anand', name: 'Priya Anand, MD' } as const satisfies Person;

/** Signs for the institution, and sees no patient. */
export const officer = { role: 'officer', id: 'okoye', name: 'Ruth Okoye' } as const satisfies Person;

export interface ClinicSetting {
  clinic: Clinic;
  origin: string;
  gatewayUrl: string;
  patient: ChartPatient;
  /** Folder of the built widget, served as it is under `/chartkey`. */
  widgetFolder: string;
  /** The key desk of this clinic: answers what is its own, undefined for the rest. */
  handleDesk: (request: Request) => Promise<Response | undefined>;
  /** Where each role lands after signing in; a role that is absent has no door here. */
  landing: Partial<Record<Person['role'], string>>;
  sessions?: Sessions;
}

/**
 * What both clinics' servers share: host check, headers, the widget's files, the key desk, sign-in and sign-out.
 * Their pages are added to the `app` it returns.
 */
export const clinicApp = (setting: ClinicSetting) => {
  const sessions = setting.sessions ?? createSessions();
  const people: Person[] = [{ role: 'patient', id: setting.patient.id }, clinician, officer];
  const app = new Hono();

  app.use(securityHeaders(setting.gatewayUrl));
  app.use(async (context, next) => {
    // Another name that resolves to this machine must not reach the pages (DNS rebinding).
    if (new URL(context.req.url).host !== new URL(setting.origin).host) return context.text('Unknown host', 421);
    return next();
  });
  app.use(async (context, next) => {
    await next();
    const asked = askedLanguage(context.req.raw);
    if (asked) context.header('Set-Cookie', keepLanguage(asked), { append: true });
  });
  app.use(staticFiles('/portal', fileURLToPath(new URL('../public', import.meta.url))));
  app.use(staticFiles('/chartkey', setting.widgetFolder));
  app.use(async (context, next) => (await setting.handleDesk(context.req.raw)) ?? next());

  app.post('*', async (context, next) => {
    if (context.req.header('Origin') !== setting.origin) return context.text('Forms come from our own pages only', 403);
    return next();
  });
  app.post('/sign-in', async (context) => {
    const { role } = await context.req.parseBody();
    const person = people.find((one) => one.role === role) ?? people[0]!;
    const landing = setting.landing[person.role];
    if (landing === undefined) return context.text('No such sign-in here', 404);
    context.header('Set-Cookie', sessions.start(person));
    return context.redirect(landing, 303);
  });
  app.post('/sign-out', (context) => {
    context.header('Set-Cookie', sessions.end(context.req.raw));
    return context.redirect('/', 303);
  });

  return { app, sessions };
};
