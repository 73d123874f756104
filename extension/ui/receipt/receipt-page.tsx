import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import Download from 'lucide/dist/esm/icons/download.mjs';
import Printer from 'lucide/dist/esm/icons/printer.mjs';
import { useState } from 'preact/hooks';
import type { Hex } from '#protocol/bytes';
import { common, sharing, receipt as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { Say } from '../components/say.tsx';
import { PageHead } from '../dashboard/page-head.tsx';
import { hashOf } from '../dashboard/route.ts';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';
import { ReceiptSheet } from './receipt-sheet.tsx';

/** The receipt of one grant: to read, to print, to save for whoever wants to check it. */
export function ReceiptPage({ grant }: { grant: string }) {
  const { recovery, hygiene } = usePlatform();
  const { data, error, reload } = useView('receipt.get', { grant: grant as Hex }, ['sharing']);
  const [said, setSaid] = useState('');
  const save = () => {
    hygiene.save(new Blob([data!.file], { type: 'application/json' }), data!.fileName);
    setSaid(words.saved);
  };
  return (
    <>
      <a class="back-link small" href={hashOf({ page: 'sharing' })}>
        <Icon nodes={ArrowLeft} size="small" turns />
        {sharing.title}
      </a>
      <PageHead title={words.title}>
        {data && (
          <>
            <button type="button" class="button" onClick={save}>
              <Icon nodes={Download} size="small" />
              {words.save}
            </button>
            <button type="button" class="button" onClick={() => void recovery.print()}>
              <Icon nodes={Printer} size="small" />
              {words.print}
            </button>
          </>
        )}
      </PageHead>
      <p class="small quiet measure">{words.intro}</p>
      {error && <ErrorNotice code={error.code} retry={reload} />}
      {!data && !error && <Busy text={common.loading} />}
      {data && <ReceiptSheet receipt={data} />}
      <Say text={said} />
    </>
  );
}
