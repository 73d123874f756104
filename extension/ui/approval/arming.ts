/** How long the question must be in view before Approve works, ms (`--chartkey-arm-delay`); reduced motion does not shorten it. */
export const armDelay = 1200;

/** What decides whether Approve may work: all of it is looked at again on every tick. */
export interface Sight {
  /** The document is visible and, by its position, not moved since the last look. */
  visible: boolean;
  x: number;
  y: number;
  /** Names exactly what is on screen: the digest that would be signed, or undefined while it is being worked out. */
  subject: string | undefined;
}

export interface Arming {
  since: number;
  sight: Sight;
}

const same = (a: Sight, b: Sight) => a.visible === b.visible && a.x === b.x && a.y === b.y && a.subject === b.subject;

/** Starts over whenever the window was hidden or moved, or the subject changed. `now` is any steady clock in ms. */
export const look = (known: Arming | undefined, sight: Sight, now: number): Arming =>
  known && same(known.sight, sight) ? known : { since: now, sight };

export const isArmed = ({ since, sight }: Arming, now: number): boolean =>
  sight.visible && sight.subject !== undefined && now - since >= armDelay;
