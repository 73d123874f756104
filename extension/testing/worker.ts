import { randomUUID } from 'node:crypto';
import { fromWire } from '#protocol/errors';
import type { AgentMethod, AgentParams, AgentReply, AgentResult } from '#protocol/wire/agent';
import type { Sender } from '../messages/caller.ts';
import type { ScreenInput, ScreenMethod, ScreenResults } from '../messages/protocol.ts';
import { fakeBrowser, type OpenDocument } from './fake-browser.ts';

/** Delivers a message as the browser would: the first listener that answers wins. */
async function deliver(message: unknown, sender: Sender): Promise<unknown> {
  return new Promise((resolve) => {
    fakeBrowser.runtime.onMessage.emit(message, { id: fakeBrowser.runtime.id, ...sender }, resolve);
  });
}

/** A call from one of the extension's own pages. Throws the ChartkeyError it is answered with. */
export async function screen<M extends ScreenMethod>(method: M, params: ScreenInput<M>): Promise<ScreenResults[M]> {
  const answer = (await deliver({ screen: method, params }, { url: fakeBrowser.runtime.getURL('popup.html') })) as
    | { result: ScreenResults[M] }
    | { error: unknown };
  if (answer && 'result' in answer) return answer.result;
  throw fromWire(answer?.error);
}

export interface Page extends OpenDocument {
  call<M extends AgentMethod>(method: M, params: AgentParams<M>, active?: boolean): Promise<AgentResult<M>>;
  /** Raw text, as a hostile page would send it. */
  say(text: unknown, sender?: Sender, active?: boolean): Promise<AgentReply>;
  leave(): void;
}

let tabs = 0;

/** A document of a portal with a bridge in it. */
export function openPage(origin: string, tabId = ++tabs): Page {
  const doc: OpenDocument = { tabId, documentId: randomUUID(), origin, heard: [] };
  fakeBrowser.documents.push(doc);
  const sender: Sender = {
    origin,
    url: `${origin}/page`,
    frameId: 0,
    documentId: doc.documentId,
    documentLifecycle: 'active',
    tab: { id: tabId },
  };
  const say = async (text: unknown, other: Sender = {}, active = true) =>
    (await deliver({ agent: text, active, document: doc.documentId }, { ...sender, ...other })) as AgentReply;
  return Object.assign(doc, {
    say,
    call: async <M extends AgentMethod>(method: M, params: AgentParams<M>, active = true) => {
      const reply = await say(JSON.stringify({ v: 1, id: randomUUID(), method, params }), {}, active);
      if ('result' in reply) return reply.result as AgentResult<M>;
      throw fromWire('error' in reply ? reply.error : undefined);
    },
    leave: () => {
      fakeBrowser.documents.splice(fakeBrowser.documents.indexOf(doc), 1);
    },
  });
}
