import { looks } from '../../../extension/ui/gallery/looks.ts';
import { drawingHere, emptyRecord, readRecorded, writeBaseline, writeRecorded } from './baselines.ts';
import { drawRow } from './compare-pictures.ts';
import { openStage, subjectNames } from './subjects.ts';

/**
 * Takes the pictures that `screens.spec.ts` compares with: `node demo-portal/e2e/screens/record.ts [word in the name]`.
 * Without a word all of them, from nothing. Look at what changed before committing it.
 */
const [only] = process.argv.slice(2);
const { browser, page, drawer, subjects, close } = await openStage('gallery-record');
const drawing = { ...drawingHere(browser), looks: looks.map(({ name }) => name) };
const recorded = only === undefined ? emptyRecord() : readRecorded();
const wanted = subjects.filter(({ name }) => only === undefined || name.includes(only));
const failed: string[] = [];
for (const [place, { name, open, show, picture }] of wanted.entries()) {
  process.stdout.write(`\r${place + 1} of ${wanted.length}: ${name}\u001b[K`);
  const pictures: Buffer[] = [];
  let language: string | undefined;
  try {
    for (const look of looks) {
      if (look.language !== language) await open(page, look);
      language = look.language;
      await show(page, look);
      pictures.push(await picture(page));
    }
    recorded.sizes[name] = writeBaseline(name, await drawRow(drawer, pictures));
  } catch (error) {
    failed.push(`${name}: ${String(error)}`);
  }
}
writeRecorded(drawing, recorded, subjectNames);
console.log(`\n${wanted.length - failed.length} screens in ${looks.length} looks are in demo-portal/e2e/baselines`);
for (const fault of failed) console.error(fault);
await close();
process.exit(failed.length === 0 ? 0 : 1);
