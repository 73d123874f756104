/** What time it is at the gateway, which this computer's clock is held against: neither is believed blindly. */
export interface GatewayClock {
  /** Takes the `date` header of an answer that has just come. */
  hear(date: string | null): void;
  /** Unix ms there, as heard in the last minutes and gone on since by a clock that nobody sets; undefined otherwise. */
  heard(): number | undefined;
  /** The same, asked for where nothing was heard lately; `anew` asks in any case. Undefined when nobody answers. */
  ask(anew?: 'anew'): Promise<number | undefined>;
}

/** Milliseconds that the two may differ: beyond it the gateway refuses what is signed with a time. */
export const clockTolerance = 5 * 60_000;
/** A steady clock rests while the computer sleeps: what it says holds for this long only, ms. */
const fresh = 150_000;

/** `ask` makes the gateway answer something; `steady` is a clock in ms that only runs forward. */
export function createGatewayClock(
  ask: () => Promise<unknown>,
  steady: () => number = () => performance.now(),
): GatewayClock {
  let last: { time: number; at: number } | undefined;
  const heard = (): number | undefined => {
    if (last === undefined) return undefined;
    const since = steady() - last.at;
    return since < fresh ? last.time + since : undefined;
  };
  return {
    hear: (date) => {
      const time = Date.parse(date ?? '');
      if (!Number.isNaN(time)) last = { time, at: steady() };
    },
    heard,
    ask: async (anew) => {
      const known = anew ? undefined : heard();
      if (known !== undefined) return known;
      last = undefined;
      await ask().catch(() => undefined);
      return heard();
    },
  };
}
