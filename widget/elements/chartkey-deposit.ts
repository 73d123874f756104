import { ChartkeyElement, type StartFlow } from './chartkey-element.ts';

/**
 * Gives a signed-in patient a copy of their chart, signed by the institution, into their own Chartkey.
 *
 * @summary Give a patient a copy of their chart.
 * @tagname chartkey-deposit
 * @attr {string} title - What is given, at most 120 characters. Shown to the patient.
 * @attr {string} desk - Path of the key desk on this origin, `/chartkey` unless told.
 * @attr {string} state - The state shown, reflected; see `WidgetState`.
 * @fires chartkey-filed - The copy is encrypted, stored and registered.
 * @fires chartkey-refused - The patient said no.
 * @fires chartkey-error - Something failed; `code` is stable.
 * @csspart card - The card.
 * @csspart title - Its heading.
 * @csspart text - Its sentence.
 * @csspart actions - The row of buttons.
 * @csspart button - One button.
 */
export class ChartkeyDeposit extends ChartkeyElement {
  protected override async loadFlow(): Promise<StartFlow> {
    return (await import('../deposit/deposit-flow.ts')).startDeposit;
  }
}
