import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import { describe as describeGrant } from '#protocol/describe';
import { config } from '../../config.ts';
import type { WalletView } from '../../messages/views.ts';
import { common, terms, wallet as words } from '../../strings/words.ts';
import { askWallet } from '../../wallet/ask-wallet.ts';
import { checkTask } from '../../wallet/check-task.ts';
import type { WalletTask, WalletTaskView } from '../../wallet/wallet-views.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { Icon } from '../components/icon.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';
import type { OwnWalletHandle } from './use-own-wallet.ts';
import { WalletWaiting } from './wallet-waiting.tsx';

interface WalletTaskCardProps {
  task: WalletTaskView;
  own: OwnWalletHandle;
  put(view: WalletView): void;
  say(text: string): void;
}

const titleOf = ({ kind, name }: WalletTaskView): string =>
  kind === 'grant' ? words.taskGrant(name) : kind === 'offer' ? words.taskOffer(name) : words.taskRecord(name);

/**
 * One thing that waits for the wallet, shown from the very object the wallet is given, word after word until it is done (X4).
 * Closing the page loses nothing: what is signed is kept, and the next word is asked the next time (X10).
 */
export function WalletTaskCard({ task, own, put, say }: WalletTaskCardProps) {
  const platform = usePlatform();
  const { data, error, reload } = useView('walletTask.get', { id: task.id }, ['wallet']);
  const action = useAction();
  const { id, kind } = task;
  const sign = () =>
    own.run(data!.reach, async (wallet, asking) => {
      for (let next: WalletTask = data!; ; next = await platform.call('walletTask.get', { id })) {
        checkTask(next, config.deployment);
        asking();
        const signature = await askWallet(wallet, next.account, next.word, config.deployment);
        const { digest } = next.word;
        const view = await platform.call('walletTask.sign', { id, digest, signature });
        if (!view.tasks.some((other) => other.id === id)) {
          say(words.taskDone);
          return put(view);
        }
      }
    });
  const ownKey = () =>
    void action.run(async () => {
      own.cancel();
      put(await platform.call('walletTask.useOwnKey', { id }));
      if (kind !== 'grant') return say(words.ownKeyTakes);
      say(words.ownKeyNow);
      await platform.review('access', id);
    });
  const failed = own.error && own.error.code !== 'CANCELLED' ? own.error : action.error;
  return (
    <article class="card setting wallet-task">
      <h3>{titleOf(task)}</h3>
      {error && <ErrorNotice code={error.code} retry={reload} />}
      {!data && !error && <Busy text={common.loading} />}
      {data && (
        <>
          {data.grant && <Sentence grant={data.grant} />}
          <p class="wallet-step">
            <strong>{words.stepOf(data.step, data.of)}</strong>{' '}
            {words.wordOf[data.word.name as keyof typeof words.wordOf]}
          </p>
          {kind === 'grant' && <p class="small quiet">{words.grantNothingYet}</p>}
          {failed && <ErrorNotice code={failed.code} />}
          {own.busy ? (
            <WalletWaiting own={own} reach={data.reach} />
          ) : (
            <div class="actions">
              <button type="button" class="button button-primary" onClick={() => void sign()}>
                {words.proceed}
              </button>
              {kind !== 'record' && (
                <button type="button" class="button" disabled={action.busy} onClick={ownKey}>
                  {words.useOwnKey}
                </button>
              )}
            </div>
          )}
          <Technical task={data} />
        </>
      )}
    </article>
  );
}

const Sentence = ({ grant }: { grant: NonNullable<WalletTask['grant']> }) => (
  <p class="wallet-sentence">
    {describeGrant(grant, Date.now() / 1000, terms).sentence.map(({ text, strong }, i) =>
      strong ? <b key={i}>{text}</b> : text,
    )}
  </p>
);

const Technical = ({ task }: { task: WalletTask }) => (
  <details class="technical">
    <summary class="small quiet">
      {words.technical} <Icon nodes={ChevronDown} size="small" />
    </summary>
    <dl>
      {[
        [words.technicalRows.word, task.word.name],
        [words.technicalRows.account, task.account],
        [words.technicalRows.digest, task.word.digest],
      ].map(([name, value]) => (
        <div key={name}>
          <dt class="small quiet">{name}</dt>
          <dd class="mono">{value}</dd>
        </div>
      ))}
    </dl>
    <h4 class="small">{words.typedData}</h4>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
    <section class="typed-data" tabIndex={0} aria-label={words.typedData}>
      <pre class="mono">{JSON.stringify(task.word.message, null, 2)}</pre>
    </section>
  </details>
);
