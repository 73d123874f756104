import { parentPort, workerData } from 'node:worker_threads';
import { readKeyFile } from '../store/key-file.ts';

/** A process of a gateway that starts: reads or makes the keys at these paths, and tells them in hex. */
const { paths } = workerData as { paths: readonly string[] };
parentPort?.once('message', () => {
  const keys = paths.map((path) => {
    try {
      return readKeyFile(path).toString('hex');
    } catch (cause) {
      return String(cause);
    }
  });
  parentPort?.postMessage(keys);
});
parentPort?.postMessage('ready');
