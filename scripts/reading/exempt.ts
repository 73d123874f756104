/** Texts that may be above the grade, by where they stand, each with its reason. Statutory notices are listed with them. */
export const exempt: Readonly<Record<string, string>> = {};
