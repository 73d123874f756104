import { classesOfScopes, type RecordClass } from '#protocol/fhir/classes';
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

export function toggleLabel(choice: Choice, label: Label, on: boolean): Choice {
  const others = choice.labels.filter((name) => name !== label);
  return { ...choice, labels: on ? [...others, label].sort() : others };
}

export interface Narrowing {
  classes: number;
  from?: string;
  until?: string;
  days?: number;
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
  };
  return narrowing.classes > 0 || narrowing.from || narrowing.until || narrowing.days ? narrowing : undefined;
}
