import { h } from 'preact';

export type IconNodes = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];

interface IconProps {
  nodes: IconNodes;
  size?: 'small' | 'large';
  /** Points along the reading direction, so it turns around where that does. */
  turns?: boolean;
}

/** One lucide icon on a 20 px grid, 1.5 px stroke at every size. Always beside words, so hidden from assistive software. */
export function Icon({ nodes, size, turns }: IconProps) {
  return (
    <svg
      class={`icon${size ? ` icon-${size}` : ''}${turns ? ' icon-turns' : ''}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {nodes.map(([tag, attributes]) => h(tag, { ...attributes }))}
    </svg>
  );
}
