/** The English catalogue, whole. Every other language has the same texts, by the types of `words.ts`. */

export * as terms from '#protocol/strings/en';
export { errors } from '#protocol/strings/errors/en';
export * as acting from './en/acting.ts';
export * as activity from './en/activity.ts';
export * as approval from './en/approval.ts';
export * as common from './en/common.ts';
export * as deposit from './en/deposit.ts';
export * as exported from './en/exported.ts';
export * as hygiene from './en/hygiene.ts';
export * as keyRequest from './en/key-request.ts';
export * as keys from './en/keys.ts';
export * as password from './en/password.ts';
export * as pause from './en/pause.ts';
export * as people from './en/people.ts';
export * as popup from './en/popup.ts';
export * as records from './en/records.ts';
export * as recovery from './en/recovery.ts';
export * as restore from './en/restore.ts';
export * as rules from './en/rules.ts';
export * as settings from './en/settings.ts';
export * as setup from './en/setup.ts';
export * as sharing from './en/sharing.ts';
export * as storageLost from './en/storage-lost.ts';
export * as time from './en/time.ts';
export * as unlock from './en/unlock.ts';
export * as wallet from './en/wallet.ts';
