import { recovery as words } from '../../strings/words.ts';

/** On the first page of set-up: ways back for who has no words at hand. */
export const OtherWays = ({ choose }: { choose(way: 'backup' | 'guardians'): void }) => (
  <section class="other-ways">
    <h2 class="small">{words.otherWays}</h2>
    <div class="actions">
      <button type="button" class="button" onClick={() => choose('backup')}>
        {words.fromBackup}
      </button>
      <button type="button" class="button" onClick={() => choose('guardians')}>
        {words.fromGuardians}
      </button>
    </div>
  </section>
);
