import { rules as words } from '../../strings/words.ts';
import { Segmented } from '../components/segmented.tsx';

const budgets = [0, 1, 3, 7] as const;
export type Budget = (typeof budgets)[number];

/** How often a person wants to hear of rules; the rest waits for the digest. */
export const BudgetCard = ({ perWeek, change }: { perWeek: number; change(perWeek: Budget): void }) => (
  <section class="card setting">
    <h2>{words.budgetTitle}</h2>
    <p class="small quiet">{words.budgetText}</p>
    <Segmented
      label={words.budgetTitle}
      options={budgets.map((value) => ({ value, text: words.budgets[value] }))}
      value={budgets.find((value) => value === perWeek) ?? 3}
      change={change}
    />
  </section>
);
