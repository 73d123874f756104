import { ChartkeyError, isErrorCode, toChartkeyError } from '../../protocol/errors.ts';
import type { DepositStatus, Hello } from '../../protocol/wire/agent.ts';
import { type DeskDocument, depositNonce } from '../../protocol/wire/desk.ts';
import { linkAgent } from '../agent/agent-link.ts';
import type { Card } from '../elements/card.ts';
import type { Flow, FlowHost } from '../elements/chartkey-element.ts';
import { getCard, notConnectedCard, phaseCard, wrongVersionCard } from '../request/agent-card.ts';
import { errorCard } from '../request/error-card.ts';
import { callDesk, fetchDesk, fetchJson } from '../request/fetch-desk.ts';
import { type PatientWords, patientPacks } from '../strings/patient-words.ts';
import { speaker } from '../strings/speaker.ts';
import { depositCards } from './deposit-cards.ts';
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
  const { load, say } = speaker(patientPacks);
  const show = (make: (cards: ReturnType<typeof depositCards>, words: PatientWords) => Card) =>
    host.show(say((words) => make(depositCards(words), words)));
  const title = ({ deposit }: PatientWords) =>
    (element.getAttribute('title')?.trim() || deposit.title(name())).slice(0, 120);
  const end = () => {
    offer = undefined;
    leave.abort();
    leave = new AbortController();
  };
  const fail = async (thrown: unknown) => {
    if (stopped) return;
    const error = toChartkeyError(thrown);
    end();
    if (error.code === 'NO_CHART') return show((cards) => cards.empty());
    if (error.code === 'NOT_SIGNED_IN') return show((cards) => cards.signIn());
    host.tell('chartkey-error', { code: error.code, retryable: error.retryable });
    host.show((language) => load(language).then((words) => errorCard(error, words, language)));
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
    onOtherVersion: () => !offer && show((_, words) => wrongVersionCard(words)),
  });

  const showStart = async () => {
    desk ??= await fetchDesk();
    if (stopped || offer) return;
    const state = phase?.state;
    show((cards, words) =>
      state === undefined
        ? notConnectedCard(words, words.notConnected.textDeposit(name()))
        : (phaseCard(words, state) ?? cards.ready(title(words), name())),
    );
  };

  const start = async () => {
    if (!desk || offer) return;
    const depositId = crypto.randomUUID();
    const words = await load(host.language());
    const { nonce, count } = await fetchJson(depositNonce, `${path}/nonce`, {});
    offer = { depositId, nonce, sending: false };
    show((cards) => cards.waiting());
    hear(await link.call('record.deposit', { depositId, desk, nonce, title: title(words), count }));
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
    if (state === 'filing') return show((cards) => cards.filing());
    if (state === 'pending' || state === 'accepted' || state === 'receiving') return;
    end();
    if (state === 'filed' && status.record && status.filed !== undefined) {
      const { filed } = status;
      show((cards) => cards.filed(filed, name()));
      host.tell('chartkey-filed', { items: status.filed, record: status.record });
    } else if (state === 'failed') {
      throw new ChartkeyError(isErrorCode(status.error) ? status.error : 'INTERNAL');
    } else {
      if (state === 'refused') host.tell('chartkey-refused', { requestId: status.depositId });
      show((cards) => (state === 'refused' ? cards.refused() : cards.cancelled()));
    }
  });

  const send = async (accepted: NonNullable<typeof offer>, { owner, proof }: DepositStatus) => {
    if (!owner || !proof) throw new ChartkeyError('BAD_MESSAGE', { detail: 'accepted without an owner' });
    accepted.sending = true;
    const { depositId, nonce } = accepted;
    const { signal } = leave;
    const { body } = await callDesk(path, { nonce, owner, proof });
    if (!body) throw new ChartkeyError('NO_CHART', { detail: 'empty package' });
    show((cards) => cards.receiving(0));
    const status = await sendPackage(body, {
      depositId,
      signal,
      send: (chunk) => link.call('record.chunk', chunk),
      onProgress: (bytes) => !signal.aborted && show((cards) => cards.receiving(bytes)),
    }).catch((thrown: unknown) => {
      if (signal.aborted) return undefined;
      throw thrown;
    });
    if (status) hear(status);
  };

  const press: Record<string, () => Promise<void>> = {
    get: async () => show((_, words) => getCard(words)),
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
