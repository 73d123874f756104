import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { domainOf, grantId, types } from '#protocol/typed-data';
import { config } from '../../config.ts';
import type { PreviewView } from '../../messages/views.ts';
import { approval as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';

/** Every byte that would be signed, for whoever wants to check; the only place where chain words appear. */
export function TechnicalDetails({ preview, digest }: { preview: PreviewView; digest: string | undefined }) {
  const { grant } = preview;
  const rows: [string, string][] = [
    [words.technicalRows.grant, grantId(grant)],
    [words.technicalRows.digest, digest ?? '…'],
    [words.technicalRows.patient, grant.patient],
    [words.technicalRows.grantee, grant.terms.grantee],
    [words.technicalRows.granteeKey, grant.terms.granteeKey],
    [words.technicalRows.contract, config.deployment.grants],
    [words.technicalRows.chain, String(config.deployment.chainId)],
    [words.technicalRows.gateway, grant.terms.gateway],
  ];
  const typed = {
    domain: domainOf('Grant', config.deployment),
    primaryType: 'Grant',
    types: { Grant: types.Grant, Terms: types.Terms },
    message: grant,
  };
  return (
    <section class="technical">
      <details>
        <summary class="small quiet">
          {words.technical} <Icon nodes={ChevronDown} size="small" />
        </summary>
        <dl>
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt class="small quiet">{name}</dt>
              <dd class="mono">{value}</dd>
            </div>
          ))}
        </dl>
        <h3 class="small">{words.typedData}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
        <section class="typed-data" tabIndex={0} aria-label={words.typedData}>
          <pre class="mono">{JSON.stringify(typed, null, 2)}</pre>
        </section>
      </details>
    </section>
  );
}
