import { useEffect, useState } from 'preact/hooks';
import { type ChartkeyError, toChartkeyError } from '#protocol/errors';
import type { PasskeyView } from '../../vault/list-passkeys.ts';
import { usePlatform } from '../platform.ts';

/** Which passkeys open this vault, and whether the browser has any such; `list` is undefined until known. */
export function usePasskeys() {
  const { vault } = usePlatform();
  const [state, setState] = useState<{ list?: PasskeyView[]; offered?: boolean; error?: ChartkeyError }>({});
  const reload = async () => {
    try {
      const [list, offered] = await Promise.all([vault.passkeys(), vault.arePasskeysOffered()]);
      setState({ list, offered });
    } catch (thrown) {
      setState({ error: toChartkeyError(thrown) });
    }
  };
  useEffect(() => void reload(), [vault]);
  return { ...state, reload };
}
