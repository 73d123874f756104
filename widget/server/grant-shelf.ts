import { join } from 'node:path';
import * as v from 'valibot';
import type { Hex } from '../../protocol/bytes.ts';
import { grantId } from '../../protocol/typed-data.ts';
import { grant, line, seconds, signature65 } from '../../protocol/wire/common.ts';
import type { GrantHandover } from '../../protocol/wire/desk.ts';
import { parseWire } from '../../protocol/wire/parse.ts';
import { inTurn } from './in-turn.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const shelfFile = v.array(v.strictObject({ patient: line(200), grant, signature: signature65, at: seconds }));

export interface ShelvedGrant {
  /** The portal's own id of the patient who handed it over. */
  patient: string;
  grant: GrantHandover['grant'];
  signature: Hex;
  /** Unix seconds of the handover. */
  at: number;
}

/** The signed grants patients have handed over. They hold no key: a grant is evidence, not access. */
export async function openGrantShelf(folder: string) {
  const path = join(folder, 'grants.json');
  const write = inTurn();
  const shelf = new Map<Hex, ShelvedGrant>();
  for (const entry of parseWire(shelfFile, (await readJsonFile(path)) ?? [])) shelf.set(grantId(entry.grant), entry);

  return {
    find: (id: Hex): ShelvedGrant | undefined => shelf.get(id),
    /** Newest first. */
    ofPatient: (patient: string): [Hex, ShelvedGrant][] =>
      [...shelf].filter(([, entry]) => entry.patient === patient).reverse(),
    all: (): ShelvedGrant[] => [...shelf.values()],
    /** Durable when it resolves. An identical repeat changes nothing. */
    put: (entry: ShelvedGrant): Promise<Hex> =>
      write(async () => {
        const id = grantId(entry.grant);
        if (shelf.has(id)) return id;
        await writeJsonFile(path, [...shelf.values(), entry]);
        shelf.set(id, entry);
        return id;
      }),
  };
}

export type GrantShelf = Awaited<ReturnType<typeof openGrantShelf>>;
