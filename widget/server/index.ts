export type { ConsentOptions } from './consent-of.ts';
export { createKeyDesk, type KeyDesk } from './key-desk.ts';
export type { Clinician, DeskSetting, HeldAccount, KeyDeskOptions, OfficerAccount } from './key-desk-options.ts';
