import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ChartkeyError, toChartkeyError } from '#protocol/errors';
import type { ScreenInput, ScreenMethod, ScreenResults, Topic } from '../../messages/protocol.ts';
import { usePlatform } from '../platform.ts';

export interface View<T> {
  data: T | undefined;
  error: ChartkeyError | undefined;
  reload(): void;
  /** Puts a fresher answer of the same shape in place. */
  put(data: T): void;
}

/** A view of the background that stays true: read now, and again whenever one of `topics` went stale. */
export function useView<M extends ScreenMethod>(method: M, params: ScreenInput<M>, topics: readonly Topic[]) {
  const platform = usePlatform();
  const [state, setState] = useState<{ data?: ScreenResults[M]; error?: ChartkeyError }>({});
  const latest = useRef(0);
  const asked = JSON.stringify(params);

  const reload = useCallback(() => {
    const turn = ++latest.current;
    // An answer that was overtaken is not shown: what is on screen is always the newest question's.
    platform.call(method, JSON.parse(asked) as ScreenInput<M>).then(
      (data) => turn === latest.current && setState({ data }),
      (thrown) => turn === latest.current && setState((known) => ({ ...known, error: toChartkeyError(thrown) })),
    );
  }, [platform, method, asked]);

  // Asked before the frame is drawn, not after it: views stand in views, and each would wait for another frame.
  useLayoutEffect(() => {
    reload();
    return platform.onNews((news) => {
      if (news.some((topic) => topics.includes(topic))) reload();
    });
  }, [reload]);

  const put = useCallback((data: ScreenResults[M]) => {
    latest.current++;
    setState({ data });
  }, []);
  const view: View<ScreenResults[M]> = { data: state.data, error: state.error, reload, put };
  return view;
}
