import { type CSSResultGroup, html, LitElement, type PropertyDeclarations } from 'lit';
import { directionOf, type Language } from '../../protocol/language.ts';
import { core } from '../strings/core.ts';
import type { Card, WidgetState } from './card.ts';
import { cardStyles } from './card-styles.ts';
import { effectiveLanguage, watchLanguage } from './effective-language.ts';
import type { ChartkeyEvent, ChartkeyEventDetail } from './events.ts';
import { renderCard } from './render-card.ts';
import type { Spoken } from './spoken.ts';
import { tokenStyles } from './tokens.ts';

/** What a flow may do to the element it works for: state comes down, never the other way round. */
export interface FlowHost {
  /** The element, for its attributes. */
  readonly element: Element;
  /** Says it in the element's language, and again when that changes. */
  show(card: Spoken<Card>): void;
  /** What the element speaks now. */
  language(): Language;
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

const loading = (language: Language): Card => ({ state: 'loading', title: core[language][0] });
const failed = (language: Language): Card => {
  const [, title, text, label] = core[language];
  return { state: 'error', tone: 'critical', title, text, actions: [{ label, act: 'reload' }] };
};

/** What all elements share: one card, the flow that fills it, and where focus goes when it changes. */
export abstract class ChartkeyElement extends LitElement {
  static override properties: PropertyDeclarations = {
    card: { attribute: false },
    language: { state: true },
    state: { reflect: true },
    desk: { reflect: true },
  };
  static override styles: CSSResultGroup = [tokenStyles, cardStyles];

  declare card: Card;
  /** Of the nearest `lang` around the element, else of the browser. */
  declare language: Language;
  declare state: WidgetState;
  /** Path of the key desk on this origin; `/chartkey` unless told. */
  declare desk: string;

  #flow: Flow | undefined;
  #visit = 0;
  #spoken: Spoken<Card> = loading;
  #watch: MutationObserver | undefined;

  constructor() {
    super();
    this.card = loading('en');
    this.language = 'en';
    this.state = 'loading';
    this.desk = '/chartkey';
  }

  protected abstract loadFlow(): Promise<StartFlow>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.language = effectiveLanguage(this);
    this.show(loading);
    this.#watch = watchLanguage(this, () => {
      const language = effectiveLanguage(this);
      if (language === this.language) return;
      this.language = language;
      this.show(this.#spoken);
    });
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch?.disconnect();
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
        language: () => this.language,
        tell: (event, detail) => this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true })),
      });
    } catch {
      if (visit === this.#visit) this.show(failed);
    }
  }

  /** Words may have to be loaded first; what is said meanwhile comes instead. */
  protected show(spoken: Spoken<Card>): void {
    this.#spoken = spoken;
    const { language } = this;
    const put = (card: Card) => {
      if (spoken !== this.#spoken || language !== this.language) return;
      this.card = card;
      this.state = card.state;
    };
    const said = spoken(language);
    if (said instanceof Promise) said.then(put, () => put(failed(language)));
    else put(said);
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

  /** Says to assistive software and to the layout which language this is and how it runs. */
  override render(): unknown {
    const { card, language } = this;
    return html`<div lang=${language} dir=${directionOf(language)}>
      ${card.content ? html`<div part="chart">${card.content}</div>` : renderCard(card, (act) => this.press(act))}
      <p class="announce" role="status">${card.state === 'loading' ? '' : card.title}</p>
    </div>`;
  }
}
