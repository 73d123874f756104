import type { Hex } from '../../protocol/bytes.ts';
import { ChartkeyError, fromWire, toChartkeyError } from '../../protocol/errors.ts';
import type { Language } from '../../protocol/language.ts';
import type { News, Subject } from '../decrypt/messages.ts';
import { startWorker, type WorkerHandle } from '../decrypt/start-worker.ts';
import type { Card } from '../elements/card.ts';
import type { Flow, FlowHost } from '../elements/chartkey-element.ts';
import { core } from '../strings/core.ts';
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
  let listener: Parameters<ChartSource['listen']>[0] | undefined;
  const { load, say } = speaker(recordsPacks);
  const show = (make: (cards: ReturnType<typeof recordsCards>) => Card) =>
    host.show(say((words) => make(recordsCards(words))));
  let worker: WorkerHandle | undefined;
  /** The language in which the worker answers now, and what it said of the whole in that one. */
  let spoken: Language = 'en';
  let told: ChartSummary | undefined;
  let summary: ChartSummary | undefined;
  let stopped = false;

  /** Terminates the worker, forgets what it said and takes a chart off the screen, whatever words are still on their way (W4). */
  const drop = () => {
    worker?.stop();
    worker = undefined;
    if (summary) host.show((language) => ({ state: 'loading', title: core[language][0] }));
    summary = undefined;
    told = undefined;
    for (const { reject } of questions.values()) reject(toChartkeyError(undefined));
    questions.clear();
    listener = undefined;
  };

  const ask = (question: ChartQuestion): Promise<ChartQuery> =>
    new Promise((resolve, reject) => {
      if (!worker || !summary) return reject(toChartkeyError(undefined));
      const id = crypto.randomUUID();
      questions.set(id, { resolve, reject });
      worker.ask({ question: id, ...question });
    });

  /** The summary in a language, in which the worker answers everything from then on. */
  const summaryIn = async (language: Language): Promise<ChartSummary> => {
    if (language === spoken && told) return told;
    spoken = language;
    told = undefined;
    const answer = await ask({ ask: 'summary', language });
    if (!('summary' in answer)) throw toChartkeyError(undefined);
    told = answer.summary;
    return answer.summary;
  };

  const showChart = (opened: ChartSummary) => {
    let isTold = false;
    host.show(async (language) => {
      const words = await load(language);
      const [{ renderChart, viewerPacks }, inWords] = await Promise.all([viewer(), summaryIn(language)]);
      const read = await viewerPacks[language]();
      if (summary !== opened || stopped) throw toChartkeyError(undefined);
      const shown = () => {
        if (!isTold)
          host.tell('chartkey-opened', { grant: grant as Hex, items: opened.items, failed: opened.failures.length });
        isTold = true;
      };
      const listen: ChartSource['listen'] = (tell) => {
        listener = tell;
      };
      const source = { summary: inWords, ask, listen, shown } as ChartSource;
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
        told = summary;
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
        listener?.(news);
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
