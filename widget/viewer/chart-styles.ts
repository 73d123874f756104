import { css } from 'lit';

/** The chart. Values are tokens only; tables become one row for each test below 720 px of the element's own width. */
export const chartStyles = css`
  :host { display: block; container-type: inline-size; font-variant-numeric: tabular-nums; }
  *, ::before, ::after { box-sizing: border-box; }
  h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
  ul { list-style: none; }
  article {
    overflow: hidden; background: var(--chartkey-surface); color: var(--chartkey-ink);
    border: 1px solid var(--chartkey-line); border-radius: var(--chartkey-radius-lg);
    font: var(--chartkey-weight-regular) var(--chartkey-text-sm) / var(--chartkey-leading-sm) var(--chartkey-font);
  }
  .icon {
    width: 20px; height: 20px; flex: none;
    fill: none; stroke: currentColor; stroke-width: var(--chartkey-stroke);
    stroke-linecap: round; stroke-linejoin: round;
  }
  .icon * { vector-effect: non-scaling-stroke; }
  .icon.small { width: 16px; height: 16px; }
  .icon.tiny { width: 12px; height: 12px; }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .quiet { color: var(--chartkey-ink-2); }
  .caption { color: var(--chartkey-ink-3); }
  b, strong { font-weight: var(--chartkey-weight-strong); }
  h2, h3 { font-weight: var(--chartkey-weight-strong); font-size: var(--chartkey-text-md); line-height: var(--chartkey-leading-md); }
  :focus-visible { outline: 2px solid var(--chartkey-focus); outline-offset: 2px; }

  .access {
    display: grid; grid-template-columns: 20px minmax(0, 1fr) auto; gap: 0 12px; padding: 12px 20px;
    background: var(--chartkey-accent-soft); border-bottom: 1px solid var(--chartkey-accent-line);
  }
  .access > .icon { margin-top: 1px; color: var(--chartkey-accent); }
  .access h2 { font-weight: var(--chartkey-weight-regular); }
  .tools { display: flex; gap: 4px; }
  button { font: inherit; color: inherit; cursor: pointer; }
  .tool {
    display: grid; place-items: center; width: 32px; height: 32px; padding: 0; border: 0;
    background: none; border-radius: var(--chartkey-radius-md); color: var(--chartkey-accent);
  }
  .tool:hover, .link:hover { background: var(--chartkey-accent-soft); }
  .access .tool:hover { background: var(--chartkey-surface); }
  .link {
    min-height: 24px; padding: 2px 4px; border: 0; background: none; border-radius: var(--chartkey-radius-sm);
    color: var(--chartkey-accent); text-decoration: underline; text-underline-offset: 3px; text-decoration-thickness: 1px;
  }
  .notice { display: flex; align-items: center; gap: 8px 12px; padding: 10px 20px; border-bottom: 1px solid var(--chartkey-line); }
  .notice.caution { color: var(--chartkey-caution); background: var(--chartkey-caution-soft); border-color: var(--chartkey-caution-line); }
  .notice.critical { color: var(--chartkey-critical); background: var(--chartkey-critical-soft); border-color: var(--chartkey-critical-line); }

  .finder { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 12px 20px; border-bottom: 1px solid var(--chartkey-line); }
  .finder label { font-weight: var(--chartkey-weight-medium); }
  .finder input {
    flex: 1 1 12rem; min-width: 0; min-height: 36px; padding: 4px 10px; font: inherit; font-size: var(--chartkey-text-md);
    color: var(--chartkey-ink); background: var(--chartkey-surface);
    border: 1.5px solid var(--chartkey-line-strong); border-radius: var(--chartkey-radius-md);
  }

  .allergies {
    display: flex; flex-wrap: wrap; align-items: center; gap: 4px 20px; margin: 14px 20px 0; padding: 9px 12px;
    border: 1.5px solid var(--chartkey-critical-line); border-radius: var(--chartkey-radius-md);
    background: var(--chartkey-critical-soft);
  }
  .allergies h3 { display: inline-flex; gap: 12px; align-items: center; font-size: inherit; color: var(--chartkey-critical); }
  .allergies ul { display: contents; }
  .allergies.none { border-color: var(--chartkey-line-strong); background: none; }
  .allergies.none h3 { color: var(--chartkey-ink); }

  .summary { display: grid; grid-template-columns: 1.15fr 1fr 1fr; margin: 14px 20px 0; }
  .summary > div { padding-inline-end: 20px; min-width: 0; }
  .summary > div + div { padding-inline-start: 20px; border-inline-start: 1px solid var(--chartkey-line); }
  .summary dt {
    margin-bottom: 4px; color: var(--chartkey-ink-3); font-weight: var(--chartkey-weight-medium);
    font-size: var(--chartkey-text-xs); line-height: var(--chartkey-leading-xs);
  }
  .summary dd { font-size: var(--chartkey-text-md); line-height: var(--chartkey-leading-md); overflow-wrap: anywhere; }

  .section { padding: 0 20px; }
  .head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 10px; margin: 20px 0 4px; }
  .head .link { margin-inline-start: auto; }
  .table { display: grid; grid-template-columns: minmax(8rem, 2.2fr) auto auto auto auto 112px auto minmax(6rem, 1.3fr); column-gap: 14px; }
  .table [role="rowgroup"], .table [role="row"] { display: contents; }
  .table [role="columnheader"] {
    padding: 4px 0; color: var(--chartkey-ink-3); border-bottom: 1px solid var(--chartkey-line-strong);
    font-size: var(--chartkey-text-xs); line-height: var(--chartkey-leading-xs);
    margin-inline-end: -14px; padding-inline-end: 14px; white-space: nowrap;
  }
  .table [role="columnheader"]:last-child, .table .cell:last-of-type { margin-inline-end: 0; }
  .cell {
    display: flex; align-items: center; min-height: 34px; padding: 4px 0; min-width: 0;
    border-bottom: 1px solid var(--chartkey-line); margin-inline-end: -14px; padding-inline-end: 14px; overflow-wrap: anywhere;
  }
  .number { justify-content: flex-end; text-align: end; }
  .cell.number { font-weight: var(--chartkey-weight-strong); font-size: var(--chartkey-text-md); }
  .cell.words { grid-column: span 2; font-weight: var(--chartkey-weight-medium); font-size: var(--chartkey-text-sm); }
  .nowrap { white-space: nowrap; }
  .name {
    display: inline-flex; align-items: center; gap: 6px; min-height: 24px; padding: 0; border: 0; background: none; text-align: start;
    font-weight: var(--chartkey-weight-medium); overflow-wrap: anywhere;
  }
  .name .icon { color: var(--chartkey-ink-3); opacity: 0; transition: rotate var(--chartkey-motion-fast); }
  .name:is(:hover, :focus-visible, [aria-expanded="true"]) .icon { opacity: 1; }
  @media (hover: none) { .name .icon { opacity: 1; } }
  .name[aria-expanded="true"] .icon { rotate: 180deg; }
  .name:hover { text-decoration: underline; text-underline-offset: 3px; }
  .flag {
    display: inline-flex; align-items: center; gap: 3px; padding-inline: 5px 7px; white-space: nowrap;
    font-size: var(--chartkey-text-xs); line-height: 20px; font-weight: var(--chartkey-weight-strong);
    border: 1px solid var(--chartkey-caution-line); border-radius: var(--chartkey-radius-sm);
    background: var(--chartkey-caution-soft); color: var(--chartkey-caution);
  }
  .flag.critical { border-color: var(--chartkey-critical-line); background: var(--chartkey-critical-soft); color: var(--chartkey-critical); }
  .trend { display: block; }
  .band { fill: var(--chartkey-chart-band); }
  .line { fill: none; stroke: var(--chartkey-chart-line); stroke-width: 1.5; stroke-linejoin: round; }
  .dot { fill: var(--chartkey-chart-line); }
  .dot.caution { fill: var(--chartkey-caution); }
  .dot.critical { fill: var(--chartkey-critical); }
  .proven, .unproven { display: inline-flex; vertical-align: -3px; }
  .proven { color: var(--chartkey-accent); }
  .unproven { color: var(--chartkey-ink-3); }
  .source { display: inline-flex; align-items: center; gap: 6px; }
  .cell .source { color: var(--chartkey-ink-2); }
  .more, .table .more[role="row"] {
    display: block; grid-column: 1 / -1; padding: 8px 0 12px; border-bottom: 1px solid var(--chartkey-line);
  }
  .items .more { border-bottom: 0; padding-top: 0; }
  .more .history { display: grid; grid-template-columns: max-content max-content max-content max-content minmax(0, 1fr); gap: 4px 16px; align-items: center; }
  .more .history > li { display: contents; }
  pre {
    margin: 8px 0 0; padding: 12px; max-height: 24rem; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere;
    background: var(--chartkey-sunken); border-radius: var(--chartkey-radius-md);
    font: var(--chartkey-text-xs) / 1.5 var(--chartkey-font-mono);
  }
  pre.note { font: inherit; }

  .items { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); column-gap: 32px; }
  .items > li { border-bottom: 1px solid var(--chartkey-line); min-width: 0; }
  .item { display: grid; grid-template-columns: minmax(0, 1fr) auto 16px; gap: 0 10px; align-items: center; min-height: 31px; padding: 4px 0; }
  .items.wide { grid-template-columns: minmax(0, 1fr); }
  .item .past { color: var(--chartkey-ink-3); }
  .foot {
    display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: center; margin-top: 20px; padding: 11px 20px;
    border-top: 1px solid var(--chartkey-line); background: var(--chartkey-canvas); color: var(--chartkey-ink-2);
    font-size: var(--chartkey-text-xs); line-height: var(--chartkey-leading-xs);
  }
  .foot span.fact { display: inline-flex; gap: 6px; align-items: center; }
  .foot .end { margin-inline-start: auto; }

  @container (max-width: 720px) {
    .access, .notice, .finder { padding-inline: 14px; }
    .section { padding: 0 14px; }
    .allergies, .summary { margin-inline: 14px; }
    .summary { grid-template-columns: minmax(0, 1fr); gap: 10px; }
    .summary > div + div { padding-inline-start: 0; border-inline-start: 0; }
    .table { grid-template-columns: minmax(0, 1fr); }
    .table [role="rowgroup"]:first-child {
      display: block; position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
    }
    .table [role="row"].result {
      display: grid; grid-template-columns: minmax(0, 1fr) auto auto; gap: 2px 8px; align-items: center; padding: 8px 0;
      border-bottom: 1px solid var(--chartkey-line);
    }
    .cell { min-height: 0; padding: 0; margin: 0; border: 0; }
    .cell.number { grid-column: 2; }
    .cell.words { grid-column: 2 / -1; }
    .cell.flags { grid-column: 1 / -1; }
    .cell.flags:empty, .cell.course:empty { display: none; }
    .cell.range::before { content: attr(data-label) ' '; white-space: pre; color: var(--chartkey-ink-3); }
    .cell.range { grid-column: 1; }
    .cell.range:empty { display: none; }
    .cell.course { grid-column: 2 / -1; justify-self: end; }
    .cell.date { grid-column: 1; }
    .cell.by { grid-column: 2 / -1; justify-self: end; }
    .items { grid-template-columns: minmax(0, 1fr); }
    .item { grid-template-columns: minmax(0, 1fr) 16px; padding: 6px 0; }
    .item .when { grid-column: 1; grid-row: 2; }
    .more .history { grid-template-columns: max-content max-content minmax(0, 1fr); }
    .more .history .end { display: none; }
    .foot { padding-inline: 14px; }
    .foot .end { margin-inline-start: 0; }
  }
  @media (forced-colors: active) {
    .band { stroke: CanvasText; stroke-dasharray: 2 2; }
    .line { stroke: CanvasText; }
    .dot, .dot.caution, .dot.critical { fill: Highlight; }
  }
  @media (prefers-reduced-motion: reduce) { .name .icon { transition: none; } }
  @media print {
    .tools, .head .link, .finder, .name .icon { display: none; }
    article { border: 0; overflow: visible; }
    .cell, .items > li, .allergies, .summary { break-inside: avoid; }
    .foot, .access, .allergies { background: none; }
  }
`;
