import type { ComponentChildren } from 'preact';
import { Icon, type IconNodes } from './icon.tsx';

interface EmptyProps {
  icon: IconNodes;
  title: string;
  text: string;
  children?: ComponentChildren;
}

/** Nothing here yet: what would be, and the one next step. */
export const Empty = ({ icon, title, text, children }: EmptyProps) => (
  <div class="empty">
    <Icon nodes={icon} size="large" />
    <h3>{title}</h3>
    <p class="small quiet">{text}</p>
    {children}
  </div>
);
