/** Sections that each page must have a row for: the citation of a row begins with it. */
export const requiredCitations: Readonly<Record<string, readonly string[]>> = {
  'hipaa-privacy.md': [
    ...['500', '501', '502(a)', '502(b)', '502(e)', '502(f)', '502(g)', '502(h)', '502(i)', '504(e)', '504(f)', '506'],
    ...['508(a)(1)', '508(a)(2)', '508(a)(3)', '508(a)(4)'],
    ...[1, 2, 3, 4, 5, 6].map((paragraph) => `508(b)(${paragraph})`),
    ...['i', 'ii', 'iii', 'iv', 'v', 'vi'].map((element) => `508(c)(1)(${element})`),
    ...['i', 'ii', 'iii'].map((element) => `508(c)(2)(${element})`),
    ...['508(c)(3)', '508(c)(4)', '510(a)', '510(b)'],
    ...['512(a)', '512(e)', '512(f)', '512(g)', '512(i)', '512(j)', '514(a)', '514(c)', '514(d)', '514(e)', '514(f)'],
    ...['514(h)', '520', '522(a)(1)(i)', '522(a)(1)(vi)', '522(a)(2)', '522(b)', '524(a)', '524(c)(2)', '524(c)(3)'],
    ...['524(c)(4)', '526(a)', '526(c)(3)', '526(d)', '528(a)', '528(b)', '528(c)'],
    ...['530(a)', '530(b)', '530(c)', '530(d)', '530(f)', '530(g)', '530(i)', '532', '534'],
  ].map((section) => `164.${section}`),
  'hipaa-breach.md': [
    ...['400', '402', '402(1)', '402(2)(i)', '402(2)(ii)', '402(2)(iii)', '402(2)(iv)', '404(a)(1)', '404(a)(2)'],
    ...['404(b)', '404(c)', '404(d)', '406', '408(a)', '408(b)', '408(c)', '410(a)', '410(b)', '410(c)', '412'],
    ...['414(a)', '414(b)'],
  ].map((section) => `164.${section}`),
  'part-2.md': [
    ...[11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26].map((section) => `2.${section}`),
    ...['2.16(a)', '2.16(b)'],
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((element) => `2.31(a)(${element})`),
    ...['2.31(b)', '2.31(c)', '2.31(d)', '2.32(a)', '2.32(b)', '2.33(a)', '2.33(b)', '2.33(c)'],
    ...[34, 35, 36, 51, 52, 53, 54, 61, 62, 63, 64, 65, 66, 67].map((section) => `2.${section}`),
  ],
  'gdpr.md': [
    ...['6(1)', '7(1)', '7(2)', '7(3)', '7(4)', '9(1)', '9(2)(a)', '9(2)(h)'],
    ...[13, 14, 15, 16, 17, 18, 19, 20, 21, 22].map(String),
    ...['15(1)(c)', '17(3)', '20(1)', '25(1)', '25(2)', '30(1)', '30(2)', '32(1)(a)', '32(1)(b)', '32(1)(c)'],
    ...['32(1)(d)', '33(1)', '33(2)', '33(3)', '33(5)', '34(1)', '34(3)', '35(1)', '35(7)'],
  ].map((article) => `Art. ${article}`),
};

type Kind = 'required' | 'addressable';

/**
 * Every implementation specification of the Security Rule with its kind: 45 CFR 164, Appendix A to Subpart C, and the
 * specifications of 164.314 and 164.316. A standard without specifications of its own is required itself.
 */
export const securitySpecifications: Readonly<Record<string, Kind>> = {
  ...kinds('required', '164.308(a)(1)(ii)', 'ABCD'),
  '164.308(a)(2)': 'required',
  ...kinds('addressable', '164.308(a)(3)(ii)', 'ABC'),
  ...kinds('required', '164.308(a)(4)(ii)', 'A'),
  ...kinds('addressable', '164.308(a)(4)(ii)', 'BC'),
  ...kinds('addressable', '164.308(a)(5)(ii)', 'ABCD'),
  '164.308(a)(6)(ii)': 'required',
  ...kinds('required', '164.308(a)(7)(ii)', 'ABC'),
  ...kinds('addressable', '164.308(a)(7)(ii)', 'DE'),
  '164.308(a)(8)': 'required',
  '164.308(b)(3)': 'required',
  ...named('addressable', '164.310(a)(2)', ['i', 'ii', 'iii', 'iv']),
  '164.310(b)': 'required',
  '164.310(c)': 'required',
  ...named('required', '164.310(d)(2)', ['i', 'ii']),
  ...named('addressable', '164.310(d)(2)', ['iii', 'iv']),
  ...named('required', '164.312(a)(2)', ['i', 'ii']),
  ...named('addressable', '164.312(a)(2)', ['iii', 'iv']),
  '164.312(b)': 'required',
  '164.312(c)(2)': 'addressable',
  '164.312(d)': 'required',
  ...named('addressable', '164.312(e)(2)', ['i', 'ii']),
  ...named('required', '164.314(a)(2)', ['i', 'ii', 'iii']),
  '164.314(b)(2)': 'required',
  '164.316(a)': 'required',
  '164.316(b)(1)': 'required',
  ...named('required', '164.316(b)(2)', ['i', 'ii', 'iii']),
};

/** The standards and general provisions around them. */
export const securityStandards: readonly string[] = [
  ...['302', '304', '306(a)', '306(b)', '306(e)', '308(a)(1)(i)', '308(a)(3)(i)', '308(a)(4)(i)', '308(a)(5)(i)'],
  ...['308(a)(6)(i)', '308(a)(7)(i)', '308(b)(1)', '310(a)(1)', '310(d)(1)', '312(a)(1)', '312(c)(1)', '312(e)(1)'],
  ...['314(a)(1)', '314(b)', '316(b)(1)', '318'],
].map((section) => `164.${section}`);

function named(kind: Kind, standard: string, specifications: readonly string[]): Record<string, Kind> {
  return Object.fromEntries(specifications.map((name) => [`${standard}(${name})`, kind]));
}

function kinds(kind: Kind, standard: string, letters: string): Record<string, Kind> {
  return named(kind, standard, [...letters]);
}
