import { h } from 'preact';

export type IconNodes = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];

/** One lucide icon on a 20 px grid, 1.5 px stroke at every size. Always beside words, so hidden from assistive software. */
export function Icon({ nodes, size }: { nodes: IconNodes; size?: 'small' | 'large' }) {
  return (
    <svg class={size ? `icon icon-${size}` : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      {nodes.map(([tag, attributes]) => h(tag, { ...attributes }))}
    </svg>
  );
}
