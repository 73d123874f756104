import { join } from 'node:path';

/** Where the embedded stores are, below `dataDir`. `keep/` is left out of backups. */
export const placesIn = (dataDir: string) => ({
  main: join(dataDir, 'main.sqlite'),
  relay: join(dataDir, 'relay.sqlite'),
  blobs: join(dataDir, 'blobs'),
  keep: join(dataDir, 'keep'),
  identity: join(dataDir, 'identity.key'),
});
