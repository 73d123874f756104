import { type ErrorCode, toChartkeyError } from '#protocol/errors';
import type { Engine } from '../background/create-context.ts';
import { clearDamage } from './clear-damage.ts';
import { crossCheck } from './cross-check.ts';
import { type MirrorProgress, withTools } from './mirror-tools.ts';
import { type Synced, syncMirror } from './sync-mirror.ts';

/** The mirror of one person in this worker: at most one run at a time, and what became of the last. */
export interface Mirror {
  /** Starts a run, or joins the one that is on. Throws as `syncMirror`. */
  sync(): Promise<Synced>;
  /** A run that sees all there is by now: one that is on may have looked already, and is waited for. Throws as `sync`. */
  syncAnew(): Promise<Synced>;
  /** Something was written down: runs when nothing more has been for a moment. */
  poke(): void;
  /** Ends the run that is on with `CANCELLED`. What came in stays. */
  cancel(): void;
  status(): MirrorStatus;
}

export interface MirrorStatus {
  /** While a run is on. */
  progress?: MirrorProgress;
  /** Why the last one failed. */
  trouble?: ErrorCode;
}

/** Milliseconds of quiet before what was written down is sent. */
const quiet = 1_500;

const mirrors = new WeakMap<Engine, Mirror>();

export function mirrorOf(engine: Engine): Mirror {
  const known = mirrors.get(engine);
  if (known) return known;
  const made = createMirror(engine);
  mirrors.set(engine, made);
  return made;
}

function createMirror(engine: Engine): Mirror {
  let running: Promise<Synced> | undefined;
  let ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let status: MirrorStatus = {};
  /** The vault session in which everything on disk was looked at. */
  let lookedAt: string | undefined;

  const tell = (next: MirrorStatus) => {
    status = next;
    engine.news('mirror');
  };

  const run = async (): Promise<Synced> => {
    ending = new AbortController();
    const { id } = await engine.keys.session();
    const options = { signal: ending.signal, progress: (progress: MirrorProgress) => tell({ progress }) };
    const synced = await withTools(engine, options, async (tools) => {
      const cleared = lookedAt === id ? undefined : await clearDamage(tools);
      const done = await syncMirror(tools, cleared?.lanes);
      return { ...done, changed: done.changed || (cleared?.rows ?? 0) > 0 };
    });
    const firstLook = lookedAt !== id;
    lookedAt = id;
    if (synced.changed) {
      engine.charts.forget();
      engine.news('people', 'approvals', 'sharing', 'activity', 'records', 'portals', 'settings');
    }
    if (synced.changed || firstLook) {
      tell({ progress: { step: 'checking', done: 0, total: 0 } });
      await engine.follower.sync().catch(() => undefined);
    }
    await crossCheck(engine);
    return synced;
  };

  const sync = (): Promise<Synced> => {
    running ??= run().then(
      (synced) => {
        running = undefined;
        tell({});
        return synced;
      },
      (thrown: unknown) => {
        running = undefined;
        // Part of it may have come in.
        engine.charts.forget();
        const { code } = toChartkeyError(thrown);
        tell(code === 'LOCKED' || code === 'CANCELLED' ? {} : { trouble: code });
        throw thrown;
      },
    );
    return running;
  };

  return {
    sync,
    syncAnew: async () => {
      await running?.catch(() => undefined);
      return sync();
    },
    poke: () => {
      clearTimeout(timer);
      timer = setTimeout(() => void sync().catch(() => undefined), quiet);
    },
    cancel: () => ending.abort(),
    status: () => status,
  };
}
