import { LearnPage } from '../learn/learn-page.tsx';
import { HandOverPage } from '../people/hand-over-page.tsx';
import { PeoplePage } from '../people/people-page.tsx';
import { ReceiptPage } from '../receipt/receipt-page.tsx';
import { BackupPage } from '../recovery/backup-page.tsx';
import { GuardiansPage } from '../recovery/guardians-page.tsx';
import { KitPage } from '../recovery/kit-page.tsx';
import { RehearsePage } from '../recovery/rehearse-page.tsx';
import { DigestPage } from '../rules/digest-page.tsx';
import { RulesPage } from '../rules/rules-page.tsx';
import { WalletPage } from '../wallet/wallet-page.tsx';
import { ActivityPage } from './activity-page.tsx';
import { AddPage } from './add-page.tsx';
import { ItemsPage } from './items-page.tsx';
import { KeysPage } from './keys-page.tsx';
import { LabsPage } from './labs-page.tsx';
import { PortalsPage } from './portals-page.tsx';
import { RecordsPage } from './records-page.tsx';
import type { Route } from './route.ts';
import { SettingsPage } from './settings-page.tsx';
import { SharingPage } from './sharing-page.tsx';

interface PageProps {
  /** Erasing is a page of its own: it outlives the vault. */
  route: Exclude<Route, { page: 'erase' }>;
  go(route: Route): void;
}

export function Page({ route, go }: PageProps) {
  switch (route.page) {
    case 'records':
      return <RecordsPage go={go} />;
    case 'items':
      return <ItemsPage key={`${route.class}/${route.year}`} filter={route} go={go} />;
    case 'search':
      return <ItemsPage filter={route} go={go} />;
    case 'labs':
      return <LabsPage />;
    case 'add':
      return <AddPage go={go} />;
    case 'sharing':
      return <SharingPage />;
    case 'receipt':
      return <ReceiptPage key={route.grant} grant={route.grant} />;
    case 'activity':
      return <ActivityPage />;
    case 'rules':
      return <RulesPage />;
    case 'learn':
      return <LearnPage card={route.card} />;
    case 'digest':
      return <DigestPage />;
    case 'portals':
      return <PortalsPage />;
    case 'people':
      return <PeoplePage go={go} />;
    case 'hand-over':
      return <HandOverPage key={route.person} person={route.person} go={go} />;
    case 'keys':
      return <KeysPage />;
    case 'kit':
      return <KitPage />;
    case 'backup':
      return <BackupPage />;
    case 'guardians':
      return <GuardiansPage />;
    case 'rehearse':
      return <RehearsePage />;
    case 'wallet':
      return <WalletPage />;
    case 'settings':
      return <SettingsPage />;
  }
}
