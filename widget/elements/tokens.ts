import { unsafeCSS } from 'lit';
import tokens from '../../protocol/design/tokens.css?raw';

/**
 * The shared design tokens, on the element itself, so that a portal can override any of them there. `color-scheme` is left
 * to the page: a widget must not turn dark inside a page that stays light.
 */
export const tokenStyles = unsafeCSS(
  tokens
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/color-scheme:\s*light dark;/, '')
    .replaceAll(':root', ':host')
    .replace(/\[data-theme="(?:light|dark)"\]/g, ':host($&)'),
);
