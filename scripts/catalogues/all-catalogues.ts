import { portalWords } from '../../demo-portal/strings/portal-words.ts';
import type { Language } from '../../protocol/language.ts';
import { loadGrantWords } from '../../protocol/strings/load-grant-words.ts';
import { core } from '../../widget/strings/core.ts';
import { errorPacks } from '../../widget/strings/error-texts.ts';
import { modelPacks } from '../../widget/strings/model-words.ts';
import { officerPacks } from '../../widget/strings/officer-words.ts';
import { patientPacks } from '../../widget/strings/patient-words.ts';
import { recordsPacks } from '../../widget/strings/records-words.ts';
import { viewerPacks } from '../../widget/strings/viewer-words.ts';

/** Every catalogue that is not the extension's, by name; each in any language. `terms` are looked at once. */
export const allCatalogues: Readonly<Record<string, (language: Language) => Promise<object>>> = {
  terms: loadGrantWords,
  errors: (language) => errorPacks[language](),
  core: async (language) => core[language],
  patient: async (language) => withoutTerms(await patientPacks[language]()),
  records: (language) => recordsPacks[language](),
  viewer: (language) => viewerPacks[language](),
  model: async (language) => withoutTerms(await modelPacks[language]()),
  officer: (language) => officerPacks[language](),
  portal: async (language) => portalWords[language],
};

function withoutTerms({ terms: _, ...words }: { terms: object }): object {
  return words;
}
