import type { CheckName, Outcome, Verdict } from '#protocol/consent/verify-receipt';

/** What the verifier says, in the terminal and on its page. English: it is for auditors as well as for patients. */
export const verdicts: Readonly<Record<Verdict, string>> = {
  proven: 'This receipt is valid.',
  refused: 'Do not rely on this file.',
  'needs-chain': 'Not proven here: only the chain can say.',
};
export const verdictTexts: Readonly<Record<Verdict, string>> = {
  proven: 'One account signed exactly what it says, and every part of the file says the same.',
  refused: 'It is not a Chartkey receipt, or something in it was changed, or somebody else signed it.',
  'needs-chain': 'A contract account gave this consent. Ask the network named below whether it agreed (ERC-1271).',
};

const same = (what: string) => ({
  pass: `${what} says the same, to the last byte.`,
  fail: `${what} says something else than what was signed.`,
});

export const checkTexts: Readonly<Record<CheckName, Partial<Record<Outcome, string>>>> = {
  form: {
    pass: 'The file is exactly as such files are written.',
    fail: 'The file is none of ours, was cut short, or was saved again by another program.',
  },
  grant: {
    pass: 'The grant is written in its one valid spelling, its number is the hash of its words, and its dates fit together.',
    fail: 'The grant is not in its valid spelling, or its number is that of other words, or its dates cannot be true.',
  },
  signature: {
    pass: 'The patient’s account signed exactly this grant.',
    fail: 'The signature is not by the patient’s account, or not of this grant.',
    chain: 'The account is a contract: whether it agreed is known to the chain alone.',
  },
  statement: {
    pass: 'The statement is the one whose hash was signed.',
    fail: 'The statement is not the one whose hash was signed.',
  },
  authorization: {
    pass: 'Every element of 45 CFR 164.508(c) is there.',
    fail: 'An element of 45 CFR 164.508(c) is missing.',
  },
  eip712: same('The EIP-712 typed data'),
  fhirR4: same('The FHIR R4 Consent'),
  fhirR5: same('The FHIR R5 Consent'),
  iso27560: same('The ISO/IEC TS 27560 receipt'),
  expiry: { pass: 'Its time is not over.', note: 'Its time is over: it was in force until then.' },
  stop: {
    pass: 'It was stopped, and the patient’s account signed that.',
    note: 'It is said to have been stopped; the file holds no signature of that.',
    fail: 'It is said to have been stopped, with a signature that is not the patient’s.',
    chain: 'It is said to have been stopped by a contract account: the chain knows.',
  },
  told: {
    note: 'No signature covers the times of signing and of a stop, the place, the number of items, whether a rule answered, and which contracts keep records and accreditations: whoever made the file tells them.',
  },
};

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  pass: 'Proven',
  fail: 'Wrong',
  note: 'Note',
  chain: 'Ask the chain',
};

/** The heading over what was signed, or is claimed to have been. */
export const saysTitle = (verdict: Verdict): string => (verdict === 'refused' ? 'What it claims' : 'What it says');

export const standing = {
  stopped: (day: string): string => `It was stopped on ${day}.`,
  ended: (day: string): string => `It ended on ${day}.`,
  live: (day: string): string => `By its dates it is in force until ${day}.`,
} as const;

/** What no file can say. */
export const limitsTitle = 'What a file cannot say';
export const limits = [
  'Whose account it is. The patient knows, and whoever was given this consent; the account bears no name.',
  'Whether the reader is accredited, now or then. The chain knows: ask the accreditation contract that Chartkey publishes, not one that only the file names.',
  'Whether it was stopped after this file was made. The gateway and the chain know.',
];

export const ruled = 'a standing rule of the person, rather than a click';

export const factNames = {
  number: 'Receipt number',
  who: 'Who may read',
  site: 'On this site',
  what: 'What',
  labels: 'Sensitive topics',
  dates: 'Records from',
  why: 'For',
  signed: 'Signed',
  until: 'Until',
  stopped: 'Stopped',
  items: 'Items then',
  acting: 'Given for them by',
  answered: 'Answered by',
  kept: 'Kept at',
  account: 'Signed by account',
  network: 'Network and contract',
} as const;
