import type { PropertyDeclarations } from 'lit';
import { ChartkeyElement, type StartFlow } from './chartkey-element.ts';

/**
 * Opens, checks and shows what a patient shared, on a staff page. Keys and plaintext live in a worker and in what is shown;
 * both are gone when sharing stops or pauses, when it ends, and when the element leaves the page (W4).
 *
 * @summary Read what a patient shared.
 * @tagname chartkey-records
 * @attr {string} grant - Id of the grant, `0x` and 64 hex digits.
 * @attr {string} subject-family - Family name of the person your chart is about: records of another are not shown.
 * @attr {string} subject-given - Given names, space-separated.
 * @attr {string} subject-birth-date - `YYYY-MM-DD`.
 * @attr {string} desk - Path of the key desk on this origin, `/chartkey` unless told.
 * @attr {string} state - The state shown, reflected; see `WidgetState`.
 * @fires chartkey-opened - Records are on the screen.
 * @fires chartkey-revoked - They were dropped: the patient stopped sharing, or the date came.
 * @fires chartkey-paused - They were dropped: the patient paused all sharing for now.
 * @fires chartkey-resumed - The patient resumed; the records can be opened again.
 * @fires chartkey-error - Something failed; `code` is stable.
 * @csspart card - The card of every state but `open`.
 * @csspart chart - The chart.
 */
export class ChartkeyRecords extends ChartkeyElement {
  static override properties: PropertyDeclarations = { grant: { reflect: true } };

  /** Id of the grant; another id starts over. */
  declare grant: string;

  protected override async loadFlow(): Promise<StartFlow> {
    const { startRecords } = await import('../records/records-flow.ts');
    return startRecords;
  }

  /**
   * Every decrypted resource that was shown, verbatim, as NDJSON: token for token as its source wrote it. What the page
   * displays, the page can read; nothing more is given. Rejects unless the records are open.
   */
  export(): Promise<string> {
    return this.ask('export');
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('grant') && this.hasUpdated) this.reload();
  }
}
