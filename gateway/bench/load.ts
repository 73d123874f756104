import { Agent, request } from 'node:http';

/** One run of the load generator, a process of its own. */
export interface LoadJob {
  port: number;
  clients: number;
  /** Each sent once: [path, body]. */
  requests: [string, string][];
}
export interface LoadResult {
  seconds: number;
  /** Milliseconds of each request. */
  times: number[];
  failures: number;
}

/** Sends every request once, over `clients` connections that each wait for their answer. */
async function run({ port, clients, requests }: LoadJob): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  let failures = 0;
  let next = 0;
  const one = (path: string, body: string) =>
    new Promise<number>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = request({ port, host: '127.0.0.1', agent, method: 'POST', path, headers }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const client = async () => {
    for (let job = requests[next++]; job; job = requests[next++]) {
      const began = performance.now();
      if ((await one(...job)) !== 200) failures++;
      times.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { seconds, times, failures };
}

process.on('message', (job: LoadJob) => {
  void run(job).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit(0));
