import { classesOfScopes, type RecordClass } from '#protocol/fhir/classes';
import { type Hint, labelOfHint } from '#protocol/fhir/inference-hint';
import type { ApprovalView, Choice, ClassView, Label } from '../../messages/views.ts';

/** Which of the listed classes a choice opens. */
export function chosenClasses(choice: Choice, classes: readonly ClassView[]): Set<RecordClass> {
  const opened = classesOfScopes(choice.scopes);
  return new Set(classes.filter((row) => opened.has(row.class)).map((row) => row.class));
}

/**
 * Turns one class on or off. `Other` only exists as the whole chart: turning it on turns everything on, turning anything
 * off takes it along. The scopes stay the asked ones until something is changed, so that the words stay as asked.
 */
export function toggleClass(choice: Choice, classes: readonly ClassView[], name: RecordClass, on: boolean): Choice {
  const chosen = chosenClasses(choice, classes);
  if (on) chosen.add(name);
  else {
    chosen.delete(name);
    chosen.delete('Other');
  }
  const rows = classes.filter((row) => chosen.has(row.class));
  const whole = rows.find((row) => row.class === 'Other');
  const scopes = whole ? [whole.scope] : [...new Set(rows.map((row) => row.scope))].sort();
  return { ...choice, scopes };
}

/** What is shared under its own name need not be kept back as a hint as well. */
export function toggleLabel(choice: Choice, label: Label, on: boolean): Choice {
  const others = choice.labels.filter((name) => name !== label);
  const kept = choice.leaveOut?.filter((hint) => !on || labelOfHint(hint) !== label);
  return withLeaveOut({ ...choice, labels: on ? [...others, label].sort() : others }, kept ?? []);
}

/** Keeps back, or no longer, what hints at something. */
export function toggleHint(choice: Choice, hint: Hint, out: boolean): Choice {
  const others = (choice.leaveOut ?? []).filter((name) => name !== hint);
  return withLeaveOut(choice, out ? [...others, hint].sort() : others);
}

/** An empty list is no list: the same choice has one spelling. */
function withLeaveOut({ leaveOut: _, ...choice }: Choice, leaveOut: Hint[]): Choice {
  return leaveOut.length > 0 ? { ...choice, leaveOut } : choice;
}

export interface Narrowing {
  classes: number;
  from?: string;
  until?: string;
  days?: number;
  /** Something is kept back because it hints at something. */
  hints?: true;
}

/** What they asked for where the choice gives less; undefined where nothing is narrower. */
export function narrowingOf(view: ApprovalView, choice: Choice): Narrowing | undefined {
  const chosen = chosenClasses(choice, view.classes);
  const asked = view.classes.filter((row) => row.asked === 'asked');
  const narrowing: Narrowing = {
    classes: asked.every((row) => chosen.has(row.class)) ? 0 : asked.length,
    ...(choice.dataFrom > view.asked.dataFrom ? { from: view.asked.dataFrom } : {}),
    ...(choice.dataUntil < view.asked.dataUntil ? { until: view.asked.dataUntil } : {}),
    ...(choice.days < view.asked.days ? { days: view.asked.days } : {}),
    ...(choice.leaveOut && choice.leaveOut.length > 0 ? { hints: true as const } : {}),
  };
  const { classes, from, until, days, hints } = narrowing;
  return classes > 0 || from || until || days || hints ? narrowing : undefined;
}
