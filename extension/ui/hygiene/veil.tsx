import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import type { ComponentChildren } from 'preact';
import { hygiene as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import { useAttention } from './use-attention.ts';

/**
 * Covers records while the person looks elsewhere, so that they are in no task switcher and in nobody else's view. What is
 * under it keeps its place; it is only not painted, not reachable and not read out.
 */
export function Veil({ children }: { children: ComponentChildren }) {
  const { away, back } = useAttention();
  return (
    <div class="veil" data-away={away}>
      <div class="veiled" inert={away}>
        {children}
      </div>
      {away && (
        <div class="veil-cover">
          <Icon nodes={EyeOff} size="large" />
          <p class="quiet">{words.covered}</p>
          <button type="button" class="button" onClick={back}>
            {words.uncover}
          </button>
        </div>
      )}
    </div>
  );
}
