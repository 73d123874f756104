import { type CodeableConcept, concept, system } from './resource.ts';

/** ICD-10-CM code and title of every reason for a visit, by the words it is written in. */
const codes: Record<string, [code: string, title: string]> = {
  'Annual physical': ['Z00.00', 'Encounter for general adult medical examination without abnormal findings'],
  'Screening mammogram': ['Z12.31', 'Encounter for screening mammogram for malignant neoplasm of breast'],
  'Laboratory follow-up': ['Z01.89', 'Encounter for other specified special examinations'],
  'Low back pain after lifting': ['M54.50', 'Low back pain, unspecified'],
  'Runny nose and itchy eyes every September': ['J30.2', 'Other seasonal allergic rhinitis'],
  'Cough and cold for 6 days': ['J06.9', 'Acute upper respiratory infection, unspecified'],
  'Vitamin D deficiency': ['E55.9', 'Vitamin D deficiency, unspecified'],
  'Flu vaccine': ['Z23', 'Encounter for immunization'],
  'Flu and COVID-19 vaccines': ['Z23', 'Encounter for immunization'],
  'Facial pain and fever for 10 days': ['J01.00', 'Acute maxillary sinusitis, unspecified'],
  'Screening colonoscopy': ['Z12.11', 'Encounter for screening for malignant neoplasm of colon'],
  'Review of medicines from another clinic': ['Z79.899', 'Other long term (current) drug therapy'],
  'Twisted right ankle on ice': ['S93.401A', 'Sprain of unspecified ligament of right ankle, initial encounter'],
  'Thyroid ultrasound': ['E04.9', 'Nontoxic goiter, unspecified'],
  Hypothyroidism: ['E03.9', 'Hypothyroidism, unspecified'],
  'Thyroid laboratory follow-up': ['E03.9', 'Hypothyroidism, unspecified'],
  'High cholesterol': ['E78.5', 'Hyperlipidemia, unspecified'],
  'Atorvastatin follow-up': ['E78.5', 'Hyperlipidemia, unspecified'],
  'Mole on left shoulder': ['D22.62', 'Melanocytic nevi of left upper limb, including shoulder'],
  'Low mood since spring': ['F32.1', 'Major depressive disorder, single episode, moderate'],
  'Behavioral health, first visit': ['F32.1', 'Major depressive disorder, single episode, moderate'],
  'Behavioral health': ['F32.1', 'Major depressive disorder, single episode, moderate'],
  'Behavioral health, closing visit': ['F32.5', 'Major depressive disorder, single episode, in full remission'],
  Electrocardiogram: ['I10', 'Essential (primary) hypertension'],
  'Blood pressure check': ['I10', 'Essential (primary) hypertension'],
  'Home blood pressure review': ['I10', 'Essential (primary) hypertension'],
  'Blood pressure not controlled': ['I10', 'Essential (primary) hypertension'],
  'COVID-19, day 3': ['U07.1', 'COVID-19'],
  'Type 2 diabetes, choosing treatment': ['E11.9', 'Type 2 diabetes mellitus without complications'],
  'Diabetes, laboratory and retinal photograph': ['E11.9', 'Type 2 diabetes mellitus without complications'],
  'Diabetes follow-up': ['E11.9', 'Type 2 diabetes mellitus without complications'],
  'Diabetes and cholesterol follow-up': ['E11.9', 'Type 2 diabetes mellitus without complications'],
  'Diabetes foot check': ['E11.9', 'Type 2 diabetes mellitus without complications'],
  'Retinal photograph': ['E11.9', 'Type 2 diabetes mellitus without complications'],
  'Abdominal ultrasound': ['R74.01', 'Elevation of levels of liver transaminase levels'],
  'Liver and thyroid laboratory follow-up': ['R74.01', 'Elevation of levels of liver transaminase levels'],
  'Right knee pain on stairs': ['M25.561', 'Pain in right knee'],
  'Right knee X-ray': ['M25.561', 'Pain in right knee'],
  'Left heel pain in the morning': ['M72.2', 'Plantar fascial fibromatosis'],
  'Heel pain, exercises': ['M72.2', 'Plantar fascial fibromatosis'],
  Echocardiogram: ['R01.1', 'Cardiac murmur, unspecified'],
  'Cardiology opinion on echocardiogram': ['R01.1', 'Cardiac murmur, unspecified'],
  'Home sleep apnea test': ['R06.83', 'Snoring'],
  'Obstructive sleep apnea': ['G47.33', 'Obstructive sleep apnea (adult) (pediatric)'],
  'Dizzy on standing, one morning': ['R42', 'Dizziness and giddiness'],
  'Coronary calcium CT': ['R07.89', 'Other chest pain'],
  'Palpitations and chest tightness': ['R00.2', 'Palpitations'],
  'Laboratory before the cardiology visit': ['Z01.89', 'Encounter for other specified special examinations'],
};

/** Why a visit took place, coded. Throws on words that have no code: every reason in this chart has one. */
export const visitReason = (words: string): CodeableConcept => {
  const found = codes[words];
  if (found === undefined) throw new Error(`no ICD-10-CM code for the reason “${words}”`);
  return concept(system.icd10, found[0], found[1], words);
};
