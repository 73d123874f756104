import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { looks } from '../../extension/ui/gallery/looks.ts';
import { drawingHere, readBaseline, readRecorded, strayBaselines } from './screens/baselines.ts';
import { layoutFaults } from './screens/check-layout.ts';
import { differingDots } from './screens/compare-pictures.ts';
import { openStage, type Stage, type Subject, subjectNames } from './screens/subjects.ts';

/** Every screen of the extension and every card of the widget, in every state and look, with samples behind them. */
test.describe.configure({ mode: 'parallel' });

const recorded = readRecorded();
const soak = process.env.CHARTKEY_SOAK === '1';
const seed = Number(process.env.CHARTKEY_SEED ?? 1);
/** One screen of six by the seed, in light and in one other look; the soak looks at every screen in all of them. */
const isChosen = (place: number) => soak || (place + seed) % 6 === 0;
const isLookedAt = (place: number, look: number) =>
  soak || look === 0 || look === 1 + ((place + seed) % (looks.length - 1));

let stage: Stage;
/** Other fonts or another browser draw the same page otherwise. */
const isDrawnAlike = () => {
  const { chromium, fonts } = drawingHere(stage.browser);
  return chromium === recorded.chromium && fonts === recorded.fonts;
};
test.beforeAll(async () => {
  stage = await openStage(`gallery-${process.env.TEST_PARALLEL_INDEX ?? 0}`);
});
test.afterAll(() => stage.close());

const wcag = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

async function axeFaults(isApproval: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page: stage.page }).withTags(isApproval ? [...wcag, 'wcag2aaa'] : wcag);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' '))}`);
}

/** What is wrong with one screen in the looks that are looked at. */
async function faultsOf(place: number, { name, isApproval, open, show, picture }: Subject): Promise<string[]> {
  const { page, drawer } = stage;
  const before = readBaseline(recorded, name);
  if (!isDrawnAlike())
    console.log(`not compared with its pictures, which other fonts or another Chromium drew: ${name}`);
  const faults: string[] = [];
  let language: string | undefined;
  for (const [i, look] of looks.entries()) {
    if (!isLookedAt(place, i)) continue;
    if (look.language !== language) await open(page, look);
    language = look.language;
    await show(page, look);
    // Before axe, which takes the focus for a moment: Approve waits again after that.
    const shot = await picture(page);
    const found = [...(await layoutFaults(page)), ...(await axeFaults(isApproval))];
    if (isDrawnAlike()) {
      const dots = before ? await differingDots(drawer, shot, before, i) : Number.POSITIVE_INFINITY;
      if (dots > 4) {
        found.push(before ? `${dots} dots differ from its picture` : 'no picture of it is recorded');
        await test.info().attach(`${name}-${look.name}`, { body: shot, contentType: 'image/png' });
      }
    }
    faults.push(...found.map((fault) => `${name} ${look.name}: ${fault}`));
  }
  return faults;
}

const parts = 6;
for (let part = 0; part < parts; part++)
  test(`every screen, part ${part + 1} of ${parts}: axe finds nothing, nothing is cut off, it looks as recorded`, async () => {
    test.setTimeout(600_000);
    const faults: string[] = [];
    const hear = (error: Error) => faults.push(error.message);
    stage.page.on('pageerror', hear);
    for (const [place, subject] of stage.subjects.entries())
      if (isChosen(place) && Math.floor(place / 6) % parts === part) faults.push(...(await faultsOf(place, subject)));
    stage.page.off('pageerror', hear);
    expect(faults).toEqual([]);
  });

test('every recorded picture belongs to a screen, and none is missing', () => {
  expect(strayBaselines(recorded, subjectNames)).toEqual([]);
  expect(recorded.looks).toEqual(looks.map(({ name }) => name));
});
