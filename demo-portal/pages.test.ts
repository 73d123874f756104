import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '#protocol/language';
import { canonicalScopes } from '#protocol/scopes';
import { elenaChart } from './chart/generate.ts';
import { clinics, originOf } from './clinics.ts';
import { asks } from './lakeview/asks.ts';
import { lakeviewApp } from './lakeview/lakeview-app.ts';
import { riversideApp } from './riverside/riverside-app.ts';
import { chartPatient } from './server/chart-patient.ts';
import { portalWords } from './strings/portal-words.ts';

const widgetFolder = mkdtempSync(join(tmpdir(), 'widget-'));
writeFileSync(join(widgetFolder, 'widget.js'), 'export {};');
const origin = { riverside: originOf(clinics.riverside, 8801), lakeview: originOf(clinics.lakeview, 8802) };
const common = {
  gatewayUrl: 'http://localhost:8787',
  patient: chartPatient(elenaChart()),
  widgetFolder,
  handleDesk: async (request: Request) =>
    new URL(request.url).pathname === '/chartkey/session' ? new Response('desk') : undefined,
};
const grants = [`0x${'ab'.repeat(32)}`, `0x${'cd'.repeat(32)}`];
const lakeview = lakeviewApp(
  { ...common, clinic: clinics.lakeview, origin: origin.lakeview, grantsOf: async () => grants },
  origin.riverside,
).app;
const riverside = riversideApp({ ...common, clinic: clinics.riverside, origin: origin.riverside }, origin.lakeview).app;
type App = typeof lakeview;

const signIn = async (app: App, site: string, role: string, headers: Record<string, string> = { Origin: site }) =>
  app.request(`${site}/sign-in`, { method: 'POST', body: new URLSearchParams({ role }), headers });
const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';

