import type { EraseOptions, EraseState } from '../../hygiene/erase-stored.ts';
import type { Exported, ExportOptions } from '../../hygiene/export-all.ts';
import type { StorageUse } from '../../hygiene/storage-use.ts';
import type { Proof } from '../../vault/prove-person.ts';

/** What the screens about keeping tidy need. All of it happens in the page; nothing secret is messaged (X2). */
export interface HygienePlatform {
  storageUse(): Promise<StorageUse>;
  persist(): Promise<boolean>;
  /** Throws `OFFLINE`, `LOCKED`, `CANCELLED`. */
  exportAll(options: ExportOptions): Promise<Exported>;
  isEraseBegun(): Promise<boolean>;
  eraseState(): Promise<EraseState>;
  /** Throws `LOCKED`, `CANCELLED`, `ERASURE_INVALID`. */
  eraseStored(options: EraseOptions): Promise<EraseState>;
  /** How many signed orders are still on the way. */
  eraseHere(): Promise<number>;
  /** Throws `NO_WORDS` and what the proof throws. The words go no further than the page (X2). */
  revealWords(proof: Proof): Promise<string[]>;
  areWordsKept(): Promise<boolean>;
  /** Hands a file to the browser's downloads. */
  save(file: Blob, name: string): void;
}

/** The real one; each room of it is loaded when first used. */
export const hygienePlatform: HygienePlatform = {
  storageUse: async () => (await import('../../hygiene/storage-use.ts')).storageUse(),
  persist: async () => (await import('../../hygiene/storage-use.ts')).persistStorage(),
  exportAll: async (options) => (await import('../../hygiene/export-all.ts')).exportAll(options),
  isEraseBegun: async () => (await import('../../hygiene/erase-stored.ts')).isEraseBegun(),
  eraseState: async () => (await import('../../hygiene/erase-stored.ts')).eraseState(),
  eraseStored: async (options) => (await import('../../hygiene/erase-stored.ts')).eraseStored(options),
  eraseHere: async () => (await import('../../hygiene/erase-here.ts')).eraseHere(),
  revealWords: async (proof) => (await import('../../vault/reveal-words.ts')).revealWords(proof),
  areWordsKept: async () => (await import('../../vault/reveal-words.ts')).areWordsKept(),
  save: (file, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    // The download has taken hold of it by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
};
