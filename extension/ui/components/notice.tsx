import Info from 'lucide/dist/esm/icons/info.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

interface NoticeProps {
  tone: 'info' | 'caution' | 'critical';
  title?: string;
  children?: ComponentChildren;
}

/** A callout: colour, edge, icon and words together. Critical ones are announced at once. */
export const Notice = ({ tone, title, children }: NoticeProps) => (
  <div class={`notice notice-${tone}`} role={tone === 'critical' ? 'alert' : 'note'}>
    <Icon nodes={tone === 'info' ? Info : TriangleAlert} />
    <div>
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  </div>
);
