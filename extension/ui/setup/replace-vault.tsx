import { BrandMark } from '../components/brand-mark.tsx';
import { Restore } from './restore.tsx';

/** The password is forgotten and the words are there: the vault of this browser is made anew from the copy. */
export const ReplaceVault = ({ back, finish }: { back(): void; finish(): void }) => (
  <main class="setup">
    <header class="setup-top">
      <BrandMark />
    </header>
    <Restore replacing back={back} finish={finish} startedEmpty={finish} />
  </main>
);
