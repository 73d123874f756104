/**
 * The notice that accompanies each disclosure of substance use disorder records made with the patient's written consent:
 * 42 CFR 2.32(a)(2), 89 FR 12472 (16 Feb 2024), word for word. It stays in English in every language.
 */
export const partTwoNotice = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';
