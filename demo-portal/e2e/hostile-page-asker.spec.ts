import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { fromHex, type Hex } from '#protocol/bytes';
import { sign } from '#protocol/signatures';
import type { DeskDocument } from '#protocol/wire/desk';
import { chromiumId } from '../../extension/id.ts';
import type { Institution } from '../../extension/testing/institution.ts';
import { extensionWindow } from './browsers.ts';
import { closeQuestions, offerOf, openScene, questionOf, questionWindows, type Scene } from './hostile/scene.ts';

/** Who asks is proven by signatures and chain, never by what a page says. Real Chromium, extension, chain and gateway. */
let scene: Scene;
let asker: Institution;
let real: Institution;
let stranger: Institution;
test.beforeAll(async () => {
  scene = await openScene();
  asker = await scene.institution('asker', 'Harbour Clinic');
  real = await scene.institution('real', 'Lakeview Cardiology');
  stranger = await scene.institution('stranger', 'Lakeview Cardiology', 0);
  await scene.connect(asker.origin, stranger.origin);
});
test.afterAll(() => scene?.stop());
test.afterEach(() => closeQuestions(scene.patient));

const certified = (desk: DeskDocument, over: Partial<DeskDocument['keys'][number]['certificate']>, key: Hex) => {
  const [first] = desk.keys;
  const certificate = { ...first!.certificate, ...over };
  const signature = sign('EncryptionKey', certificate, scene.deployment, fromHex(key));
  return { ...desk, keys: [{ ...first!, certificate, signature }] };
};

test('K10 a desk document that is not this origin’s, or not proven, is refused before any window opens', async () => {
  const agent = await scene.visit(asker.origin);
  const { desk, privateKey } = asker;
  const now = Math.floor(Date.now() / 1000);
  const forged: [string, DeskDocument, string][] = [
    ['of another origin', real.desk, 'KEY_NOT_CERTIFIED'],
    ['of another origin, relabelled', { ...real.desk, origin: asker.origin }, 'KEY_NOT_CERTIFIED'],
    ['with the key of another', { ...desk, keys: real.desk.keys }, 'KEY_NOT_CERTIFIED'],
    ['signed by another account', certified(desk, {}, real.privateKey), 'KEY_NOT_CERTIFIED'],
    ['in the name of another account', { ...desk, grantee: real.address }, 'KEY_NOT_CERTIFIED'],
    ['with a certificate that ended', certified(desk, { notAfter: now - 60 }, privateKey), 'KEY_NOT_CERTIFIED'],
    ['with one that has not begun', certified(desk, { notBefore: now + 600 }, privateKey), 'KEY_NOT_CERTIFIED'],
    ['with one for another origin', certified(desk, { origin: real.origin }, privateKey), 'KEY_NOT_CERTIFIED'],
    ['with one for another key', certified(desk, { keyHash: `0x${'22'.repeat(32)}` }, privateKey), 'KEY_NOT_CERTIFIED'],
    ['of another chain', { ...desk, chainId: 1 }, 'WRONG_CHAIN'],
    ['of another contract', { ...desk, grants: real.address }, 'WRONG_CHAIN'],
    ['of another registry', { ...desk, accreditation: real.address }, 'WRONG_CHAIN'],
  ];
  for (const [name, claimed, code] of forged) {
    const asked = await agent.ask('access.request', { ...questionOf(asker, randomUUID()), desk: claimed });
    const offered = await agent.ask('record.deposit', { ...offerOf(asker, randomUUID()), desk: claimed });
    expect([name, asked.error?.code, offered.error?.code]).toEqual([name, code, code]);
  }
  expect(await scene.waiting()).toEqual([]);
  expect(questionWindows(scene.patient)).toEqual([]);
});

test('K10 nobody vouches for it: the name it gives itself is not shown, the warning is, and nothing can be approved', async () => {
  const agent = await scene.visit(stranger.origin);
  const requestId = randomUUID();
  await agent.call('access.request', questionOf(stranger, requestId));
  const window = await extensionWindow(scene.patient.context, chromiumId, `approve.html#access=${requestId}`);
  await expect(window.getByText('We could not prove who is asking')).toBeVisible();
  await expect(window.getByText('Nobody vouches for this site now.')).toBeVisible();
  await expect(window.locator('body')).toContainText(new URL(stranger.origin).host);
  await expect(window.locator('body')).not.toContainText('Lakeview Cardiology');
  await expect(window.getByRole('button', { name: 'Approve', exact: true })).toHaveAttribute('aria-disabled', 'true');
  const { suggested } = await scene.tell('approval.get', { requestId });
  await expect(scene.tell('approval.preview', { requestId, choice: suggested })).rejects.toMatchObject({
    code: 'NOT_ACCREDITED',
  });
  await expect(scene.tell('approval.approve', { requestId, digest: `0x${'00'.repeat(32)}` })).rejects.toMatchObject({
    code: 'APPROVAL_VOID',
  });
  const popup = await scene.patient.popupTab();
  await expect(popup.getByText(new URL(stranger.origin).host).first()).toBeVisible();
  await expect(popup.locator('body')).not.toContainText('Lakeview Cardiology');
  await popup.close();
  await scene.tell('approval.refuse', { requestId });
});

test('K10 an accredited account under another profile is not believed either', async () => {
  const agent = await scene.visit(asker.origin);
  const requestId = randomUUID();
  const profile = { ...asker.profile, name: 'Lakeview Cardiology' };
  await agent.call('access.request', { ...questionOf(asker, requestId), desk: { ...asker.desk, profile } });
  expect((await scene.tell('approval.get', { requestId })).asker).toMatchObject({
    verified: false,
    name: new URL(asker.origin).host,
    problem: 'NOT_ACCREDITED',
  });
  await scene.tell('approval.refuse', { requestId });
});

test('K10 a stranger’s copy of a chart is not taken', async () => {
  const agent = await scene.visit(stranger.origin);
  const depositId = randomUUID();
  await agent.call('record.deposit', offerOf(stranger, depositId));
  await expect(scene.tell('deposit.accept', { depositId })).rejects.toMatchObject({ code: 'NOT_ACCREDITED' });
  const status = await agent.call('record.status', { depositId });
  expect(status).toEqual({ depositId, state: 'pending' });
  await agent.call('record.cancel', { depositId });
});
