import type { Hex } from '../../protocol/bytes.ts';
import { ChartkeyError, fromWire, toChartkeyError } from '../../protocol/errors.ts';
import { type Grant, grantId } from '../../protocol/typed-data.ts';
import type { AccessRequest, AccessStatus, Hello } from '../../protocol/wire/agent.ts';
import { type DeskDocument, grantAccepted } from '../../protocol/wire/desk.ts';
import { linkAgent } from '../agent/agent-link.ts';
import type { News } from '../decrypt/messages.ts';
import { startWorker, type WorkerHandle } from '../decrypt/start-worker.ts';
import type { Card } from '../elements/card.ts';
import type { Flow, FlowHost } from '../elements/chartkey-element.ts';
import type { PatientWords } from '../strings/patient-words.ts';
import { patientPacks } from '../strings/patient-words.ts';
import { speaker } from '../strings/speaker.ts';
import { getCard, notConnectedCard, phaseCard, wrongVersionCard } from './agent-card.ts';
import { askedOf } from './asked.ts';
import { checkAnswer, isCounterOffer } from './check-answer.ts';
import { errorCard } from './error-card.ts';
import { fetchDesk, fetchJson } from './fetch-desk.ts';
import { requestCards } from './request-cards.ts';
import { requestMemory } from './request-memory.ts';

/** Milliseconds between looks at an open question: news may get lost, an answer must not. */
const lookAgain = 3_000;
const nowSeconds = () => Math.floor(Date.now() / 1000);

/** Where a question stands, as far as this page has proven it. Only what is written here is ever shown. */
type Stage =
  | { at: 'start' }
  | { at: 'asking'; asked: AccessRequest }
  | {
      at: 'answered';
      asked: AccessRequest;
      grant: Grant;
      signature: Hex;
      signed: boolean;
      recorded: boolean;
      taken: boolean;
      handed: boolean;
    }
  | { at: 'over' };

