import 'fake-indexeddb/auto';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, vi } from 'vitest';
import { roles } from '#contracts/roles';
import { canonicalHash, canonicalJson } from '#protocol/canonical-json';
import { listEvidence } from '../../extension/accounting/list-evidence.ts';
import { syncProofs } from '../../extension/accounting/sync-proofs.ts';
import { syncReceipts } from '../../extension/grants/sync-receipts.ts';
import { createInstitution } from '../../extension/testing/institution.ts';
import { readAs } from '../../extension/testing/reader.ts';
import { createRealEngine } from '../../extension/testing/real-engine.ts';
import { shareWith } from '../../extension/testing/share.ts';
import { custodianIndex, startTestStack } from '../../extension/testing/start-stack.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../extension/testing/fake-browser.ts')).fakeBrowser,
}));

it('D3 what the extension saves of a real opening is proven to an auditor with nothing but the file and a node', async () => {
  const stack = await startTestStack({ anchorSeconds: 1 });
  const folder = await mkdtemp(join(tmpdir(), 'chartkey-auditor-'));
  try {
    const { accounts } = stack.anvil;
    const now = Math.floor(Date.now() / 1000);
    const origin = 'http://lakeview.localhost:8802';
    const clinic = await createInstitution(accounts[5]!, 'Lakeview Cardiology', origin, stack.config.deployment, now);
    await stack.accredit(clinic.address, await canonicalHash(clinic.profile));
    await stack.accredit(accounts[custodianIndex]!.address, `0x${'22'.repeat(32)}`, roles.CUSTODIAN);
    const engine = await createRealEngine(stack);
    const grant = await shareWith(engine, clinic);
    const entry = (await engine.ledger.granted([grant])).get(grant)!;
    await readAs(clinic, entry.grant, stack.config.gateway, engine.chain);
    const saved = async () => {
      await engine.follower.sync();
      await syncReceipts(engine);
      await syncProofs(engine, true);
      const { items, total: _, ...place } = await listEvidence(engine, { offset: 0, limit: 500 });
      return { format: 'chartkey-openings-1', ...place, openings: items };
    };
    let file = await saved();
    while (!file.openings[0]?.inclusion) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      file = await saved();
    }
    const path = join(folder, 'proofs.json');
    await writeFile(path, canonicalJson(file));
    const args = ['--no-warnings', 'scripts/check-openings.ts', path, stack.config.rpc];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(stdout).toMatch(
      /^0x[0-9a-f]{64} {2}share holds, signature holds, reader holds, inclusion holds, anchor holds$/m,
    );
    expect(stdout).toMatch(/^1 openings: 1 proven, 0 that do not hold, 0 not proven\n$/m);
    const without = { ...file, openings: file.openings.map(({ signed: _, ...rest }) => rest) };
    await writeFile(path, canonicalJson(without));
    await expect(promisify(execFile)(process.execPath, args)).rejects.toMatchObject({ code: 2 });
  } finally {
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
