import type { Hex } from '../../protocol/bytes.ts';
import { ChartkeyError, fromWire, toChartkeyError } from '../../protocol/errors.ts';
import type { Language } from '../../protocol/language.ts';
import type { News, Subject } from '../decrypt/messages.ts';
import { startWorker, type WorkerHandle } from '../decrypt/start-worker.ts';
import type { Card } from '../elements/card.ts';
import type { Flow, FlowHost } from '../elements/chartkey-element.ts';
import { recordsPacks } from '../strings/records-words.ts';
import { speaker } from '../strings/speaker.ts';
import type { ChartQuery, ChartQuestion, ChartSource, ChartSummary } from '../viewer/chart-view.ts';
import { recordsCards } from './records-cards.ts';

const viewer = () => import('../viewer/chartkey-chart.ts');
const grantPattern = /^0x[0-9a-f]{64}$/;

/**
 * Whom the portal says its chart is about; absent where it says nothing at all. Half a subject throws `BAD_MESSAGE`: a portal
 * that meant to have the person checked must not silently get no check (K10).
 */
function subjectOf(element: Element): Subject | undefined {
  const parts = ['family', 'given', 'birth-date'].map((part) => element.getAttribute(`subject-${part}`)?.trim());
  if (parts.every((part) => part === undefined)) return undefined;
  const [family, given, birthDate] = parts;
  if (!family || !given || !birthDate)
    throw new ChartkeyError('BAD_MESSAGE', { detail: 'subject-family, -given and -birth-date belong together' });
  return { family, given: given.split(/\s+/), birthDate };
}

/** The work of `<chartkey-records>`: one worker for one opening, and the chart it sends. */
export function startRecords(host: FlowHost): Flow {
  const { element } = host;
  const grant = element.getAttribute('grant')?.trim().toLowerCase() ?? '';
  const desk = () => element.getAttribute('desk') ?? '/chartkey';
  const questions = new Map<string, { resolve(answer: ChartQuery): void; reject(error: ChartkeyError): void }>();
  const listeners = new Set<Parameters<ChartSource['listen']>[0]>();
  const { load, say } = speaker(recordsPacks);
  const show = (make: (cards: ReturnType<typeof recordsCards>) => Card) =>
    host.show(say((words) => make(recordsCards(words))));
  let worker: WorkerHandle | undefined;
  /** What was opened, as the worker said it first, and in which language that was. */
  let spoken: Language = 'en';
  let summary: ChartSummary | undefined;
  let stopped = false;

  /** Terminates the worker and forgets what it said: nothing decrypted is left but what is on the screen until replaced. */
  const drop = () => {
    worker?.stop();
    worker = undefined;
    summary = undefined;
    for (const { reject } of questions.values()) reject(toChartkeyError(undefined));
    questions.clear();
    listeners.clear();
  };

  const ask = (question: ChartQuestion): Promise<ChartQuery> =>
    new Promise((resolve, reject) => {
      if (!worker || !summary) return reject(toChartkeyError(undefined));
      const id = crypto.randomUUID();
      questions.set(id, { resolve, reject });
      worker.ask({ question: id, ...question });
    });

  /** The summary in another language; from then on the worker answers in that one. */
  const summaryIn = async (language: Language, opened: ChartSummary): Promise<ChartSummary> => {
    if (language === spoken) return opened;
    const answer = await ask({ ask: 'summary', language });
    if (!('summary' in answer)) throw toChartkeyError(undefined);
    return answer.summary;
  };

  const showChart = (opened: ChartSummary) => {
    let isTold = false;
    host.show(async (language) => {
      const words = await load(language);
      const [{ renderChart, viewerPacks }, told] = await Promise.all([viewer(), summaryIn(language, opened)]);
      const read = await viewerPacks[language]();
      if (summary !== opened || stopped) throw toChartkeyError(undefined);
      const shown = () => {
        if (!isTold)
          host.tell('chartkey-opened', { grant: grant as Hex, items: opened.items, failed: opened.failures.length });
        isTold = true;
      };
      const source = { summary: told, ask, listen: (tell) => listeners.add(tell), shown } as ChartSource;
      return recordsCards(words).open(renderChart(source, read, open));
    });
  };

  const fail = (error: ChartkeyError) => {
    if (error.code === 'GRANT_PAUSED') return pause();
    drop();
    if (error.code === 'GRANT_REVOKED' || error.code === 'GRANT_EXPIRED')
      return over(error.code === 'GRANT_REVOKED' ? 'revoked' : 'expired');
    host.tell('chartkey-error', { code: error.code, retryable: error.retryable });
    host.show((language) => load(language).then((words) => recordsCards(words).failed(error, language)));
  };

  /** Everything decrypted is dropped; a worker that holds nothing waits for the resume (W4, K11). */
  const pause = () => {
    drop();
    show((cards) => cards.paused());
    host.tell('chartkey-paused', { grant: grant as Hex });
    worker = startWorker({ job: 'wait', desk: desk(), grant: grant as Hex }, (news) => {
      if (news.news === 'ended') return over(news.reason);
      // Not found out: the card with its button stays.
      if (news.news !== 'resumed') return;
      drop();
      show((cards) => cards.resumed());
      host.tell('chartkey-resumed', { grant: grant as Hex });
    });
  };

  const over = (reason: 'revoked' | 'expired') => {
    drop();
    show((cards) => (reason === 'revoked' ? cards.revoked() : cards.expired()));
    host.tell('chartkey-revoked', { grant: grant as Hex, reason });
  };

  const hear = (news: News) => {
    switch (news.news) {
      case 'progress':
        return show((cards) => cards.opening(news.step, news.share));
      case 'opened':
        summary = news.summary;
        if (summary.items === 0 && summary.failures.length === 0) return show((cards) => cards.empty());
        if (summary.failures.length > 0) {
          const partly = summary;
          return show((cards) => cards.partly(partly));
        }
        return showChart(summary);
      case 'answer':
        questions.get(news.question)?.resolve(news.answer);
        return void questions.delete(news.question);
      case 'paused':
        return pause();
      case 'ended':
        return over(news.reason);
      case 'error':
        return fail(fromWire(news.error));
      case 'newer':
      case 'unreachable':
      case 'reachable':
        for (const tell of listeners) tell(news);
    }
  };

  const open = () => {
    drop();
    if (!grantPattern.test(grant)) return show((cards) => cards.noGrant());
    let subject: Subject | undefined;
    try {
      subject = subjectOf(element);
    } catch (thrown) {
      return fail(toChartkeyError(thrown));
    }
    show((cards) => cards.opening('proving'));
    spoken = host.language();
    // Loaded while the worker proves and decrypts; a failure is met where it is needed.
    viewer()
      .then(({ viewerPacks }) => viewerPacks[spoken]())
      .catch(() => undefined);
    const job = { job: 'open', desk: desk(), grant: grant as Hex, language: spoken } as const;
    worker = startWorker({ ...job, ...(subject ? { subject } : {}) }, hear);
  };
  open();

  return {
    press(act) {
      if (act === 'show' && summary) showChart(summary);
      else if (act === 'open') open();
    },
    ask: async () => {
      const answer = await ask({ ask: 'export' });
      return 'text' in answer ? answer.text : '';
    },
    stop() {
      stopped = true;
      drop();
    },
  };
}
