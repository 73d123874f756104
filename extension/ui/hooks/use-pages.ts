import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type ChartkeyError, toChartkeyError } from '#protocol/errors';
import type { Topic } from '../../messages/protocol.ts';
import { usePlatform } from '../platform.ts';

export interface RowPage<T> {
  rows: readonly T[];
  total: number;
}

/** The largest page the background gives. */
const largest = 500;

/** Rows of a long list up to `wanted`, in as many pages as that takes. */
export async function readPages<T>(
  read: (offset: number, limit: number) => Promise<RowPage<T>>,
  wanted: number,
): Promise<RowPage<T>> {
  const rows: T[] = [];
  for (let total = wanted; ; ) {
    const left = Math.min(total, wanted) - rows.length;
    if (left <= 0) return { rows, total };
    const page = await read(rows.length, Math.min(largest, left));
    rows.push(...page.rows);
    total = page.total;
    if (page.rows.length === 0) return { rows, total };
  }
}

/**
 * A long list, `step` rows at a time; what is loaded is read again when `topic` goes stale. `key` names the question:
 * another key starts over.
 */
export function usePages<T>(
  read: (offset: number, limit: number) => Promise<RowPage<T>>,
  { key, topic, step }: { key: string; topic: Topic; step: number },
) {
  const platform = usePlatform();
  const [wanted, setWanted] = useState({ key, count: step });
  const [state, setState] = useState<{ key: string; page?: RowPage<T>; error?: ChartkeyError }>({ key });
  const count = wanted.key === key ? wanted.count : step;
  const latest = useRef(0);

  const reload = useCallback(() => {
    const turn = ++latest.current;
    readPages(read, count).then(
      (page) => turn === latest.current && setState({ key, page }),
      (thrown) => turn === latest.current && setState((known) => ({ ...known, key, error: toChartkeyError(thrown) })),
    );
  }, [key, count]);

  useEffect(() => {
    reload();
    return platform.onNews((news) => {
      if (news.includes(topic)) reload();
    });
  }, [platform, reload]);

  const fresh = state.key === key;
  return {
    page: fresh ? state.page : undefined,
    error: fresh ? state.error : undefined,
    reload,
    more: () => setWanted({ key, count: count + step }),
  };
}
