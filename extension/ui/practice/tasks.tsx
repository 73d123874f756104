import Check from 'lucide/dist/esm/icons/check.mjs';
import Circle from 'lucide/dist/esm/icons/circle.mjs';
import { practice as words } from '../../strings/words.ts';
import { Icon } from '../components/icon.tsx';
import type { PracticeTask } from './practice-world.ts';

const tasks: readonly PracticeTask[] = ['narrow', 'leaveOut', 'approve', 'undo', 'receipt', 'stop'];
export const isAllDone = (done: ReadonlySet<PracticeTask>): boolean => tasks.every((task) => done.has(task));

/** What there is to try; ticked as it is done, in whatever order. */
export const Tasks = ({ done }: { done: ReadonlySet<PracticeTask> }) => (
  <details class="practice-tasks small" open={matchMedia('(min-width: 801px)').matches}>
    <summary class="strong">{words.tasks}</summary>
    <ul>
      {tasks.map((task) => (
        <li key={task} class={done.has(task) ? 'quiet' : undefined}>
          <Icon nodes={done.has(task) ? Check : Circle} size="small" />
          {done.has(task) ? <span>{words.done(words.task[task])}</span> : <span>{words.task[task]}</span>}
        </li>
      ))}
    </ul>
  </details>
);
