import { learn, recovery, setup as words } from '../../strings/words.ts';

export type AfterSetup = 'records' | 'portals' | 'add' | 'kit' | 'backup' | 'guardians';

const waysBack = () =>
  [
    { page: 'kit', title: recovery.kitTitle, text: words.moreKit, open: recovery.kitOpen },
    { page: 'backup', title: recovery.backupTitle, text: words.moreBackup, open: words.moreBackupOpen },
    { page: 'guardians', title: recovery.guardiansTitle, text: words.moreGuardians, open: recovery.guardiansOpen },
  ] as const;

/** What comes next, and below it what can wait: the other ways back in. */
export const DoneStep = ({ finish }: { finish(to: AfterSetup): void }) => (
  <>
    <h1 tabIndex={-1}>{words.doneTitle}</h1>
    <p class="quiet">{words.doneText}</p>
    <ol class="points">
      {words.donePoints.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ol>
    <p class="quiet">{words.doneOr}</p>
    <div class="actions">
      <button type="button" class="button button-primary button-large" onClick={() => finish('portals')}>
        {words.connectSite}
      </button>
      <button type="button" class="button button-large" onClick={() => finish('records')}>
        {words.openRecords}
      </button>
      <a class="button button-large" href="practice.html">
        {learn.practice}
      </a>
    </div>
    <section class="more-ways" aria-labelledby="more-ways">
      <h2 id="more-ways">{words.moreTitle}</h2>
      <p class="small quiet">{words.moreText}</p>
      <ul>
        {waysBack().map(({ page, title, text, open }) => (
          <li key={page}>
            <div>
              <h3>{title}</h3>
              <p class="small quiet">{text}</p>
            </div>
            <button type="button" class="button" onClick={() => finish(page)}>
              {open}
            </button>
          </li>
        ))}
      </ul>
    </section>
  </>
);
