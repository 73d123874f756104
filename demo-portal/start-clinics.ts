import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createKeyDesk, type DeskSetting, type KeyDeskOptions } from '@chartkey/widget/server';
import type { Deployment } from '#contracts/deployment';
import { fromHex, type Hex } from '#protocol/bytes';
import { addressOf } from '#protocol/signatures';
import { elenaChart } from './chart/generate.ts';
import { type ClinicName, clinics, originOf, profileOf } from './clinics.ts';
import { lakeviewApp } from './lakeview/lakeview-app.ts';
import { riversideApp } from './riverside/riverside-app.ts';
import { chartPatient } from './server/chart-patient.ts';
import { listen } from './server/listen.ts';
import { createSessions } from './server/sessions.ts';

export interface ClinicsOptions {
  ports: Record<ClinicName, number>;
  gatewayUrl: string;
  rpcUrl: string;
  deployment: Deployment;
  /** Private keys of the clinics' accredited accounts; only their desks ever hold them (K8). */
  keys: Record<ClinicName, Hex>;
  /** Folder for what the desks keep: institution keys, grants. */
  dataDir: string;
  /** Lakeview's desk starts without the key of its account: its officer signs, in the staff page `/key-desk`. */
  officerSigns?: boolean;
  /** A FHIR chart that takes the place of Elena's; the patient is then whom it is about. */
  chartText?: string;
}

export interface Clinics {
  riverside: { origin: string };
  lakeview: { origin: string };
  stop(): Promise<void>;
}

/**
 * Starts both clinics on 127.0.0.1, each on its own origin with its own key desk. Resolves when both answer and their
 * keys are certified. What was started is stopped when a part fails.
 * @throws ChartkeyError PORT_TAKEN, FHIR_* for a chart that cannot be read, and whatever a desk cannot start with.
 */
export const startClinics = async (options: ClinicsOptions): Promise<Clinics> => {
  const { ports, gatewayUrl, deployment } = options;
  const chartText = options.chartText ?? elenaChart();
  const patient = chartPatient(chartText);
  const widgetFolder = fileURLToPath(new URL('.', import.meta.resolve('@chartkey/widget')));
  const stops: (() => void | Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };

  const open = (name: ClinicName) => {
    const origin = originOf(clinics[name], ports[name]);
    const sessions = createSessions();
    const setting: Omit<DeskSetting, 'chartOf'> = {
      origin,
      gateway: gatewayUrl,
      chain: { rpcUrl: options.rpcUrl, chainId: deployment.chainId, deployment, pollMs: 500 },
      profile: profileOf(clinics[name], ports[name]),
      store: join(options.dataDir, name),
      clinicianOf: (request) => {
        const person = sessions.personOf(request);
        return person?.role === 'clinician' ? { id: person.id, name: person.name } : undefined;
      },
      patientOf: (request) => {
        const person = sessions.personOf(request);
        return person?.role === 'patient' ? person.id : undefined;
      },
      mayOpen: (_clinician, patientId) => patientId === patient.id,
    };
    const accountKey = options.keys[name];
    const mayManageKeys = (request: Request) => sessions.personOf(request)?.role === 'officer';
    // Riverside keeps the chart; Lakeview has seen the patient for the first time and has nothing to give.
    const own: KeyDeskOptions =
      name === 'riverside'
        ? { ...setting, accountKey, chartOf: (id) => (id === patient.id ? chartText : undefined) }
        : options.officerSigns
          ? { ...setting, account: addressOf(fromHex(accountKey)), mayManageKeys }
          : { ...setting, accountKey, mayManageKeys };
    const desk = createKeyDesk(own);
    stops.push(() => desk.stop());
    const handleDesk = (request: Request) => desk.handle(request);
    return {
      desk,
      setting: { clinic: clinics[name], origin, gatewayUrl, patient, widgetFolder, handleDesk, sessions },
    };
  };

  try {
    const riverside = open('riverside');
    const lakeview = open('lakeview');
    const { origin: riversideOrigin } = riverside.setting;
    const { origin: lakeviewOrigin } = lakeview.setting;
    const grantsOf = (id: string) => lakeview.desk.grantsOf(id);
    stops.push(await listen(riversideApp(riverside.setting, lakeviewOrigin).app, ports.riverside));
    stops.push(await listen(lakeviewApp({ ...lakeview.setting, grantsOf }, riversideOrigin).app, ports.lakeview));
    await Promise.all([riverside.desk.ready, lakeview.desk.ready]);
    return { riverside: { origin: riversideOrigin }, lakeview: { origin: lakeviewOrigin }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
