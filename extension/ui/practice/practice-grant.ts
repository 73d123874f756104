import { toHex } from '#protocol/bytes';
import { type Days, expiresAt, isNarrower } from '#protocol/grant-rules';
import { type Language, languages } from '#protocol/language';
import { statementHashOf, statementTextOf } from '#protocol/statement';
import { digestOf, type Grant } from '#protocol/typed-data';
import { countByClass, leftOut, selectedItems, sensitiveItems } from '../../approvals/count-items.ts';
import { inferenceViews } from '../../approvals/infer-items.ts';
import { config } from '../../config.ts';
import type { ApprovalView, Choice, PreviewView } from '../../messages/views.ts';
import type { Charts } from '../../records/charts.ts';

const zero20 = `0x${'00'.repeat(20)}` as const;
const zero32 = `0x${'00'.repeat(32)}` as const;

/**
 * What a choice would mean, counted by the same functions as a real one. The grant is nobody's: it is by and for the account
 * zero, whose key nobody has, so that nothing could be made of it even if it were signed.
 */
export async function practicePreview(view: ApprovalView, charts: Charts, choice: Choice): Promise<PreviewView> {
  const now = Math.floor(Date.now() / 1000);
  const language: Language = languages.find((name) => name === document.documentElement.lang) ?? 'en';
  const grant: Grant = {
    patient: zero20,
    expires: expiresAt(now, choice.days as Days),
    terms: {
      grantee: zero20,
      granteeKey: zero32,
      granteeName: view.asker.name,
      origin: view.asker.origin,
      gateway: config.gateway,
      purpose: view.purpose,
      scopes: choice.scopes,
      labels: [...choice.labels].sort(),
      dataFrom: choice.dataFrom,
      dataUntil: choice.dataUntil,
      records: [],
      capsule: zero32,
      statement: await statementHashOf({ language }),
      salt: zero32,
    },
  };
  const chosen = { ...grant.terms, leaveOut: choice.leaveOut };
  const seen = selectedItems(charts, chosen);
  const { asked } = view;
  const full = { ...asked, scopes: asked.scopes };
  return {
    grant,
    digest: toHex(digestOf('Grant', grant, config.deployment)),
    willSee: countByClass(seen),
    wontSee: leftOut(charts, chosen),
    sensitive: sensitiveItems(charts, grant.terms),
    inferences: inferenceViews(charts, chosen),
    items: seen.length,
    ...(seen.length === 0 ? { problem: 'NOTHING_TO_SHARE' as const } : {}),
    narrower: !isNarrower(full, choice),
    statement: statementTextOf({ language }),
  };
}
