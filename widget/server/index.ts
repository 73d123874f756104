export { createKeyDesk, type KeyDesk } from './key-desk.ts';
export type { Clinician, KeyDeskOptions } from './key-desk-options.ts';
