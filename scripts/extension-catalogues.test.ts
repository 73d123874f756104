import { describe, expect, it } from 'vitest';
import type { ActivityKind } from '../extension/messages/activity-view.ts';
import * as arabic from '../extension/strings/ar.ts';
import * as german from '../extension/strings/de.ts';
import * as english from '../extension/strings/en.ts';
import * as spanish from '../extension/strings/es.ts';
import * as chinese from '../extension/strings/zh.ts';
import { patientPacks } from '../widget/strings/patient-words.ts';
import { flatTexts, type Text } from './catalogues/flat-texts.ts';
import { say, sentinelsFor } from './catalogues/sentinels.ts';

/** The words of grants and errors are looked at with the other catalogues. */
const own = ({ terms: _, errors: __, ...rooms }: { terms: object; errors: object }) => flatTexts(rooms);
const originals = own(english);
const languages = { es: own(spanish), de: own(german), zh: own(chinese), ar: own(arabic) };
const others = Object.entries(languages);

const every: Readonly<Record<ActivityKind, true>> = {
  asked: true,
  shared: true,
  refused: true,
  cancelled: true,
  opened: true,
  stopped: true,
  ended: true,
  narrowed: true,
  paused: true,
  resumed: true,
  received: true,
  added: true,
  connected: true,
  disconnected: true,
  personAdded: true,
  handedOver: true,
  personRemoved: true,
  guarded: true,
  unguarded: true,
  recoveryRefused: true,
  ruleSaved: true,
  ruleOff: true,
  ruleRemoved: true,
};
const kinds = Object.keys(every) as ActivityKind[];

/** What formats what it is given; dates have tests of their own. */
const formats = /^(time\.|common\.(host|capital|inARow)$|records\.(listTitle|rangeBetween)$)/;
/** Spelled as in English: names, and words both languages have. */
const sameAsEnglish = new Set(
  [
    'common.brand popup.title worker.brand worker.reminderTitle keys.passkeysTitle people.name practice.items.asthma',
    'approval.technicalRows.gateway accounting.chain rules.read wallet.technicalRows.digest sharing.details',
    'common.errorCode records.total records.chooseTest rules.answeredText',
    // Names of files, and units.
    'accounting.fileName recovery.shareFile hygiene.size',
  ].flatMap((line) => line.split(' ')),
);
/** Never translated (docs/translating.md), and the names of things in files and laws. */
const untranslated =
  /\b(Chartkey|MetaMask|ConsenSys|Google|Apple|FHIR|HIPAA|GDPR|LDL|HIV|PIN|CSV|CFR|EIP-712|RFC|SHA-256|README|Bundle|R4|[kKM]?B|GB|OK|salt|record|path|root|docs|sources|chart|provenance|grants|receipts|log|manifest|json|ndjson|protocol|md|age1?|0x\w*|xn|https?|portal\.yourclinic\.org|chartkey-\S+|x00)\b/g;

const given = (text: Text) => sentinelsFor(text)?.map((sentinel) => sentinel.given);
const plainly = (text: Text): string | undefined => {
  const values = given(text);
  return values && say(text, values);
};

