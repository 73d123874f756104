import { setup as words } from '../../strings/en.ts';

export const DoneStep = ({ finish }: { finish(to: 'records' | 'portals' | 'add'): void }) => (
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
    </div>
  </>
);
