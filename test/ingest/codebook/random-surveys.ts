import type { Random } from '../odd-files/random.ts';
import { profileOf } from '../profiles.ts';
import type { Profile } from '../../../src/lib/ingest/load/profile.ts';

/** What the generator meant by a column. */
export interface Meant {
  readonly min: number;
  readonly max: number;
  /** Codes for no answer that occur in the column. */
  readonly missing: readonly number[];
}

export interface RandomSurvey {
  readonly columns: readonly Profile[];
  /** Rating column → what was meant. */
  readonly meant: ReadonlyMap<string, Meant>;
  /** Persons have several lines. */
  readonly repeated: boolean;
}

/** Ends, and how often such scales are drawn: the usual ones more often, as people do. */
const SCALES: readonly (readonly [min: number, max: number])[] = [
  [1, 3],
  [1, 4],
  [1, 5],
  [1, 5],
  [1, 6],
  [1, 7],
  [1, 7],
  [1, 9],
  [1, 10],
  [0, 3],
  [0, 4],
  [0, 6],
  [0, 10],
  [0, 10],
  [-2, 2],
  [-3, 3],
];

const ITEMS = [
  'staff',
  'price',
  'place',
  'queue',
  'clarity',
  'speed',
  'comfort',
  'food',
  'light',
  'sound',
  'shade',
  'signs',
];

/** What the names of a battery's columns begin with. */
const BATTERIES = ['service', 'shop', 'home'];

/** The codes that a survey may have for no answer beside a scale, each with its share of the cells. */
function codesBeside(
  [min, max]: readonly [number, number],
  random: Random,
): readonly (readonly [code: number, share: number])[] {
  const rare = 0.005 + 0.03 * random.next();
  const frequent = 0.06 + 0.1 * random.next();
  // A code next to a scale that is as frequent as a level would be is told from one by nobody.
  const standing = 0.25 + 0.1 * random.next();
  const kinds: readonly (readonly (readonly [number, number])[])[] = [
    [],
    [],
    [],
    [[99, rare]],
    [
      [98, rare],
      [99, frequent],
    ],
    [[-1, frequent]],
    [[-99, rare]],
    [
      [77, rare],
      [88, rare],
    ],
    [[999, frequent]],
    [[0, rare]],
    [[0, standing]],
    [[0, 0.8]],
    [[max + 1, rare]],
    [[max + 1, standing]],
    [
      [8, rare],
      [9, rare],
    ],
    [[9, frequent]],
  ];
  const codes = kinds[Math.floor(random.next() * kinds.length)]!;
  // A code is none that the scale has itself, and one next to it only where people have it: 6 beside 5, 8 and 9 beside 7.
  return codes.every(
    ([code]) => (code < min || code > max) && !(min < 0 && code < 0) && isPlausible(code, max),
  )
    ? codes
    : [];
}

const isPlausible = (code: number, max: number): boolean =>
  code < 0 ||
  (code === 0 && max <= 7) ||
  code > 10 ||
  (max === 5 && [6, 8, 9].includes(code)) ||
  (max === 7 && [8, 9].includes(code)) ||
  (max < 5 && [8, 9].includes(code));

/** Answers of one column: a bell over the scale, cut at its ends, with the codes. */
function answers(
  [min, max]: readonly [number, number],
  n: number,
  codes: readonly (readonly [number, number])[],
  random: Random,
): number[] {
  const centre = min + (max - min) * (0.3 + 0.4 * random.next());
  const spread = (max - min) * (0.15 + 0.15 * random.next());
  return Array.from({ length: n }, () => {
    let drawn = random.next();
    for (const [code, share] of codes) {
      if (drawn < share) return code;
      drawn -= share;
    }
    const bell = random.next() + random.next() + random.next() + random.next() - 2;
    return Math.min(max, Math.max(min, Math.round(centre + spread * 1.7 * bell)));
  });
}

/** A survey of one to three batteries on scales of any length, with or without codes for no answer, and ids that may come again. */
export function randomSurvey(random: Random): RandomSurvey {
  const n = Math.round(15 * 40 ** random.next());
  const columns: Profile[] = [];
  const meant = new Map<string, Meant>();
  const repeated = random.next() < 0.3 && n > 40;
  const persons = repeated ? Math.ceil(n * (0.4 + 0.5 * random.next())) : n;
  columns.push(
    profileOf(
      'respondent_id',
      Array.from({ length: n }, (_, at) => 1000 + (at % persons)),
    ),
  );
  const batteries = 1 + Math.floor(random.next() * 3);
  let item = 0;
  for (let battery = 0; battery < batteries; battery++) {
    const scale = SCALES[Math.floor(random.next() * SCALES.length)]!;
    const codes = codesBeside(scale, random);
    const everywhere = random.next() < 0.5;
    for (let column = 0; column < 3 + Math.floor(random.next() * 2) && item < ITEMS.length; column++) {
      const own = everywhere || column % 2 === 0 ? codes : [];
      const values = answers(scale, n, own, random);
      const name = `${BATTERIES[battery]!}_${ITEMS[item++]!}`;
      columns.push(profileOf(name, values));
      const missing = own.map(([code]) => code).filter((code) => values.includes(code));
      meant.set(name, { min: scale[0], max: scale[1], missing });
    }
  }
  return { columns, meant, repeated };
}