/** The work of `<chartkey-request>`: asks the agent, proves the answer (W1), hands the grant to the key desk. */
export function startRequest(host: FlowHost): Flow {
  const { element } = host;
  let desk: DeskDocument | undefined;
  let phase: Hello | undefined;
  let stage: Stage = { at: 'start' };
  let worker: WorkerHandle | undefined;
  let stopped = false;

  const name = () => desk?.profile.name ?? location.host;
  const { load, say } = speaker(patientPacks);
  type Cards = ReturnType<typeof requestCards>;
  const show = (make: (cards: Cards, words: PatientWords) => Card) =>
    host.show(say((words) => make(requestCards(words), words)));
  const question = async (published: DeskDocument) => {
    const { request } = await load(host.language());
    return askedOf(element, published, crypto.randomUUID(), nowSeconds(), request.noReason);
  };
  const fail = async (thrown: unknown) => {
    if (stopped) return;
    const error = toChartkeyError(thrown);
    end();
    host.tell('chartkey-error', { code: error.code, retryable: error.retryable });
    host.show((language) => load(language).then((words) => errorCard(error, words, language)));
  };
  const guard =
    <A extends unknown[]>(work: (...args: A) => Promise<void>) =>
    (...args: A) =>
      void work(...args).catch(fail);
  const end = () => {
    stage = { at: 'over' };
    worker?.stop();
    worker = undefined;
  };

  const link = linkAgent({
    onPhase: guard(async (hello) => {
      phase = hello;
      if (stage.at === 'start') await showStart();
    }),
    onNews: (news) => news.event === 'access.changed' && hear(news.status),
    onOtherVersion: () => stage.at === 'start' && show((_, words) => wrongVersionCard(words)),
  });

  /** Everything before the question: connected, unlocked, attributes in order; or a question this tab asked before. */
  const showStart = async () => {
    desk ??= await fetchDesk();
    if (stopped || stage.at !== 'start') return;
    if (!phase) return show((_, words) => notConnectedCard(words, words.notConnected.text(name())));
    const asked = await question(desk);
    if (stopped || stage.at !== 'start') return;
    const { state } = phase;
    if (state !== 'ready') return show((cards, words) => phaseCard(words, state) ?? cards.checking());
    const open = await requestMemory.recall(asked);
    if (open !== undefined) return resume({ ...asked, requestId: open });
    show((cards) => cards.ready(name(), asked, nowSeconds()));
  };

  const resume = async (asked: AccessRequest) => {
    try {
      const status = await link.call('access.status', { requestId: asked.requestId });
      stage = { at: 'asking', asked };
      // The same question from this document: the agent binds its answer to the page that is here now (X5).
      if (status.state === 'pending') return await ask(asked);
      await take(asked, status);
    } catch (thrown) {
      const { code } = toChartkeyError(thrown);
      if (!['NOT_FOUND', 'REPLAYED', 'CALLER_GONE'].includes(code)) throw thrown;
      await requestMemory.forget(asked);
      stage = { at: 'start' };
      show((cards) => cards.ready(name(), { ...asked, requestId: crypto.randomUUID() }, nowSeconds()));
    }
  };

  const ask = async (asked: AccessRequest) => {
    stage = { at: 'asking', asked };
    show((cards) => cards.waiting(asked, nowSeconds()));
    await requestMemory.keep(asked);
    const status = await link.call('access.request', asked);
    host.tell('chartkey-request', { requestId: asked.requestId });
    await take(asked, status);
    if (status.state === 'pending') look(asked.requestId);
  };

  const look = (requestId: string) => {
    setTimeout(
      guard(async () => {
        if (stage.at !== 'asking' || stage.asked.requestId !== requestId || stopped) return;
        const status = await link.call('access.status', { requestId }).catch(() => undefined);
        if (status) hear(status);
        look(requestId);
      }),
      lookAgain,
    );
  };

  const hear = guard(async (status: AccessStatus) => {
    if (stage.at === 'asking' && stage.asked.requestId === status.requestId) await take(stage.asked, status);
  });

  const take = async (asked: AccessRequest, status: AccessStatus) => {
    if (stage.at !== 'asking' || status.state === 'pending') return;
    if (status.state !== 'granted') {
      await requestMemory.forget(asked);
      end();
      if (status.state === 'refused') host.tell('chartkey-refused', { requestId: asked.requestId });
      const { state } = status;
      show((cards) =>
        state === 'refused' ? cards.refused(name()) : state === 'expired' ? cards.lapsed() : cards.cancelled(),
      );
      return;
    }
    const { grant, signature } = status;
    if (!grant || !signature) throw new ChartkeyError('BAD_MESSAGE', { detail: 'granted without a grant' });
    checkAnswer(asked, grant, nowSeconds());
    const taken = !isCounterOffer(asked, grant, nowSeconds()) || element.getAttribute('counter-offers') === 'accept';
    stage = { at: 'answered', asked, grant, signature, signed: false, recorded: false, taken, handed: false };
    show((cards) => cards.checking());
    const { chainId, grants, records, accreditation } = asked.desk;
    const chain = { chainId, grants, records, accreditation };
    const keyDesk = element.getAttribute('desk') ?? '/chartkey';
    worker = startWorker({ job: 'confirm', desk: keyDesk, chain, grant, signature }, proven);
  };

  /** W1: a grant is shown only as far as its signature and the chain have proven it, in the worker. */
  const proven = guard(async (news: News) => {
    if (stage.at !== 'answered') return;
    if (news.news === 'error') throw fromWire(news.error);
    if (news.news === 'signed') stage.signed = true;
    if (news.news === 'recorded') stage.recorded = true;
    if (news.news === 'ended') {
      const { grant, asked } = stage;
      await requestMemory.forget(asked);
      end();
      host.tell('chartkey-revoked', { grant: grantId(grant), reason: news.reason });
      show((cards) => (news.reason === 'revoked' ? cards.revoked(name()) : cards.expired(name(), grant)));
      return;
    }
    await advance(stage);
  });

  const advance = async (answered: Stage & { at: 'answered' }) => {
    const { asked, grant, signature, signed, recorded, taken } = answered;
    if (!signed) return;
    if (!taken) return show((cards) => cards.counterOffer(name(), asked, grant, nowSeconds()));
    if (!recorded) return show((cards) => cards.recording(name(), asked, grant, nowSeconds()));
    if (answered.handed) return;
    answered.handed = true;
    const { id } = await fetchJson(grantAccepted, `${element.getAttribute('desk') ?? '/chartkey'}/grants`, {
      grant,
      signature,
    });
    if (stage !== answered) return;
    show((cards) => cards.granted(asked, grant, nowSeconds()));
    host.tell('chartkey-granted', { grant: id, expires: grant.expires });
  };

  const press: Record<string, () => Promise<void>> = {
    get: async () => show((_, words) => getCard(words)),
    unlock: async () => void (await link.call('agent.unlock', {})),
    ask: async () => {
      if (stage.at === 'start' && desk) await ask(await question(desk));
    },
    cancel: async () => {
      if (stage.at === 'asking') hear(await link.call('access.cancel', { requestId: stage.asked.requestId }));
    },
    accept: async () => {
      if (stage.at !== 'answered') return;
      stage.taken = true;
      await advance(stage);
    },
    decline: async () => {
      if (stage.at !== 'answered') return;
      const { asked } = stage;
      await requestMemory.forget(asked);
      end();
      show((cards) => cards.declined(name()));
      // The patient should know; one who cannot be told now sees from the receipts that nobody opens it.
      await link.call('access.decline', { requestId: asked.requestId }).catch(() => undefined);
    },
    again: async () => {
      stage = { at: 'start' };
      await showStart();
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
