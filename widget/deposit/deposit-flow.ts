import { ChartkeyError, isErrorCode, toChartkeyError } from '../../protocol/errors.ts';
import type { DepositStatus, Hello } from '../../protocol/wire/agent.ts';
import { type DeskDocument, depositNonce } from '../../protocol/wire/desk.ts';
import { linkAgent } from '../agent/agent-link.ts';
import type { Flow, FlowHost } from '../elements/chartkey-element.ts';
import { getCard, notConnectedCard, phaseCard, wrongVersionCard } from '../request/agent-card.ts';
import { errorCard } from '../request/error-card.ts';
import { callDesk, fetchDesk, fetchJson } from '../request/fetch-desk.ts';
import { en } from '../strings/en.ts';
import { depositCards as cards } from './deposit-cards.ts';
import { sendPackage } from './send-package.ts';

/** Milliseconds between looks at an offer: news may get lost, an answer must not. */
const lookAgain = 1_500;

/** The work of `<chartkey-deposit>`: offers the copy, fetches it for the account the patient opened, passes it on. */
export function startDeposit(host: FlowHost): Flow {
  const { element } = host;
  const path = `${element.getAttribute('desk') ?? '/chartkey'}/deposit`;
  let desk: DeskDocument | undefined;
  let phase: Hello | undefined;
  let offer: { depositId: string; nonce: string; sending: boolean } | undefined;
  let leave = new AbortController();
  let stopped = false;

  const name = () => desk?.profile.name ?? location.host;
  const title = () => (element.getAttribute('title')?.trim() || `Your chart from ${name()}`).slice(0, 120);
  const end = () => {
    offer = undefined;
    leave.abort();
    leave = new AbortController();
  };
  const fail = async (thrown: unknown) => {
    if (stopped) return;
    const error = toChartkeyError(thrown);
    end();
    if (error.code === 'NO_CHART') return host.show(cards.empty());
    if (error.code === 'NOT_SIGNED_IN') return host.show(cards.signIn());
    host.tell('chartkey-error', { code: error.code, retryable: error.retryable });
    host.show(await errorCard(error));
  };
  const guard =
    <A extends unknown[]>(work: (...args: A) => Promise<void>) =>
    (...args: A) =>
      void work(...args).catch(fail);

  const link = linkAgent({
    onPhase: guard(async (hello) => {
      phase = hello;
      if (!offer) await showStart();
    }),
    onNews: (news) => news.event === 'record.changed' && hear(news.status),
    onOtherVersion: () => !offer && host.show(wrongVersionCard()),
  });

  const showStart = async () => {
    desk ??= await fetchDesk();
    if (stopped || offer) return;
    if (!phase) return host.show(notConnectedCard(en.notConnected.textDeposit(name())));
    host.show(phaseCard(phase.state) ?? cards.ready(title(), name()));
  };

  const start = async () => {
    if (!desk || offer) return;
    const depositId = crypto.randomUUID();
    const { nonce, count } = await fetchJson(depositNonce, `${path}/nonce`, {});
    offer = { depositId, nonce, sending: false };
    host.show(cards.waiting());
    hear(await link.call('record.deposit', { depositId, desk, nonce, title: title(), count }));
    look(depositId);
  };

  const look = (depositId: string) => {
    setTimeout(
      guard(async () => {
        if (offer?.depositId !== depositId || stopped) return;
        const status = await link.call('record.status', { depositId }).catch(() => undefined);
        if (status) hear(status);
        look(depositId);
      }),
      lookAgain,
    );
  };

  const hear = guard(async (status: DepositStatus) => {
    if (!offer || status.depositId !== offer.depositId) return;
    const { state } = status;
    if (state === 'accepted' && !offer.sending) return send(offer, status);
    if (state === 'filing') return host.show(cards.filing());
    if (state === 'pending' || state === 'accepted' || state === 'receiving') return;
    end();
    if (state === 'filed' && status.record && status.filed !== undefined) {
      host.show(cards.filed(status.filed, name()));
      host.tell('chartkey-filed', { items: status.filed, record: status.record });
    } else if (state === 'failed') {
      throw new ChartkeyError(isErrorCode(status.error) ? status.error : 'INTERNAL');
    } else {
      if (state === 'refused') host.tell('chartkey-refused', { requestId: status.depositId });
      host.show(state === 'refused' ? cards.refused() : cards.cancelled());
    }
  });

  const send = async (accepted: NonNullable<typeof offer>, { owner, proof }: DepositStatus) => {
    if (!owner || !proof) throw new ChartkeyError('BAD_MESSAGE', { detail: 'accepted without an owner' });
    accepted.sending = true;
    const { depositId, nonce } = accepted;
    const { signal } = leave;
    const { body } = await callDesk(path, { nonce, owner, proof });
    if (!body) throw new ChartkeyError('NO_CHART', { detail: 'empty package' });
    host.show(cards.receiving(0));
    const status = await sendPackage(body, {
      depositId,
      signal,
      send: (chunk) => link.call('record.chunk', chunk),
      onProgress: (bytes) => !signal.aborted && host.show(cards.receiving(bytes)),
    }).catch((thrown: unknown) => {
      if (signal.aborted) return undefined;
      throw thrown;
    });
    if (status) hear(status);
  };

  const press: Record<string, () => Promise<void>> = {
    get: async () => host.show(getCard()),
    unlock: async () => void (await link.call('agent.unlock', {})),
    start,
    again: async () => {
      end();
      await showStart();
    },
    cancel: async () => {
      if (offer) hear(await link.call('record.cancel', { depositId: offer.depositId }));
    },
  };

  return {
    press: guard(async (act) => press[act]?.()),
    stop() {
      stopped = true;
      link.stop();
      end();
    },
  };
}
