/** Which of these CIDs somebody has stored and not erased. */
export type Owned = (cids: readonly string[]) => Promise<ReadonlySet<string>>;

/** Content-addressed ciphertext. Callers have checked that bytes hash to their CID (K7). */
export interface BlobStore {
  has(cid: string): Promise<boolean>;
  /** All of them durable when it resolves, or none visible. */
  put(blobs: readonly { cid: string; bytes: Uint8Array }[]): Promise<void>;
  /** Throws `NOT_FOUND`. */
  get(cid: string): Promise<Uint8Array>;
  /**
   * Takes out those that nobody owns, durably (K13). Each is moved aside before `owned` is asked, so that whoever stores the
   * same bytes meanwhile finds them gone and writes them again, or is found by `owned`.
   */
  remove(cids: readonly string[], owned: Owned): Promise<void>;
  /** The same for everything there is: what a crash or an older copy of the folder left behind. Returns how many went. */
  sweep(owned: Owned): Promise<number>;
}
