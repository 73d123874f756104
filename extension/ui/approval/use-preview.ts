import { sha256 } from '@noble/hashes/sha2.js';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Hex, toHex, utf8 } from '#protocol/bytes';
import { ChartkeyError, toChartkeyError } from '#protocol/errors';
import { languageOf } from '#protocol/language';
import { digestOf } from '#protocol/typed-data';
import { config } from '../../config.ts';
import type { Choice, PreviewView } from '../../messages/views.ts';
import { usePlatform } from '../platform.ts';

export interface Preview {
  data: PreviewView | undefined;
  /** Computed here from the very grant on screen (X4); undefined while another is on its way. */
  digest: Hex | undefined;
  error: ChartkeyError | undefined;
  reload(): void;
}

/** Dragging makes many choices; only where one rests for this long is it worked out, ms. */
const rest = 120;

/**
 * What a choice means. The digest comes from the shown grant, never from the message beside it, and a background that says
 * another one, or a statement that is not the signed one, is not believed: then nothing can be approved (X4).
 */
export function usePreview(requestId: string, choice: Choice | undefined): Preview {
  const platform = usePlatform();
  const [state, setState] = useState<{ key: string; data?: PreviewView; digest?: Hex; error?: ChartkeyError }>();
  const [turn, setTurn] = useState(0);
  const first = useRef(true);
  const language = languageOf(document.documentElement.lang);
  const key = JSON.stringify([requestId, choice, language, turn]);

  useLayoutEffect(() => {
    if (!choice) return;
    let current = true;
    const work = async () => {
      try {
        const data = await platform.call('approval.preview', { requestId, choice, language });
        const digest = toHex(digestOf('Grant', data.grant, config.deployment));
        if (digest !== data.digest) throw new ChartkeyError('APPROVAL_VOID', { detail: 'digest differs' });
        if (toHex(sha256(utf8(data.statement))) !== data.grant.terms.statement)
          throw new ChartkeyError('APPROVAL_VOID', { detail: 'another statement' });
        if (current) setState({ key, data, digest });
      } catch (thrown) {
        if (current) setState({ key, error: toChartkeyError(thrown) });
      }
    };
    const timer = first.current ? void work() : setTimeout(() => void work(), rest);
    first.current = false;
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key]);

  const fresh = state?.key === key;
  return {
    data: state?.data,
    digest: fresh ? state.digest : undefined,
    error: fresh ? state.error : undefined,
    reload: () => setTurn(turn + 1),
  };
}
