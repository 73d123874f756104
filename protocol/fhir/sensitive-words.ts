import { type LabelSet, labelSetOf, type SensitivityLabel } from './label-set.ts';

/**
 * Words that give a sensitive subject away in the text of a code, a reference or a name, whatever the code says.
 * Each pattern leaves out the everyday phrases that share the word (`ST depression`, `hearing aids`).
 */
const patterns: readonly [SensitivityLabel, RegExp][] = [
  ['HIV', /\bHIV\b|human immunodeficiency virus|acquired immun\w+ deficiency|antiretroviral|\bCD4\b|\bCD4[+/]/i],
  ['HIV', /(?<!\b(hearing|Hearing|HEARING|walking|WALKING|visual|VISUAL|first|FIRST|mobility|MOBILITY) )\bAIDS\b/],
  [
    'ETH',
    /\balcohol(ic)? (ab|mis)?us(e|er)\b|\balcohol (dependen|intoxic|withdraw|addict|rehab|screen|drinking|poison)/i,
  ],
  ['ETH', /(?<!\bnon-?)(?<!\bnon )\balcoholi(sm|c)\b(?! (beverage|extract|solution|swab|strength))/i],
  [
    'ETH',
    /\b(opioid|opiate|cocaine|cannabis|amphetamine|stimulant|sedative|hallucinogen|inhalant|drug|substance|polysubstance)s? (use disorder|ab?use|misuse|dependen|addict|intoxic|withdraw|overdose|rehab|detox)/i,
  ],
  [
    'ETH',
    /\bheroin\b|\bcocaine\b|methamphetamine|\baddict(ion|ed|s)?\b|\bdetox(ification)? (program|unit|from)|\bmarijuana\b|drinking behavior/i,
  ],
  [
    'ETH',
    /\bmisuses drugs\b|intravenous drug use|\bAUDIT-C\b|\boverdose\b|\bmethadone\b|\bbuprenorphine\b|\bsobriety\b|substance use/i,
  ],
  [
    'PSY',
    /(?<!\b(st|st-segment|segment|st-t|respiratory|marrow|cns|skull|fracture|growth|immune|vision) )\bdepressi(on|ve)\b(?! fracture)/i,
  ],
  ['PSY', /\banxiety\b|\bbipolar\b(?! (hip|hemi|prosthe|lead|caut|electro|radio|limb|forcep|disorder of the hip))/i],
  [
    'PSY',
    /\bschizo\w+|\bpsych(iatr|osis|oses|otic|olog|other)\w*|\bsuicid\w*|\bself[- ](harm|injur)\w*|\bmani(a|c)\b/i,
  ],
  [
    'PSY',
    /\bpanic (attack|disorder)|\bpost[- ]?traumatic stress|\bPTSD\b|\bobsessive|\bcompulsive disorder|\bADHD\b|attention[- ]deficit/i,
  ],
  [
    'PSY',
    /\bautis(m|tic)\b|anorexia nervosa|\bbulimi\w+|eating disorder|personality disorder|\bmental (health|disorder|illness)|\bbehavioral health|\bdementia\b/i,
  ],
  ['PSY', /\bantidepressant|\bantipsychotic|\bPHQ-?\d|\bGAD-?7|\bhallucination/i],
  [
    'SEX',
    /\bpregnan\w+|\bprenatal|\bantenatal|\bantepartum|\bpostpartum|\bpostnatal|\bobstetric\w*|\bchildbirth|\bmiscarriage|\babortion|\btermination of pregnan/i,
  ],
  [
    'SEX',
    /\bcontracept\w+|\bIUDs?\b|\bintrauterine (device|contra|system)|\bbirth control|\bin(?:-| )?vitro fertili|\binfertil\w+|\bfertility\b/i,
  ],
  [
    'SEX',
    /\bchlamydia(l)?\b(?! (pneumoniae|psittaci|pneumonia))|\bgonorrh\w+|\bgonococc\w+|\bsyphili\w+|\bgenital (herpes|wart)|\bherpes genitalis|\btrichomon\w+/i,
  ],
  [
    'SEX',
    /\bsexual(ly|ity)?\b|\berectile|\bvasectomy|\btubal ligation|\bgender (dysphoria|identity|reassign|affirm)|\btransgender|\btranssexual/i,
  ],
  ['SEX', /\bSTD\b|\bSTI screen|\bfetal\b(?! h(a)?emoglobin)|\bfetus\b|\bgestation\w*|\bPrEP\b/],
  [
    'SDV',
    /\brape\b|\b(sexual|physical|emotional|psychological|domestic|child|elder|spous\w+|partner|adult) (abuse|assault|violence|maltreatment|neglect)/i,
  ],
  [
    'SDV',
    /\bdomestic violence|\bintimate partner|\bbattered\b|\bincest\b|\bvictim of\b|\babuse victim|\bsexual(ly)? assault|\bfamily violence|\bviolence in the/i,
  ],
  [
    'GDIS',
    /(?<!epi)(?<!\b(non|not) )\bgenetic(s|ally)?\b(?! engineered)|\bhereditary\b|\bsickle|\bcystic fibrosis|\bhuntington|\bthalass\w+|\bha?emophilia\b/i,
  ],
  [
    'GDIS',
    /\bBRCA ?[12]?\b|\bmuscular dystrophy|\bdown syndrome|\btrisomy|\bmarfan|\bfactor v leiden|\btay-?sachs|\bphenylketonuria|\blynch syndrome/i,
  ],
  [
    'GDIS',
    /\bkaryotyp\w+|\baneuploid\w+|\bchromosom\w+|\bgene (mutation|variant|analysis|test)|\bfamilial (hyperchol|adenomat|mediterr)|\bgenom\w+/i,
  ],
];

const compiled = patterns.map(([label, pattern]): [LabelSet, RegExp] => [labelSetOf(label), pattern]);

/** The labels that the words of a text call for. */
export function labelsInWords(text: string): LabelSet {
  let labels = 0;
  for (const [label, pattern] of compiled) if ((labels & label) === 0 && pattern.test(text)) labels |= label;
  return labels;
}

const longestRemembered = 200;

/** `labelsInWords` that remembers what it read: the same displays return thousands of times in one chart. */
export function wordReviewer(): (text: string) => LabelSet {
  const seen = new Map<string, LabelSet>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const labels = labelsInWords(text);
    if (text.length <= longestRemembered) seen.set(text, labels);
    return labels;
  };
}
