/** Content-addressed ciphertext. Callers have checked that bytes hash to their CID (K7). */
export interface BlobStore {
  has(cid: string): Promise<boolean>;
  /** All of them durable when it resolves, or none visible. */
  put(blobs: readonly { cid: string; bytes: Uint8Array }[]): Promise<void>;
  /** Throws `NOT_FOUND`. */
  get(cid: string): Promise<Uint8Array>;
}
