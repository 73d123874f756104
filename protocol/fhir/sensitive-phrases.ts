import type { SensitivityLabel } from './label-set.ts';

/**
 * One regular expression a line, read without regard to case; each leaves out the everyday phrases that share the word.
 */
export const phrases: Readonly<Partial<Record<SensitivityLabel, string>>> = {
  ETH: String.raw`
    \balcohol(ic)? (ab|mis)?us(e|er)\b
    \balcohol (dependen|intoxic|withdraw|addict|rehab|screen|drinking|poison)
    (?<!\bnon-?)(?<!\bnon )\balcoholi(sm|c)\b(?! (beverage|extract|solution|swab|strength))
    \b(opioid|opiate|cocaine|cannabis|amphetamine|stimulant)s? (use disorder|ab?use|misuse|addict|intoxic|withdraw)
    \b(sedative|hallucinogen|inhalant|drug|(poly)?substance)s? (use disorder|ab?use|misuse|addict|intoxic|withdraw)
    \b(opioid|opiate|cocaine|cannabis|amphetamine|stimulant)s? (dependen|overdose|rehab|detox)
    \b(sedative|drug|substance|polysubstance)s? (dependen|overdose|rehab|detox)
    \bheroin\b|\bcocaine\b|methamphetamine|\bmarijuana\b
    \baddict(ion|ed|s)?\b|\bdetox(ification)? (program|unit|from)|\bsobriety\b
    \bmisuses drugs\b|intravenous drug use|substance use|\boverdose\b|drinking behavior
    \bAUDIT-C\b|\bmethadone\b|\bbuprenorphine\b
  `,
  PSY: String.raw`
    (?<!\b(st|st-segment|segment|st-t|respiratory|marrow|cns|skull|growth|immune) )\bdepressi(on|ve)\b(?! fracture)
    \banxiety\b|\bpanic (attack|disorder)
    \bbipolar\b(?! (hip|hemi|prosthe|lead|caut|electro|radio|limb|forcep))
    \bschizo\w+|\bpsych(iatr|osis|oses|otic|olog|other)\w*|\bmani(a|c)\b|\bhallucination
    \bsuicid\w*|\bself[- ](harm|injur)\w*
    \bpost[- ]?traumatic stress|\bPTSD\b|\bobsessive|\bcompulsive disorder
    \bADHD\b|attention[- ]deficit|\bautis(m|tic)\b
    anorexia nervosa|\bbulimi\w+|eating disorder|personality disorder
    \bmental (health|disorder|illness)|\bbehavioral health|\bdementia\b
    \bantidepressant|\bantipsychotic|\bPHQ-?\d|\bGAD-?7
  `,
  HIV: String.raw`
    \bHIV\b|human immunodeficiency virus|acquired immun\w{0,30} deficiency
    antiretroviral|\bCD4\b
  `,
  SEX: String.raw`
    \bpregnan\w+|\bprenatal|\bantenatal|\bantepartum|\bpostpartum|\bpostnatal|\bobstetric
    \bchildbirth|\bmiscarriage|\babortion|\bgestation|\bfetus\b
    \bfetal\b(?! ha?emoglobin)
    \bcontracept|\bIUDs?\b|\bintrauterine (device|contra|system)|\bbirth control
    \bin[- ]?vitro fertili|\binfertil|\bfertility\b
    \bchlamydia(l)?\b(?! (pneumoniae|psittaci|pneumonia))
    \bgonorrh|\bgonococc|\bsyphili|\bgenital (herpes|wart)|\bherpes genitalis|\btrichomon
    \bsexual(ly|ity)?\b|\berectile|\bvasectomy|\btubal ligation
    \bgender (dysphoria|identity|reassign|affirm)|\btransgender|\btranssexual
  `,
  SDV: String.raw`
    \brape\b|\bincest\b|\bbattered\b
    \b(sexual|physical|emotional|psychological|domestic) (abuse|assault|violence|maltreatment)
    \b(child|elder|spous\w{1,5}|partner|adult) (abuse|assault|violence|maltreatment|neglect)
    \bdomestic violence|\bfamily violence|\bviolence in the|\bintimate partner
    \bvictim of\b|\babuse victim|\bsexual(ly)? assault
  `,
  GDIS: String.raw`
    (?<!\b(non|not) )\bgenetic(s|ally)?\b(?! engineered)
    \bhereditary\b|\bsickle|\bcystic fibrosis|\bhuntington|\bthalass|\bha?emophilia\b
    \bBRCA ?[12]?\b|\bmuscular dystrophy|\bdown syndrome|\btrisomy|\bmarfan
    \bfactor v leiden|\btay-?sachs|\bphenylketonuria|\blynch syndrome
    \bkaryotyp|\baneuploid|\bchromosom|\bgenom\w
    \bgene (mutation|variant|analysis|test)|\bfamilial (hyperchol|adenomat|mediterr)
  `,
};

/** As `phrases`, but upper case matters: `AIDS` is not `aids`. */
export const exactPhrases: Readonly<Partial<Record<SensitivityLabel, string>>> = {
  HIV: String.raw`
    (?<!\b([Hh]earing|HEARING|[Ww]alking|WALKING|[Vv]isual|VISUAL|[Ff]irst|FIRST|[Mm]obility|MOBILITY) )\bAIDS\b
  `,
  SEX: String.raw`
    \bSTDs?\b|\bSTI screen|\bPrEP\b
  `,
};
