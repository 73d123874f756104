import { css } from 'lit';

/** Values are tokens only. Adopted as a constructed stylesheet, so no `style-src` exception is needed (W3). */
export const cardStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--chartkey-ink);
    font: var(--chartkey-weight-regular) var(--chartkey-text-sm) / var(--chartkey-leading-sm) var(--chartkey-font);
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]) { display: none; }
  *, ::before, ::after { box-sizing: border-box; }
  h2, p, dl, dd { margin: 0; }
  .icon {
    width: 20px; height: 20px; flex: none;
    fill: none; stroke: currentColor; stroke-width: var(--chartkey-stroke);
    stroke-linecap: round; stroke-linejoin: round;
  }
  .icon * { vector-effect: non-scaling-stroke; }
  .card {
    display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 0 12px; max-width: 32rem; padding: 16px;
    background: var(--chartkey-surface);
    border: 1px solid var(--chartkey-line); border-radius: var(--chartkey-radius-lg);
  }
  .card > :not(.icon) { grid-column: 2; }
  .card > .icon { margin-top: 1px; color: var(--chartkey-ink-2); }
  .accent > .icon { color: var(--chartkey-accent); }
  .caution { border-color: var(--chartkey-caution-line); }
  .caution > .icon { color: var(--chartkey-caution); }
  .critical { border-color: var(--chartkey-critical-line); }
  .critical > .icon { color: var(--chartkey-critical); }
  h2 {
    font-size: var(--chartkey-text-md); line-height: var(--chartkey-leading-md);
    font-weight: var(--chartkey-weight-strong); overflow-wrap: anywhere;
  }
  h2:focus { outline: none; }
  p { margin-top: 4px; color: var(--chartkey-ink-2); max-width: 60ch; }
  dl { margin-top: 10px; border-top: 1px solid var(--chartkey-line); }
  dl div {
    display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; padding: 6px 0;
    border-bottom: 1px solid var(--chartkey-line);
  }
  dd { font-weight: var(--chartkey-weight-medium); overflow-wrap: anywhere; }
  s { margin-inline-end: 6px; color: var(--chartkey-ink-3); font-weight: var(--chartkey-weight-regular); }
  .progress { display: grid; gap: 6px; margin-top: 12px; color: var(--chartkey-ink-2); }
  progress {
    appearance: none; width: 100%; height: 6px; border: 0; border-radius: var(--chartkey-radius-full);
    background: var(--chartkey-sunken); overflow: hidden;
  }
  progress::-webkit-progress-bar { background: var(--chartkey-sunken); }
  progress::-webkit-progress-value { background: var(--chartkey-accent-fill); }
  progress::-moz-progress-bar { background: var(--chartkey-accent-fill); }
  progress[data-unknown] { animation: breathe 1.6s ease-in-out infinite alternate; background: var(--chartkey-accent-line); }
  progress[data-unknown]::-webkit-progress-bar { background: var(--chartkey-accent-line); }
  @keyframes breathe { to { opacity: 0.35; } }
  @media (prefers-reduced-motion: reduce) { progress[data-unknown] { animation: none; } }
  .actions { display: flex; flex-wrap: wrap; gap: 8px 12px; margin-top: 14px; }
  button {
    min-height: 36px; padding: 6px 14px; cursor: pointer;
    border: 1.5px solid var(--chartkey-line-strong); border-radius: var(--chartkey-radius-md);
    background: var(--chartkey-surface); color: var(--chartkey-ink);
    font: var(--chartkey-weight-medium) var(--chartkey-text-sm) / 1.2 var(--chartkey-font);
    transition: background var(--chartkey-motion-fast);
  }
  button:hover { background: var(--chartkey-canvas); }
  button.primary {
    background: var(--chartkey-accent-fill); border-color: var(--chartkey-accent-fill); color: var(--chartkey-on-accent);
  }
  button.primary:hover { text-decoration: underline; text-underline-offset: 3px; }
  :focus-visible { outline: 2px solid var(--chartkey-focus); outline-offset: 2px; }
  .announce { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (forced-colors: active) {
    progress { border: 1px solid CanvasText; }
    button.primary { forced-color-adjust: none; }
  }
`;
