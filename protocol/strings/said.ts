/** The same texts in any language: what English says as a string is a string, a function takes the same and says a text. */
export type Said<T> = T extends string
  ? string
  : T extends (...given: infer G) => infer R
    ? (...given: G) => Said<R>
    : { readonly [K in keyof T]: Said<T[K]> };