describe.each(others)('the extension in %s', (language, texts) => {
  it('has exactly the texts of English, each of the same kind', () => {
    expect([...texts.keys()].sort()).toEqual([...originals.keys()].sort());
    for (const [path, text] of texts) expect(typeof text, path).toBe(typeof originals.get(path));
  });

  it('leaves none in English', () => {
    const same = [...originals].flatMap(([path, original]) => {
      const values = given(original);
      if (values === undefined || formats.test(path) || sameAsEnglish.has(path)) return [];
      const said = say(texts.get(path)!, values);
      return /\p{L}{2}/u.test(said.replace(/Q[zab]\d/g, '')) && said === say(original, values) ? [path] : [];
    });
    expect(same).toEqual([]);
  });

  it('says everything that is put in', () => {
    const unsaid = [...originals].flatMap(([path, original]) => {
      const sentinels = sentinelsFor(original);
      if (sentinels === undefined || formats.test(path)) return [];
      const said = say(
        texts.get(path)!,
        sentinels.map((sentinel) => sentinel.given),
      );
      const parts = sentinels.flatMap((sentinel) => sentinel.seen);
      return said.trim() !== '' && parts.every((part) => said.includes(part)) ? [] : [`${path}: ${said}`];
    });
    expect(unsaid).toEqual([]);
  });

  it('makes a whole text of any count', () => {
    for (const [path, original] of originals) {
      const values = given(original) ?? [];
      if (!values.some((value) => typeof value === 'number')) continue;
      for (const count of [0, 1, 2, 3, 5, 11, 40, 100, 1_000, 1_000_000]) {
        const said = say(
          texts.get(path)!,
          values.map((value) => (typeof value === 'number' ? count : value)),
        );
        expect(said, `${path} ${count}`).not.toMatch(/#|undefined|NaN|^\s*$/);
      }
    }
  });

  it('keeps "blockchain", "wallet", "gas", "signature", "token" and "hash" to technical details and one’s own wallet', () => {
    const words = {
      es: /cadena de bloques|billetera|\bgas\b|\btokens?\b|\bhash\b|dirección(?! web)/i,
      de: /blockchain|wallet|\bgas\b|\btokens?\b|\bhash\b/i,
      zh: /区块链|钱包|代币|哈希/,
      ar: /سلسلة الكتل|محفظة|محفظتك|الرمز المميز/,
    }[language]!;
    const allowed =
      /^(wallet\.|approval\.(technicalRows|typedData)|sharing\.(chain|tokenId)|accounting\.(chain|anchor)|settings\.(address|badAddress|noPortalsText))/;
    const found = [...texts].filter(([path, text]) => !allowed.test(path) && words.test(plainly(text) ?? ''));
    expect(found.map(([path]) => path)).toEqual([]);
  });
});

describe.each(Object.entries({ es: spanish, de: german, zh: chinese, ar: arabic }))('by kinds, in %s', (_, words) => {
  it('every line of the log names whom it is about and counts as English does', () => {
    const said = kinds.map((kind) => words.activity.line(kind, 'Qz', 41));
    expect(new Set(said).size).toBe(kinds.length);
    kinds.forEach((kind, at) => {
      const original = english.activity.line(kind, 'Qz', 41);
      expect([said[at]!.includes('Qz'), said[at]!.includes('41')], kind).toEqual([
        original.includes('Qz'),
        original.includes('41'),
      ]);
    });
  });

  it('what does not fit, what a file held and how long a password holds is told with its numbers', () => {
    for (const kind of ['openingsMissing', 'openingsForgotten'] as const)
      for (const part of ['Qz', '41', '7']) expect(words.accounting.gap(kind, 'Qz', 41, 7)).toContain(part);
    for (const kind of ['duplicate-id', 'unknown-type', 'entry-without-resource', 'nested-bundle'] as const)
      expect(words.records.warning(kind, 41, ['Qa'])).toMatch(kind === 'unknown-type' ? /41.*Qa|Qa.*41/ : /41/);
    const lengths = [1, 300, 30_000, 864_000, 20_000_000, 3e9, 1e12].map(words.password.roughly);
    expect(new Set(lengths).size).toBe(lengths.length);
    expect(lengths.slice(1, -1).every((length) => /\d/.test(length))).toBe(true);
    for (const relation of ['child', 'other'] as const)
      expect(words.acting.standing({ relation, authority: 'other', words: 'Qz' })).toContain('Qz');
    expect(words.approval.verifiedKind('hospital', 'Qz')).toContain('Qz');
  });
});

describe.each(others.filter(([language]) => language === 'zh' || language === 'ar'))('letters in %s', (_, texts) => {
  it('no Latin ones are left but in names', () => {
    const left = [...texts].flatMap(([path, text]) => {
      const said = formats.test(path) ? undefined : plainly(originals.get(path)!) && plainlyAs(path, text);
      const latin = (said ?? '').replace(/Q[zab]\d/g, '').replace(untranslated, '');
      return /[A-Za-z]{2}/.test(latin) ? [`${path}: ${latin}`] : [];
    });
    expect(left).toEqual([]);
  });
});
const plainlyAs = (path: string, text: Text): string => say(text, given(originals.get(path)!) ?? []);

describe('Arabic, read from the right', () => {
  it('opens and closes an isolate around every name from outside', () => {
    const open = '\u2068';
    const close = '\u2069';
    for (const [path, text] of languages.ar) {
      const said = given(originals.get(path)!) ? plainlyAs(path, text) : '';
      expect(said.split(open).length, path).toBe(said.split(close).length);
    }
    const { activity, approval, sharing, popup } = arabic;
    for (const said of [
      activity.line('opened', 'Lakeview', 3),
      approval.consequences('Lakeview', 'x', 'y'),
      sharing.lessTitle('Lakeview'),
      popup.stopWith('Lakeview'),
    ])
      expect(said).toContain(`${open}Lakeview${close}`);
  });

  it('has its own comma, semicolon and question mark', () => {
    const foreign = [...languages.ar].filter(([path, text]) => {
      const said = given(originals.get(path)!) ? plainlyAs(path, text) : '';
      return /[\u0600-\u06FF]\s?[,;?]/.test(said.replace(/SHA-256\(.*?\)/g, ''));
    });
    expect(foreign.map(([path]) => path)).toEqual([]);
  });
});

it.each([
  ['en', english],
  ['es', spanish],
  ['de', german],
  ['zh', chinese],
  ['ar', arabic],
] as const)('the widget in %s tells people to press what the button is called there', async (language, { popup }) => {
  const { notConnected } = await patientPacks[language]();
  for (const text of [notConnected.text('A'), notConnected.textDeposit('A')]) expect(text).toContain(popup.connect);
});
