import { html, nothing } from 'lit';
import type { Card } from './card.ts';
import { icon } from './icon.ts';

/** One card: icon, what happened, the facts, one next step. `press` gets the `act` of the button pressed. */
export const renderCard = (card: Card, press: (act: string) => void) => html`
  <div role="group" class="card ${card.tone ?? ''}" part="card" aria-labelledby="title">
    ${icon(card.icon)}
    <h2 id="title" part="title" tabindex="-1">${card.title}</h2>
    ${card.text ? html`<p part="text">${card.text}</p>` : nothing}
    ${
      card.rows
        ? html`<dl part="facts">${card.rows.map(
            ({ label, value, was }) =>
              html`<div><dt>${label}</dt><dd>${was ? html`<s>${was}</s> ` : nothing}${value}</dd></div>`,
          )}</dl>`
        : nothing
    }
    ${
      card.progress
        ? html`<div class="progress"><progress aria-label=${card.progress.label} max="1" .value=${card.progress.share ?? 0}
            ?data-unknown=${card.progress.share === undefined}></progress><span>${card.progress.label}</span></div>`
        : nothing
    }
    ${
      card.actions
        ? html`<div class="actions" part="actions">${card.actions.map(
            ({ label, act, primary }) =>
              html`<button type="button" class=${primary ? 'primary' : ''} part="button" data-act=${act}
                @click=${() => press(act)}>${label}</button>`,
          )}</div>`
        : nothing
    }
  </div>
`;
