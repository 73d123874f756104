import { readFile } from 'node:fs/promises';

/** One request as Chromium's own network stack saw it: nothing that leaves a browser goes past it. */
export interface NetRequest {
  url: URL;
  /** Origin of the page, worker or extension that asked; undefined for the browser itself, and for what a person opened. */
  initiator: string | undefined;
}

export interface NetLog {
  requests: NetRequest[];
  /** Names that were looked up, also without a request: a prefetch, a preconnect. */
  lookups: string[];
}

interface RawLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: Record<string, unknown> }[];
}

/** The flag that makes Chromium record all of it. Names are not mapped away: a lookup of one is part of the record. */
export const netLogFlags = (file: string): string[] => [`--log-net-log=${file}`];

/** Reads what `--log-net-log` wrote; the browser must be closed. */
export async function readNetLog(file: string): Promise<NetLog> {
  const text = await readFile(file, 'utf8');
  const { constants, events } = JSON.parse(text) as RawLog;
  const named = (name: string): number => {
    const type = constants.logEventTypes[name];
    if (type === undefined) throw new Error(`this Chromium does not log ${name}`);
    return type;
  };
  const [starts, redirects] = [named('URL_REQUEST_START_JOB'), named('URL_REQUEST_REDIRECTED')];
  const resolves = named('HOST_RESOLVER_MANAGER_REQUEST');
  const requests: NetRequest[] = [];
  const lookups: string[] = [];
  for (const { type, params = {} } of events) {
    const { url, initiator, host, location } = params as Record<string, string | undefined>;
    const target = type === starts ? url : type === redirects ? location : undefined;
    const parsed = target === undefined ? null : URL.parse(target);
    if (parsed) requests.push({ url: parsed, initiator: initiator?.includes('://') ? initiator : undefined });
    if (type === resolves && host !== undefined) lookups.push(hostOf(host));
  }
  return { requests, lookups };
}

/** `https://name:443` or `name:443` → `name`. */
const hostOf = (text: string): string => URL.parse(text.includes('://') ? text : `http://${text}`)?.hostname ?? text;
