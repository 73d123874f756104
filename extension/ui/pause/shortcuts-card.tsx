import { useEffect, useState } from 'preact/hooks';
import { pause as words } from '../../strings/words.ts';
import { type Shortcut, usePlatform } from '../platform.ts';

/** Which keys lock and pause from anywhere; the browser may have given one of them to somebody else. */
export function ShortcutsCard() {
  const platform = usePlatform();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => void platform.shortcuts().then(setShortcuts, () => undefined), [platform]);
  if (shortcuts.length === 0) return null;
  return (
    <section class="card setting">
      <h2>{words.shortcutsTitle}</h2>
      <p class="small quiet">{words.shortcutsText}</p>
      <dl class="facts">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{words.shortcutNames[name] ?? name}</dt>
            <dd>{keys === '' ? <span class="quiet">{words.noShortcut}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
