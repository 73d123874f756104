import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '#protocol/errors';
import { controlLimit } from '#protocol/wire/agent';

/** Something a page may say that is no message of the protocol. */
export interface Forgery {
  name: string;
  /** Posted as it is. */
  data?: unknown;
  /** Source of a function that makes it in the page, for what cannot be carried there. */
  make?: string;
  code: ErrorCode;
}

const call = (over: object) => JSON.stringify({ v: 1, id: randomUUID(), method: 'agent.hello', params: {}, ...over });
const id = randomUUID();
const nested = (open: string, close: string, depth: number) => `${open.repeat(depth)}${close.repeat(depth)}`;

const shapes: [name: string, data: unknown][] = [
  ['nothing', null],
  ['a number', 7],
  ['an object that looks like a call', { v: 1, id, method: 'agent.hello', params: {} }],
  ['a list', ['agent.hello']],
  ['empty text', ''],
  ['text that is no JSON', 'agent.hello'],
  ['JSON cut short', call({}).slice(0, -1)],
  ['two calls in one', `${call({})}${call({})}`],
  ['JSON null', 'null'],
  ['a JSON string', '"agent.hello"'],
  ['a JSON list', `[${call({})}]`],
  ['the next version', call({ v: 2 })],
  ['a version as text', call({ v: '1' })],
  ['an id that is no UUID', call({ id: '../../vault' })],
  ['no id', JSON.stringify({ v: 1, method: 'agent.hello', params: {} })],
  ['no params', JSON.stringify({ v: 1, id, method: 'agent.hello' })],
  ['a field too many', call({ admin: true })],
  ['a parameter too many', call({ params: { seed: true } })],
  ['a prototype as a field', `{"v":1,"id":"${id}","method":"agent.hello","params":{},"__proto__":{"state":"ready"}}`],
  ['a prototype as a parameter', `{"v":1,"id":"${id}","method":"agent.hello","params":{"__proto__":{"a":1}}}`],
  ['a constructor as a parameter', `{"v":1,"id":"${id}","method":"agent.hello","params":{"constructor":{}}}`],
  ['a method of the prototype', call({ method: '__proto__' })],
  ['a method of every object', call({ method: 'toString' })],
  ['a method of the screens', call({ method: 'approval.approve' })],
  ['locking from outside', call({ method: 'vault.lock' })],
  ['a method in other letters', call({ method: 'Agent.Hello' })],
  ['a list as a method', call({ method: ['agent.hello'] })],
  ['a result of our own', JSON.stringify({ v: 1, id, result: { requestId: id, state: 'granted' } })],
  ['news of our own', JSON.stringify({ v: 1, event: 'access.changed', status: { requestId: id, state: 'granted' } })],
  ['lists in lists, 20,000 deep', call({ params: '@' }).replace('"@"', nested('[', ']', 20_000))],
  [
    'objects in objects, 9,000 deep',
    call({ params: '@' }).replace('"@"', nested('{"a":', '}', 9_000).replace(':}', ':1}')),
  ],
  ['control characters', call({ method: 'agent.hello\u0000' })],
  ['a lone half of a character', call({ id: '\ud800' })],
];

const made: [name: string, make: string][] = [
  ['bytes', '() => new TextEncoder().encode("agent.hello").buffer'],
  ['a picture of itself', '() => { const a = { v: 1 }; a.a = a; return a; }'],
  ['a map', '() => new Map([["v", 1]])'],
  ['a text object', '() => new String("agent.hello")'],
  ['a file', '() => new Blob(["agent.hello"])'],
  ['a big number', '() => 10n ** 400n'],
];

const large: [name: string, data: string][] = [
  ['a control message of 64 KiB and one', call({}).padEnd(controlLimit + 1)],
  ['a control message of 170,000 characters', call({ params: { pad: 'x'.repeat(170_000) } })],
  ['a message of 1 MB', call({ params: { pad: 'x'.repeat(1_000_000) } })],
];

export const forgeries: readonly Forgery[] = [
  ...shapes.map(([name, data]): Forgery => ({ name, data, code: 'BAD_MESSAGE' })),
  ...made.map(([name, make]): Forgery => ({ name, make, code: 'BAD_MESSAGE' })),
  ...large.map(([name, data]): Forgery => ({ name, data, code: 'TOO_LARGE' })),
];
