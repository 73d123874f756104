export interface HostileChart {
  /** A Bundle that is FHIR by its form and hostile in every text. */
  text: string;
  count: number;
  /** Text that a reader must see as text. */
  visible: string;
}

const category = 'http://terminology.hl7.org/CodeSystem/observation-category';

/** Every place of a chart that a careless screen would run, load or follow. `tracker` must never be asked for anything. */
export function hostileChart(tracker: string): HostileChart {
  const run = `window.top.__ran=(window.top.__ran||0)+1;fetch('${tracker}ran')`;
  const img = `<img src="${tracker}img" onerror="${run}">`;
  const script = `<script>${run}</script>`;
  const svg = `<svg onload="${run}"><use href="${tracker}svg"/></svg>`;
  const frame = `<iframe src="javascript:${run}"></iframe><object data="${tracker}object"></object>`;
  const style = `<style>@import '${tracker}style';*{background:url(${tracker}css)}</style>`;
  const visible = `Chest pain ${script}`;
  const div = `<div xmlns="http://www.w3.org/1999/xhtml">${script}${img}${svg}${frame}${style}<a href="javascript:${run}">x</a></div>`;
  const narrative = { status: 'generated', div };
  const code = (text: string) => ({ coding: [{ system: tracker, code: img, display: text }], text });
  const lab = (id: string, day: number, unit: string) => ({
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [{ coding: [{ system: category, code: 'laboratory' }] }],
    code: {
      coding: [{ system: 'http://loinc.org', code: '2823-3', display: `Potassium ${svg}` }],
      text: `Potassium ${svg}`,
    },
    effectiveDateTime: `2025-03-0${day}`,
    valueQuantity: { value: 4 + day / 10, unit },
    referenceRange: [{ low: { value: 3 }, high: { value: 5 }, text: img }],
    note: [{ text: script }],
    text: narrative,
  });
  const resources: object[] = [
    // One that is plain, so that there is something to share without including what was left out.
    {
      resourceType: 'Immunization',
      id: 'plain',
      status: 'completed',
      vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '140', display: 'Influenza' }] },
      occurrenceDateTime: '2025-01-01',
    },
    {
      resourceType: 'Patient',
      id: 'p',
      text: narrative,
      name: [{ family: `Marsh${img}`, given: [`Elena${script}`] }],
      birthDate: '1971-03-09',
      photo: [{ url: `${tracker}photo`, contentType: 'text/html', data: Buffer.from(script).toString('base64') }],
    },
    { resourceType: 'Condition', id: 'c', text: narrative, code: code(visible), onsetDateTime: '2025-01-02' },
    {
      resourceType: 'AllergyIntolerance',
      id: 'a',
      code: code(img),
      recordedDate: '2025-01-02',
      reaction: [{ description: svg }],
    },
    {
      resourceType: 'MedicationRequest',
      id: 'm',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: code(frame),
      authoredOn: '2025-01-03',
    },
    {
      resourceType: 'Immunization',
      id: 'i',
      status: 'completed',
      vaccineCode: code(style),
      occurrenceDateTime: '2025-01-04',
    },
    { resourceType: 'Procedure', id: 'r', status: 'completed', code: code(script), performedDateTime: '2025-01-05' },
    { resourceType: 'Encounter', id: 'e', status: 'finished', type: [code(img)], period: { start: '2025-01-06' } },
    lab('l1', 1, 'mmol/L'),
    lab('l2', 2, `mmol/L${img}`),
    lab('l3', 3, '\u202egnol/L'),
    {
      resourceType: 'DocumentReference',
      id: 'd',
      status: 'current',
      type: code('Letter'),
      date: '2025-01-07T00:00:00Z',
      content: [
        { attachment: { url: `javascript:${run}`, contentType: 'text/html', title: img } },
        { attachment: { url: `${tracker}document`, contentType: 'application/pdf' } },
        { attachment: { contentType: 'text/html', data: Buffer.from(`<html>${script}</html>`).toString('base64') } },
      ],
    },
    {
      resourceType: 'DiagnosticReport',
      id: 'g',
      status: 'final',
      code: code(svg),
      presentedForm: [{ url: `${tracker}form` }],
    },
    { resourceType: `Observ<b>ation`, id: 'u', text: narrative },
    {
      resourceType: 'Observation',
      id: '../../x',
      status: 'final',
      code: {},
      effectiveDateTime: '"><script>',
      valueString: script,
    },
  ];
  const entry = resources.map((resource) => ({ fullUrl: `javascript:${run}`, resource }));
  return {
    text: JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }),
    count: resources.length,
    visible,
  };
}
