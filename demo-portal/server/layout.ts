import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { directionOf, type Language, languages } from '#protocol/language';
import type { Clinic, ClinicName } from '../clinics.ts';
import { languageNames, type PortalWords, portalWords } from '../strings/portal-words.ts';
import type { Person } from './sessions.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  clinicName: ClinicName;
  clinic: Clinic;
  language: Language;
  title: string;
  /** Signed in: their name goes to the right end of the bar, with a way out. */
  signedIn?: { person: Person; name: string };
  /** Links of the dark bar. */
  sections?: { href: string; text: string }[];
  /** What stands between the bar and the content: a patient banner, tabs. */
  above?: Html;
  body: Html;
  /** Path of one more script of the widget's, for a page that needs it. */
  script?: string;
}

/** One page of a clinic. The widget comes by the single script tag its documentation asks for. */
export const layout = ({
  clinicName,
  clinic,
  language,
  title,
  signedIn,
  sections = [],
  above = html``,
  body,
  script,
}: Page): Html => {
  const words = portalWords[language];
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} · ${clinic.name}</title>
    <link rel="icon" href="/portal/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/portal/portal.css">
    <script type="module" src="/chartkey/widget.js"></script>
    ${script === undefined ? html`` : html`<script type="module" src="${script}"></script>`}
  </head>
  <body class="${clinicName}">
    <a class="skip" href="#content">${words.skip}</a>
    <header class="bar">
      <a class="home" href="/">${clinic.name}</a>
      <nav aria-label="${clinic.name}">
        ${sections.map(({ href, text }) => html`<a href="${href}">${text}</a>`)}
      </nav>
      ${signedIn === undefined ? html`` : signedInAs(signedIn.name, words)}
    </header>
    ${above}
    <main id="content">${body}</main>
    <footer class="foot">
      <p>${words.at(clinic.name, clinic.place)} ${words.demonstration}</p>
      <nav class="languages" aria-label="${words.languages}">
        ${languages.map((one) =>
          one === language
            ? html`<span lang="${one}" aria-current="true">${languageNames[one]}</span>`
            : html`<a href="?lang=${one}" lang="${one}" hreflang="${one}">${languageNames[one]}</a>`,
        )}
      </nav>
    </footer>
  </body>
</html>`;
};

const signedInAs = (name: string, words: PortalWords): Html => html`
  <form class="who" method="post" action="/sign-out">
    <span>${name}</span>
    <button>${words.signOut}</button>
  </form>`;

/** A row of tabs that are pages; the current one is marked for eye and screen reader. */
export const tabs = (label: string, current: string, items: { href: string; text: string }[]): Html => html`
  <nav class="tabs" aria-label="${label}">
    ${items.map(({ href, text }) =>
      href === current ? html`<a href="${href}" aria-current="page">${text}</a>` : html`<a href="${href}">${text}</a>`,
    )}
  </nav>`;

/** A sign-in door of the demonstration: one button, no password. */
export const signInButton = (role: Person['role'], name: string, words: PortalWords): Html => html`
  <form method="post" action="/sign-in">
    <input type="hidden" name="role" value="${role}">
    <button class="primary">${words.signInAs(name)}</button>
  </form>`;
