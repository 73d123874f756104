export const title = 'Your own wallet';
export const intro =
  'You can use MetaMask to sign what you share and to own your copies of records. You do not need to: Chartkey has accounts of its own for you, they cost nothing, and they tell less about you.';
export const revealsTitle = 'What a wallet of your own shows to others';
export const reveals = [
  'Chartkey itself takes a new account for every clinic. So nobody can see that two clinics have the same patient.',
  'Your wallet is one account. Every clinic you sign for sees the same one, and so does everyone who looks at the public record: that it shares something, when, and until when. Never what, and never with whom.',
  'If your wallet is known to be yours, all of that is known to be yours.',
];

export const connectTitle = 'Connect MetaMask';
export const connectText = 'Connecting changes nothing yet. You choose afterwards what it is used for.';
export const inBrowser = 'MetaMask in this browser';
export const onPhone = 'MetaMask on my phone';
export const phoneNote =
  'With a phone, MetaMask’s own server passes the messages on. They are sealed; the server sees that this browser and your phone talk, and when.';
export const licence =
  'The part that talks to phones is software of ConsenSys, under their licence. It is loaded only when you press that button.';

export const connecting = 'Waiting for your wallet. Look for its window.';
export const scanTitle = 'Scan this with your phone';
export const scanText = 'Open MetaMask on your phone, choose scan, and point it at this picture.';
export const scanPicture = 'A code for the camera of your phone';
export const openLink = 'Open in MetaMask on this device';
export const stopWaiting = 'Stop waiting';

export const connectedTitle = 'Connected';
export const useGrants = 'Sign new shares with it';
export const useGrantsText = 'MetaMask asks you three times for each new share. What you share already stays as it is.';
export const useRecords = 'Own new copies of records with it';
export const useRecordsText = 'MetaMask asks you when a clinic gives you a copy, and again when the copy is filed.';
export const disconnect = 'Disconnect';
export const disconnectText =
  'What it has signed stays good, and you can stop all of it here without the wallet. New shares use Chartkey’s own accounts.';
export const disconnected = 'Disconnected.';
export const saved = 'Saved.';

export const payoutTitle = 'Where rewards go';
export const payoutText =
  'For when a study pays you. Without an address here, each reward goes to a new account that only your recovery words open, which is the private way.';
export const payoutLabel = 'Address';
export const payoutHint = '0x and 40 letters and digits. Whoever sees it sees every reward that was sent to it.';
export const payoutSave = 'Save';
export const payoutRemove = 'Take it out';
export const payoutNow = (address: string): string => `Rewards go to ${address}.`;
export const payoutNone = 'Rewards go to accounts of Chartkey’s own.';

export const waitingTitle = 'Waiting for your wallet';
export const taskGrant = (name: string): string => `Share with ${name}`;
export const taskOffer = (name: string): string => `Take your copy from ${name}`;
export const taskRecord = (name: string): string => `Own the copy “${name}”`;
export const wordOf: Record<'Revocation' | 'Agent' | 'Grant' | 'OwnerProof' | 'Record', string> = {
  Revocation: 'Your right to stop, signed ahead, so that stopping never needs the wallet',
  Agent: 'That Chartkey may act for you in this one thing, and in nothing else',
  Grant: 'The share itself',
  OwnerProof: 'That this account is yours',
  Record: 'That this copy is yours',
};
export const stepOf = (step: number, of: number): string => `Step ${step} of ${of}`;
export const grantNothingYet = 'Nothing is shared before the last step.';
export const proceed = 'Continue in my wallet';
export const asking = 'Your wallet is asking you. Look for its window.';
export const askingPhone = 'Your wallet is asking you. Look at your phone.';
export const useOwnKey = 'Use Chartkey’s own account instead';
export const ownKeyNow = 'It waits for your answer again, with an account of Chartkey’s own.';
export const ownKeyTakes = 'An account of Chartkey’s own takes the copy.';
export const taskDone = 'Signed. Chartkey does the rest.';
export const technical = 'Technical details';
export const technicalRows = { account: 'Account', digest: 'Digest', word: 'Type' };
export const typedData = 'Typed data (EIP-712)';

export const settingTitle = 'Your own wallet';
export const settingText =
  'For people who have MetaMask and want to sign with it. Everybody else is better off without.';
export const settingOpen = 'Look at it';

export const approvalNotice =
  'Your own wallet will sign this. The clinic and the public record then show the same account as everywhere else you used it.';
export const stepTitle = 'One more step: your wallet';
export const stepText =
  'Nothing is done yet. Open the wallet page and sign there. Keep the clinic’s page open meanwhile.';
export const stepOpen = 'Open the wallet page';
