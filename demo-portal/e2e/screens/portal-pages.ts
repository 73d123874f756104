import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { sampleTime } from '../../../extension/ui/gallery/looks.ts';
import { elenaChart } from '../../chart/generate.ts';
import { type ClinicName, clinics, originOf } from '../../clinics.ts';
import { lakeviewApp } from '../../lakeview/lakeview-app.ts';
import { riversideApp } from '../../riverside/riverside-app.ts';
import { chartPatient } from '../../server/chart-patient.ts';

/** A page of a clinic, as one of its people sees it. The element in it stays empty here: its cards have sheets of their own. */
interface PortalPage {
  clinic: ClinicName;
  role?: 'patient' | 'clinician' | 'officer';
  path: string;
}

const records = '/staff/patients/patient-1/outside-records';
export const portalPages: Readonly<Record<string, PortalPage>> = {
  'portal-riverside': { clinic: 'riverside', path: '/' },
  'portal-riverside-chart': { clinic: 'riverside', role: 'patient', path: '/chart' },
  'portal-riverside-copy': { clinic: 'riverside', role: 'patient', path: '/copy' },
  'portal-lakeview': { clinic: 'lakeview', path: '/' },
  'portal-visit': { clinic: 'lakeview', role: 'patient', path: '/visit' },
  'portal-second-opinion': { clinic: 'lakeview', role: 'patient', path: '/second-opinion' },
  'portal-schedule': { clinic: 'lakeview', role: 'clinician', path: '/staff' },
  'portal-patient': { clinic: 'lakeview', role: 'clinician', path: '/staff/patients/patient-1' },
  'portal-records': { clinic: 'lakeview', role: 'clinician', path: records },
  'portal-records-none': { clinic: 'lakeview', role: 'clinician', path: `${records}?none` },
  'portal-key-desk': { clinic: 'lakeview', role: 'officer', path: '/key-desk' },
};

/** Both clinics' own servers without a port, a key desk or a built widget: pages are handed to the browser as it asks. */
export async function servePortalPages(page: Page): Promise<(name: string, language: string) => Promise<void>> {
  const setting = {
    gatewayUrl: 'http://localhost:8787',
    patient: chartPatient(elenaChart()),
    widgetFolder: fileURLToPath(new URL('.', import.meta.url)),
    handleDesk: async ({ url }: Request) =>
      new URL(url).pathname.startsWith('/chartkey/')
        ? new Response('', { headers: { 'content-type': 'text/javascript' } })
        : undefined,
    now: () => sampleTime,
  };
  const origins = { riverside: originOf(clinics.riverside, 8801), lakeview: originOf(clinics.lakeview, 8802) };
  let grants: string[] = [];
  const apps = {
    riverside: riversideApp({ ...setting, clinic: clinics.riverside, origin: origins.riverside }, origins.lakeview).app,
    lakeview: lakeviewApp(
      { ...setting, clinic: clinics.lakeview, origin: origins.lakeview, grantsOf: async () => grants },
      origins.riverside,
    ).app,
  };
  for (const name of ['riverside', 'lakeview'] as const)
    await page.route(`${origins[name]}/**`, async (route) => {
      const request = route.request();
      const answer = await apps[name].request(request.url(), { headers: await request.allHeaders() });
      await route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: Buffer.from(await answer.arrayBuffer()),
      });
    });

  return async (name, language) => {
    const { clinic, role, path } = portalPages[name]!;
    const url = new URL(path, origins[clinic]);
    grants = url.search ? [] : [`0x${'ab'.repeat(32)}`];
    url.searchParams.set('lang', language);
    await page.context().clearCookies();
    if (role) {
      const headers = { Origin: url.origin };
      const answer = await apps[clinic].request(`${url.origin}/sign-in`, {
        method: 'POST',
        body: new URLSearchParams({ role }),
        headers,
      });
      const [cookie, value] = answer.headers.get('set-cookie')!.split(';')[0]!.split('=');
      await page.context().addCookies([{ name: cookie!, value: value!, url: url.origin }]);
    }
    await page.goto(url.href);
  };
}
