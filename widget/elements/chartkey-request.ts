import { ChartkeyElement, type StartFlow } from './chartkey-element.ts';

/**
 * Asks a patient, in their own browser, to share records. The answer is given in Chartkey's own window, never here (X1).
 *
 * @summary Ask a patient for records.
 * @tagname chartkey-request
 * @attr {string} scopes - SMART v2 scopes asked for, space-separated: `patient/Observation.rs?category=laboratory`.
 * @attr {string} optional-scopes - Asked for, but off until the patient adds them.
 * @attr {string} purpose - `TREAT` (default), `ETREAT`, `HPAYMT`, `HRESCH` or `PATRQT`.
 * @attr {string} data-from - First month, `YYYY-MM`; from the beginning unless told.
 * @attr {string} data-until - Last month, `YYYY-MM`; this month unless told.
 * @attr {number} days - How long: 1, 7, 30 (default), 90 or 365.
 * @attr {string} reason - Why, in your words, at most 200 characters. Shown to the patient.
 * @attr {string} counter-offers - `ask` (default) shows Accept and Decline when the patient gives less; `accept` takes it.
 * @attr {string} desk - Path of the key desk on this origin, `/chartkey` unless told.
 * @attr {string} state - The state shown, reflected; see `WidgetState`.
 * @fires chartkey-request - The patient was asked.
 * @fires chartkey-granted - Signed, on the chain and handed to the key desk.
 * @fires chartkey-refused - The patient said no.
 * @fires chartkey-revoked - The patient stopped sharing, or it ended.
 * @fires chartkey-error - Something failed; `code` is stable.
 * @csspart card - The card.
 * @csspart title - Its heading.
 * @csspart text - Its sentence.
 * @csspart facts - The list of what is asked or given.
 * @csspart actions - The row of buttons.
 * @csspart button - One button.
 */
export class ChartkeyRequest extends ChartkeyElement {
  protected override async loadFlow(): Promise<StartFlow> {
    return (await import('../request/request-flow.ts')).startRequest;
  }
}
