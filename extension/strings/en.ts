/** The English catalogue: one file for each screen, so that the popup carries only its own words. */
export * as activity from './en/activity.ts';
export * as approval from './en/approval.ts';
export * as common from './en/common.ts';
export * as deposit from './en/deposit.ts';
export * as keyRequest from './en/key-request.ts';
export * as keys from './en/keys.ts';
export * as password from './en/password.ts';
export * as popup from './en/popup.ts';
export * as records from './en/records.ts';
export * as recovery from './en/recovery.ts';
export * as restore from './en/restore.ts';
export * as settings from './en/settings.ts';
export * as setup from './en/setup.ts';
export * as sharing from './en/sharing.ts';
export * as time from './en/time.ts';
export * as unlock from './en/unlock.ts';