describe('the clinics’ pages, apart from the key desk (a stand-in answers for it here)', () => {
  it('W3 every page forbids inline script and style, eval and framing, and turns Trusted Types on', async () => {
    for (const path of ['/', '/staff', '/nowhere']) {
      const policy = (await lakeview.request(origin.lakeview + path)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`default-src 'none'; script-src 'self';`);
      expect(policy).toContain(`style-src 'self';`);
      expect(policy).toContain(`connect-src 'self' http://localhost:8787;`);
      expect(policy).toContain(`require-trusted-types-for 'script'`);
      expect(policy).toContain(`frame-ancestors 'none'`);
      expect(policy).not.toContain('unsafe');
    }
    const html = await (await lakeview.request(`${origin.lakeview}/`)).text();
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('<script type="module" src="/chartkey/widget.js"></script>');
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/);
  });

  it('shows a person’s pages only to whom they belong', async () => {
    const pages: [App, string, string, string][] = [
      [riverside, `${origin.riverside}/copy`, 'patient', 'clinician'],
      [lakeview, `${origin.lakeview}/visit`, 'patient', 'clinician'],
      [lakeview, `${origin.lakeview}/second-opinion`, 'patient', 'clinician'],
      [lakeview, `${origin.lakeview}/staff/patients/patient-1/outside-records`, 'clinician', 'patient'],
      [lakeview, `${origin.lakeview}/staff/patients/patient-1/outside-records`, 'clinician', 'officer'],
      [lakeview, `${origin.lakeview}/key-desk`, 'officer', 'clinician'],
      [lakeview, `${origin.lakeview}/key-desk`, 'officer', 'patient'],
    ];
    for (const [app, url, owner, other] of pages) {
      const site = new URL(url).origin;
      const as = async (role: string) =>
        app.request(url, { headers: { Cookie: cookieOf(await signIn(app, site, role)) } });
      expect((await app.request(url)).status).toBe(303);
      expect((await as(other)).status, `${other} at ${url}`).toBe(303);
      expect((await as(owner)).status, `${owner} at ${url}`).toBe(200);
    }
  });

  it('has no staff door at Riverside', async () => {
    expect((await signIn(riverside, origin.riverside, 'clinician')).status).toBe(404);
    expect((await signIn(riverside, origin.riverside, 'officer')).status).toBe(404);
  });

  it('loads the script for officers on their page, and on no other', async () => {
    const Cookie = cookieOf(await signIn(lakeview, origin.lakeview, 'officer'));
    const html = await (await lakeview.request(`${origin.lakeview}/key-desk`, { headers: { Cookie } })).text();
    expect(html).toContain('<script type="module" src="/chartkey/key-desk.js"></script>');
    expect(html).toContain('<chartkey-key-desk></chartkey-key-desk>');
    expect(await (await lakeview.request(`${origin.lakeview}/`)).text()).not.toContain('key-desk.js');
  });

  it('refuses forms from other sites and names that are not its own', async () => {
    expect((await signIn(lakeview, origin.lakeview, 'patient', { Origin: 'http://evil.localhost' })).status).toBe(403);
    expect((await signIn(lakeview, origin.lakeview, 'patient', {})).status).toBe(403);
    expect((await lakeview.request('http://evil.localhost:8802/')).status).toBe(421);
  });

  it('ends a session at sign-out', async () => {
    const Cookie = cookieOf(await signIn(lakeview, origin.lakeview, 'clinician'));
    const staff = () => lakeview.request(`${origin.lakeview}/staff`, { headers: { Cookie } });
    expect((await staff()).status).toBe(200);
    await lakeview.request(`${origin.lakeview}/sign-out`, {
      method: 'POST',
      headers: { Cookie, Origin: origin.lakeview },
    });
    expect((await staff()).status).toBe(303);
  });

  it('names the patient as the chart does, and hands the widget the subject to check', async () => {
    const Cookie = cookieOf(await signIn(lakeview, origin.lakeview, 'clinician'));
    const url = `${origin.lakeview}/staff/patients/patient-1/outside-records`;
    const html = await (await lakeview.request(url, { headers: { Cookie } })).text();
    expect(html).toContain('<b>MARSH, Elena</b>');
    expect(html).toContain('<i>204418</i>');
    expect(html.replace(/\s+/g, ' ')).toContain(
      `grant="${grants[0]}" subject-family="Marsh" subject-given="Elena" subject-birth-date="1968-04-12"`,
    );
    const earlier = await (await lakeview.request(`${url}?grant=${grants[1]}`, { headers: { Cookie } })).text();
    expect(earlier).toContain(`grant="${grants[1]}"`);
    const invented = await (await lakeview.request(`${url}?grant=0xff`, { headers: { Cookie } })).text();
    expect(invented).toContain(`grant="${grants[0]}"`);
  });

  it.each(languages)('speaks %s when asked to, remembers that, and says which way it runs', async (language) => {
    const first = await lakeview.request(`${origin.lakeview}/?lang=${language}`);
    const html = await first.text();
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(html).toContain(portalWords[language].lakeview.text);
    const Cookie = first.headers.getSetCookie()[0]!.split(';')[0]!;
    const second = await (await lakeview.request(`${origin.lakeview}/`, { headers: { Cookie } })).text();
    expect(second).toContain(portalWords[language].lakeview.text);
    // The element gets the clinic's words in the patient's language too.
    const signedIn = cookieOf(await signIn(lakeview, origin.lakeview, 'patient'));
    const visit = await lakeview.request(`${origin.lakeview}/visit`, { headers: { Cookie: `${signedIn}; ${Cookie}` } });
    expect(await visit.text()).toContain(`reason="${portalWords[language].lakeview.asks.visit.reason}"`);
  });

  it('speaks as the browser prefers where nobody asked, and English where it has no such language', async () => {
    const htmlFor = async (path: string, preferred: string) =>
      (await riverside.request(`${origin.riverside}${path}`, { headers: { 'Accept-Language': preferred } })).text();
    expect(await htmlFor('/', 'fr-CA, de-AT;q=0.8, en;q=0.5')).toContain('<html lang="de" dir="ltr">');
    expect(await htmlFor('/', 'fr')).toContain('<html lang="en" dir="ltr">');
    expect(await htmlFor('/?lang=xx', 'fr')).toContain('<html lang="en" dir="ltr">');
  });

  it('asks only in scopes the protocol knows, optional ones apart from the rest', () => {
    for (const { scopes, optionalScopes } of asks) {
      const all = [...scopes, ...optionalScopes];
      expect(canonicalScopes(all)).toHaveLength(all.length);
    }
  });

  it('writes a hostile name as text, never as markup', async () => {
    const name = `"><img src=x onerror=alert(1)>`;
    const patient = { ...common.patient, family: name };
    const setting = { ...common, patient, clinic: clinics.lakeview, origin: origin.lakeview, grantsOf: async () => [] };
    const html = await (await lakeviewApp(setting, origin.riverside).app.request(`${origin.lakeview}/`)).text();
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });

  it('lets the key desk answer its own paths, and serves the widget’s files', async () => {
    const url = `${origin.lakeview}/chartkey/session`;
    expect(await (await lakeview.request(url, { method: 'POST' })).text()).toBe('desk');
    const widget = await lakeview.request(`${origin.lakeview}/chartkey/widget.js`);
    expect(widget.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await lakeview.request(`${origin.lakeview}/chartkey/../package.json`)).status).toBe(404);
    expect((await lakeview.request(`${origin.lakeview}/portal/%2e%2e/clinics.ts`)).status).toBe(404);
  });
});
