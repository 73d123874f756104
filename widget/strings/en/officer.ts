import { dayName } from '../../../protocol/strings/en.ts';

/** The words of `<chartkey-key-desk>`: for the officer who signs for an institution, with a wallet of the institution's. */
export const officerWords = {
  dayName,
  held: 'This key desk signs for itself',
  heldText: 'The private key of the institution’s account is kept on this server. There is nothing for you to sign.',
  unsigned: 'The key desk needs your signature',
  unsignedText: (name: string) =>
    `Until you sign with the institution’s account, ${name} cannot ask patients for records. You sign two things, once a year.`,
  signed: (day: string) => `Signed until ${day}`,
  signedText: (day: string) => `The key desk works. You will be asked again from ${day}.`,
  renew: 'It is time to sign again',
  renewText: (day: string) =>
    `The key desk works until ${day}, and stops then. What patients shared stays readable when you sign before.`,
  ended: (day: string) => `What was signed ran out on ${day}`,
  endedText: 'The key desk has stopped. Nothing is lost: it works again once you sign.',
  sign: 'Sign with a wallet',
  signAgain: 'Sign again',

  choose: 'Which wallet holds the institution’s account?',
  chooseText: 'These say that they are in this browser. The names are their own.',
  named: (name: string, domain: string) => `${name} (${domain})`,
  noWallet: 'There is no wallet in this browser',
  noWalletText:
    'Add the wallet that holds the institution’s account to this browser, or open this page where it is. Then look again.',
  lookAgain: 'Look again',

  connecting: (wallet: string) => `Waiting for ${wallet}`,
  connectingText: 'Look for its window. Unlock it and let this page see the institution’s account.',
  network: (wallet: string) => `Waiting for ${wallet} to change the network`,
  networkText: 'Look for its window and say yes. Nothing is paid.',
  signingFirst: (wallet: string) => `Step 1 of 2: sign in ${wallet}`,
  signingSecond: (wallet: string) => `Step 2 of 2: sign in ${wallet}`,
  certificateText:
    'This certifies a new key for this portal. What patients share is locked to it. Compare these lines with what your wallet shows.',
  delegationText:
    'This lets the key desk vouch for your clinicians’ sessions, each for at most a day. It can certify no key and sign no record.',
  handing: 'The key desk checks what you signed',
  cancel: 'Stop waiting',

  rejected: (wallet: string) => `You said no in ${wallet}`,
  rejectedText: 'Nothing was changed. Sign when you like.',
  busy: (wallet: string) => `${wallet} is still showing a question`,
  busyText: 'Open it and answer, then try again.',
  gone: (wallet: string) => `${wallet} does not answer`,
  goneText: 'It may be locked, closed or taken away. Nothing was changed. Unlock it, then try again.',
  wrongAccount: (wallet: string) => `${wallet} is open with another account`,
  wrongAccountText: 'Only the institution’s account can sign. Choose it in the wallet, then try again.',
  wrongNetwork: (wallet: string) => `${wallet} is set to another network`,
  wrongNetworkText: 'It did not change. Choose the network below in the wallet, or add it there, then try again.',
  notProven: 'That is not the institution’s signature',
  notProvenText:
    'Another account or another text was signed, so it was not taken. Choose the right account, then try again.',
  contract: 'This account has no key of its own',
  contractText:
    'It is a contract, and patients’ browsers check a key. Have an account with a key accredited. Nothing was changed.',
  stale: 'That took too long',
  staleText: 'What is to be signed has changed since. Nothing was lost; start again.',
  unreachable: 'The key desk cannot be reached',
  unreachableText: 'Nothing was changed. It may be starting, or you are offline.',
  signIn: 'Sign in to the portal again',
  signInText: 'Your sign-in ended. Nothing was changed.',
  notYours: 'You may not manage this key desk',
  notYoursText: 'Ask whoever looks after this portal. Nothing was changed.',
  failed: 'That did not work',
  failedText: 'Nothing was changed. If it happens again, tell whoever looks after this portal the code below.',
  tryAgain: 'Try again',
  otherWallet: 'Use another wallet',

  rows: {
    account: 'Institution’s account',
    offered: 'Account in the wallet',
    network: 'Network needed',
    until: 'Until',
    origin: 'Portal (origin)',
    keyHash: 'Key (keyHash)',
    deskKey: 'Desk’s account (clinicianKey)',
    code: 'Code',
  },
};
