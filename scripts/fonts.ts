/**
 * Subsets the text faces (Source Serif 4, Inter; SIL Open Font License) to what the report writes: Latin, typographic marks,
 * and the Greek letters of its statistics. The files land in .generated/fonts, where src/styles/fonts.css takes them.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** All faces together, in bytes: what a page may transfer at most. */
const BUDGET = 100_000;

const between = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

const LATIN = `${between(0x20, 0x7e)}${between(0xa0, 0xff)}‘’“”–—…•−×÷′″‰€™†‡↑↓\u2009\u202f\u2011ŒœŠšŽžıłć`;
const GREEK = 'αβγδεηλμξρσςτφχψωΔΣΦ';
const STATISTICS = 'αβρχηω';

/** Ligatures, kerning, fractions, superiors; tabular and lining figures for the tables. */
const FEATURES = ['kern', 'liga', 'tnum', 'lnum', 'mark', 'ccmp', 'locl', 'sups', 'frac'];

const FACES = [
  { from: 'source-serif-4', face: 'latin-400-normal', characters: LATIN },
  { from: 'source-serif-4', face: 'latin-400-italic', characters: LATIN },
  { from: 'source-serif-4', face: 'latin-600-normal', characters: LATIN },
  { from: 'source-serif-4', face: 'greek-400-normal', characters: GREEK },
  { from: 'source-serif-4', face: 'greek-400-italic', characters: GREEK },
  { from: 'inter', face: 'latin-400-normal', characters: LATIN },
  { from: 'inter', face: 'latin-600-normal', characters: LATIN },
  { from: 'inter', face: 'greek-400-normal', characters: STATISTICS },
];

/** Writes the subset faces to `directory`; returns their bytes in all. Throws if they exceed the budget. */
export async function buildFonts(directory: string): Promise<number> {
  await mkdir(directory, { recursive: true });
  let total = 0;
  for (const { from, face, characters } of FACES) {
    const name = `${from}-${face}.woff2`;
    const whole = await readFile(`node_modules/@fontsource/${from}/files/${name}`);
    const subset = await subsetFont(whole, characters, {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      noHinting: true,
    });
    await writeFile(`${directory}/${name}`, subset);
    total += subset.length;
  }
  if (total > BUDGET) {
    throw new Error(
      `The fonts come to ${total} bytes, the budget is ${BUDGET}: take characters out in scripts/fonts.ts.`,
    );
  }
  return total;
}
