/** The lists of the estimator one by one, so that those not wanted are not packaged. */
declare module '@zxcvbn-ts/language-common/dist/adjacencyGraphs.json.mjs' {
  const graphs: typeof import('@zxcvbn-ts/language-common').adjacencyGraphs;
  export default graphs;
}
declare module '@zxcvbn-ts/language-*/dist/wordSequences.json.mjs' {
  const lists: Readonly<Record<string, string[]>>;
  export default lists;
}
declare module '@zxcvbn-ts/*.json.mjs' {
  const words: string[];
  export default words;
}
