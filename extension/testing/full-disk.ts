/** What `fake-indexeddb` calls when a commit fails; the browser does the same when the disk is full. */
interface Abortable {
  _abort(errorName: string): void;
}

export interface FullDisk {
  /** Writes that found no room. */
  refused(): number;
  /** There is room again. */
  free(): void;
}

/**
 * From now on whatever is put into a table fails as in a browser over its quota: the request is taken, the transaction is
 * rolled back whole with `QuotaExceededError`. Deleting works. `matters` picks tables; all of them where not given.
 */
export function fillDisk(matters: (table: string) => boolean = () => true): FullDisk {
  const { put, add } = IDBObjectStore.prototype;
  let refused = 0;
  const full = (real: typeof put): typeof put =>
    function refuse(this: IDBObjectStore, ...given) {
      const request = real.apply(this, given);
      if (!matters(this.name)) return request;
      request.addEventListener('success', () => {
        refused += 1;
        (this.transaction as unknown as Abortable)._abort('QuotaExceededError');
      });
      return request;
    };
  Object.assign(IDBObjectStore.prototype, { put: full(put), add: full(add) });
  return {
    refused: () => refused,
    free: () => void Object.assign(IDBObjectStore.prototype, { put, add }),
  };
}
