import { useEffect, useRef, useState } from 'preact/hooks';
import { monthAt } from '#protocol/grant-rules';
import type { Limit } from '../../grants/limit.ts';
import type { NarrowingView } from '../../messages/narrowing-view.ts';
import type { SharingView } from '../../messages/views.ts';
import { common, terms, sharing as words } from '../../strings/words.ts';
import { Busy } from '../components/busy.tsx';
import { ErrorNotice } from '../components/error-notice.tsx';
import { useAction } from '../hooks/use-action.ts';
import { useView } from '../hooks/use-view.ts';
import { usePlatform } from '../platform.ts';

interface ShareLessProps {
  share: Pick<SharingView, 'id' | 'name'>;
  /** After it was written down. */
  done(): void;
  close(): void;
}

/** What to take out of a live share. Shown counts are those of the choice as it stands; nothing changes before the button. */
export function ShareLess({ share, done, close }: ShareLessProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const now = useView('sharing.narrowing', { id: share.id }, ['records']);
  return (
    <dialog ref={dialog} class="dialog dialog-wide" aria-labelledby="less" onClose={close}>
      <h2 id="less">{words.lessTitle(share.name)}</h2>
      {now.error && <ErrorNotice code={now.error.code} retry={now.reload} />}
      {!now.data && !now.error && <Busy text={common.loading} />}
      {now.data && <Choose share={share} held={now.data} done={done} close={() => dialog.current?.close()} />}
      {!now.data && (
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {common.cancel}
        </button>
      )}
    </dialog>
  );
}

function Choose({ share, held, done, close }: ShareLessProps & { held: NarrowingView }) {
  const platform = usePlatform();
  const { busy, error, run } = useAction();
  const [limit, setLimit] = useState<Limit>(held.limit);
  const chosen = useView('sharing.narrowing', { id: share.id, limit }, ['records']);
  const counts = new Map((chosen.data ?? held).classes.map((row) => [row.class, row.after]));
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);
  const before = sum(held.classes.map((row) => row.before));
  const thisMonth = monthAt(Date.now() / 1000);
  const isSame = JSON.stringify(limit) === JSON.stringify(held.limit);
  const isNothing = held.classes.every((row) => !limit.classes.includes(row.class));
  const keep = (name: Limit['classes'][number], on: boolean) =>
    setLimit({
      ...limit,
      classes: on ? [...limit.classes, name].sort() : limit.classes.filter((one) => one !== name),
    });
  return (
    <>
      <p class="small quiet">{words.lessText}</p>
      <fieldset class="less-classes">
        <legend class="small strong">{words.lessKeep}</legend>
        {held.classes.map((row) => (
          <label key={row.class} class="check">
            <input
              type="checkbox"
              checked={limit.classes.includes(row.class)}
              onChange={(event) => keep(row.class, event.currentTarget.checked)}
            />
            <span>
              {words.lessCount(common.capital(terms.classNames[row.class] ?? row.class), counts.get(row.class) ?? 0)}
            </span>
          </label>
        ))}
      </fieldset>
      {held.years.length > 1 && (
        <div class="field">
          <label for="less-from">{words.lessFrom}</label>
          <select
            id="less-from"
            value={limit.dataFrom}
            onChange={(event) => setLimit({ ...limit, dataFrom: event.currentTarget.value })}
          >
            <option value={held.limit.dataFrom}>{words.lessAsNow}</option>
            {held.years.slice(1).map((year) => (
              <option key={year} value={`${year}-01`}>
                {words.lessFromYear(year)}
              </option>
            ))}
          </select>
        </div>
      )}
      {held.limit.dataUntil > thisMonth && (
        <label class="check">
          <input
            type="checkbox"
            checked={limit.dataUntil === thisMonth}
            onChange={(event) =>
              setLimit({ ...limit, dataUntil: event.currentTarget.checked ? thisMonth : held.limit.dataUntil })
            }
          />
          <span>{words.lessNothingNew}</span>
        </label>
      )}
      <p class="small strong" role="status">
        {isNothing ? words.lessNothing : words.lessAfter(sum(counts.values()), before)}
      </p>
      <p class="small quiet">{words.lessHonest}</p>
      {error && <ErrorNotice code={error.code} />}
      <div class="twins">
        <button type="button" class="button" onClick={close}>
          {common.cancel}
        </button>
        <button
          type="button"
          class="button"
          disabled={busy || isSame || isNothing}
          onClick={() =>
            void run(async () => {
              await platform.call('sharing.narrow', { id: share.id, limit });
              done();
              close();
            })
          }
        >
          {words.lessDo}
        </button>
      </div>
    </>
  );
}
