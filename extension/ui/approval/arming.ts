/** How long the question must be in view before Approve works, ms (`--chartkey-arm-delay`); reduced motion does not shorten it. */
export const armDelay = 1200;

/** Smaller than this a window shows the answers and hides what they answer; CSS pixels of the frame, whatever the zoom. */
const smallest = { width: 240, height: 300 };

/** What decides whether Approve may work: all of it is looked at again on every tick. */
export interface Sight {
  visible: boolean;
  /** The keyboard is in this window. One that lies under another, whole or in part, has not got it. */
  focused: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Names exactly what is on screen: the digest that would be signed, or undefined while it is being worked out. */
  subject: string | undefined;
}

export interface Arming {
  since: number;
  sight: Sight;
}

/** Why nobody can be taken to have read it. */
export type Hindrance = 'away' | 'small';
export function hindranceOf({ visible, focused, width, height }: Sight): Hindrance | undefined {
  if (!visible || !focused) return 'away';
  return width < smallest.width || height < smallest.height ? 'small' : undefined;
}

const fields = ['visible', 'focused', 'x', 'y', 'width', 'height', 'subject'] as const;
const same = (a: Sight, b: Sight) => fields.every((field) => a[field] === b[field]);

/** Starts over whenever the window was hidden, left, moved or resized, or the subject changed. `now` is any steady clock in ms. */
export const look = (known: Arming | undefined, sight: Sight, now: number): Arming =>
  known && same(known.sight, sight) ? known : { since: now, sight };

export const isArmed = ({ since, sight }: Arming, now: number): boolean =>
  hindranceOf(sight) === undefined && sight.subject !== undefined && now - since >= armDelay;
