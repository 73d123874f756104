import browser from 'webextension-polyfill';
import type { AgentReply } from '#protocol/wire/agent';
import type { ToBridge } from '../messages/bridge-wire.ts';
import { bridgeName } from '../messages/caller.ts';

/** Where a question came from: one document in one tab. */
export interface DocumentRef {
  tabId: number;
  documentId: string;
}

export interface Documents {
  /** Whether that very document is still there: a navigation ends it (X5). */
  isAlive(ref: DocumentRef): Promise<boolean>;
  /** Tells the page; false when nobody was there to hear. */
  tell(ref: DocumentRef, reply: AgentReply): Promise<boolean>;
  /** Tells every document of an origin that has a bridge. */
  tellOrigin(origin: string, reply: AgentReply): Promise<void>;
}

const send = async ({ tabId, documentId }: DocumentRef, message: ToBridge): Promise<boolean> => {
  try {
    const document = bridgeName(documentId);
    const [said, options] = document ? [{ ...message, document }, { frameId: 0 }] : [message, { documentId }];
    const answer = (await browser.tabs.sendMessage(tabId, said, options)) as { here?: boolean } | undefined;
    return answer?.here === true;
  } catch {
    return false;
  }
};

export const documents: Documents = {
  isAlive: (ref) => send(ref, { bridge: 'ping' }),
  tell: (ref, reply) => send(ref, { bridge: 'tell', reply }),
  tellOrigin: async (origin, reply) => {
    const tabs = await browser.tabs.query({ url: `${origin}/*` });
    const message: ToBridge = { bridge: 'tell', reply };
    await Promise.all(
      tabs.map(
        async ({ id }) => id !== undefined && browser.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => 0),
      ),
    );
  },
};
