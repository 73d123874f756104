/** What the popup says, and no more. */

export { errors } from '#protocol/strings/errors/zh';
export * as terms from '#protocol/strings/zh';
export * as acting from './acting.ts';
export * as activity from './activity.ts';
export * as common from './common.ts';
export * as keyRequest from './key-request.ts';
export * as pause from './pause.ts';
export * as popup from './popup.ts';
export * as storageLost from './storage-lost.ts';
export * as time from './time.ts';
export * as unlock from './unlock.ts';
