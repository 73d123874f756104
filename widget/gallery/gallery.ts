import { render } from 'lit';
import { directionOf, languageOf } from '../../protocol/language.ts';
import type { StartFlow } from '../elements/chartkey-element.ts';
import { ChartkeyKeyDesk } from '../elements/chartkey-key-desk.ts';
import { modelPacks } from '../strings/model-words.ts';
import { viewerPacks } from '../strings/viewer-words.ts';
import { renderChart } from '../viewer/chartkey-chart.ts';
import { now, sampleCards } from './cards.ts';
import { openedFrom, sourceOf } from './sample-chart.ts';

const language = languageOf(new URLSearchParams(location.search).get('lang'));
document.documentElement.lang = language;
document.documentElement.dir = directionOf(language);

/** Shows one card, whatever it is, also those with images. Development only: screenshots and a look at every state. */
class GalleryCard extends ChartkeyKeyDesk {
  protected override loadFlow(): Promise<StartFlow> {
    return new Promise(() => undefined);
  }
}
customElements.define('gallery-card', GalleryCard);

const cards = document.querySelector('#cards')!;
for (const [caption, card] of await sampleCards(language)) {
  const box = document.createElement('div');
  const words = document.createElement('p');
  words.className = 'caption';
  words.textContent = caption;
  const element = new GalleryCard();
  box.append(words, element);
  cards.append(box);
  element.card = card;
  element.state = card.state;
}

const response = await fetch('/chart.json');
if (response.ok) {
  const element = new GalleryCard();
  document.querySelector('#chart')!.append(element);
  await element.updateComplete;
  const source = sourceOf(openedFrom(await response.text(), now), await modelPacks[language]());
  const chart = renderChart(source, await viewerPacks[language](), () => undefined);
  render(chart, element.shadowRoot!);
}
document.body.dataset.ready = 'true';
