import { type CSSResultGroup, html, LitElement, type PropertyDeclarations } from 'lit';
import { core } from '../strings/core-en.ts';
import type { Card, WidgetState } from './card.ts';
import { cardStyles } from './card-styles.ts';
import type { ChartkeyEvent, ChartkeyEventDetail } from './events.ts';
import { renderCard } from './render-card.ts';
import { tokenStyles } from './tokens.ts';

/** What a flow may do to the element it works for: state comes down, never the other way round. */
export interface FlowHost {
  /** The element, for its attributes. */
  readonly element: Element;
  show(card: Card): void;
  /** Dispatches a composed event; its detail never holds health data. */
  tell<E extends ChartkeyEvent>(event: E, detail: ChartkeyEventDetail[E]): void;
}

/** The work behind an element, from `connectedCallback` to `disconnectedCallback`. Loaded after the first paint. */
export interface Flow {
  /** A button of the card was pressed. */
  press(act: string): void;
  /** Answers what the element is asked for by a method, where it has one. */
  ask?(what: string): Promise<string>;
  /** Ends everything: ports, workers, timers (W4). */
  stop(): void;
}

export type StartFlow = (host: FlowHost) => Flow;

const loading: Card = { state: 'loading', title: core.loading };
const failed: Card = {
  state: 'error',
  tone: 'critical',
  title: core.failed,
  text: core.failedText,
  actions: [{ label: core.tryAgain, act: 'reload' }],
};

/** What all elements share: one card, the flow that fills it, and where focus goes when it changes. */
export abstract class ChartkeyElement extends LitElement {
  static override properties: PropertyDeclarations = {
    card: { attribute: false },
    state: { reflect: true },
    desk: { reflect: true },
  };
  static override styles: CSSResultGroup = [tokenStyles, cardStyles];

  declare card: Card;
  declare state: WidgetState;
  /** Path of the key desk on this origin; `/chartkey` unless told. */
  declare desk: string;

  #flow: Flow | undefined;
  #visit = 0;

  constructor() {
    super();
    this.card = loading;
    this.state = 'loading';
    this.desk = '/chartkey';
  }

  protected abstract loadFlow(): Promise<StartFlow>;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
  }

  /** Drops the flow and everything it showed (W4). */
  protected end(): void {
    this.#visit++;
    this.#flow?.stop();
    this.#flow = undefined;
    this.show(loading);
  }

  /** Starts over, as if the element had just been placed. */
  reload(): void {
    this.end();
    if (this.isConnected) void this.#begin();
  }

  async #begin(): Promise<void> {
    const visit = ++this.#visit;
    try {
      const start = await this.loadFlow();
      if (visit !== this.#visit) return;
      this.#flow = start({
        element: this,
        show: (card) => visit === this.#visit && this.show(card),
        tell: (event, detail) => this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true })),
      });
    } catch {
      if (visit === this.#visit) this.show(failed);
    }
  }

  protected show(card: Card): void {
    this.card = card;
    this.state = card.state;
  }

  protected press(act: string): void {
    if (act === 'reload') this.reload();
    else this.#flow?.press(act);
  }

  protected async ask(what: string): Promise<string> {
    if (!this.#flow?.ask) throw new Error('nothing is open here');
    return this.#flow.ask(what);
  }

  /** A pressed button that is gone takes the keyboard with it: put it on what is there now. */
  override updated(): void {
    const root = this.renderRoot as ShadowRoot;
    if (document.activeElement === this && !root.activeElement) root.getElementById('title')?.focus();
  }

  override render(): unknown {
    return html`${renderCard(this.card, (act) => this.press(act))}
      <p class="announce" role="status">${this.card.state === 'loading' ? '' : this.card.title}</p>`;
  }
}
