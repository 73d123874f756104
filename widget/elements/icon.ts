import { html, nothing, svg } from 'lit';

/** A lucide icon: tags with their attributes. */
export type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];

/** The only shapes lucide draws with; a name that is no shape draws nothing. */
const shapes = {
  path: ({ d }: IconNode[number][1]) => svg`<path d=${d}></path>`,
  circle: ({ cx, cy, r }: IconNode[number][1]) => svg`<circle cx=${cx} cy=${cy} r=${r}></circle>`,
  rect: ({ x, y, width, height, rx }: IconNode[number][1]) =>
    svg`<rect x=${x ?? 0} y=${y ?? 0} width=${width} height=${height} rx=${rx ?? 0}></rect>`,
  line: ({ x1, y1, x2, y2 }: IconNode[number][1]) => svg`<line x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>`,
};

/** Decorative: the words beside it say the same. */
export const icon = (node: IconNode | undefined, size = '') =>
  node
    ? html`<svg class="icon ${size}" viewBox="0 0 24 24" aria-hidden="true">${node.map(([tag, attributes]) =>
        Object.hasOwn(shapes, tag) ? shapes[tag as keyof typeof shapes](attributes) : nothing,
      )}</svg>`
    : nothing;
