import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** A sentence of a catalogue with links or names where its `{…}` stand. */
export const inSentence = (sentence: string, slots: Readonly<Record<string, Html | string>>): Html =>
  html`${sentence.split(/\{(\w+)\}/).map((part, i) => (i % 2 === 1 ? slots[part]! : part))}`;
