import { describe, expect, it } from 'vitest';
import { entryOf } from '../../src/lib/study/entry.ts';
import { run, temporaryDirectory } from './command.ts';

const directory = temporaryDirectory();
/** What every object has of itself, as names of columns, items and answers. */
const ODD = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];
const PLAIN = ['quality', 'price', 'staff', 'speed', 'clean', 'choice'];

/** A survey with such headings and two branches, the same answers at each call. */
function surveyOf(names: readonly string[]): string {
  const rows = Array.from({ length: 120 }, (_, row) => [
    ...names.map((_, at) => 1 + ((row * (at + 3) + ((row * row) % (at + 5))) % 5)),
    names[row % 3 === 0 ? 0 : 1],
  ]);
  return [[...names, 'branch'], ...rows].map((row) => row.join(',')).join('\n');
}

/** The JSON of a run as its lines, all names the same, sorted: what is left to differ are numbers. */
const linesOf = (json: string): string[] =>
  json
    .replace(new RegExp(`(${[...ODD, ...PLAIN].join('|')})`, 'g'), 'name')
    .replace(/"bytes": \d+/, '')
    .replace(/,$/gm, '')
    .split('\n')
    .sort();

describe('names that every object has', () => {
  it('are no entries of an object that does not hold them', () => {
    expect(entryOf({}, 'constructor')).toBeUndefined();
    expect(entryOf(JSON.parse('{"__proto__": 1}'), '__proto__')).toBe(1);
  });

  it('give a survey the numbers that other names give it', async () => {
    const plain = directory.write('answers.csv', surveyOf(PLAIN));
    const proposed = JSON.parse((await run(plain, '--json', '-')).out).study;
    const { satisfaction } = proposed;
    satisfaction.options.ownWeights = { quality: 1, price: 2, staff: 3, speed: 1, clean: 1, choice: 2 };
    satisfaction.options.comparisons = { quality: { price: 3, staff: 5 } };
    satisfaction.system.children = PLAIN.map((id) => ({ id, label: id }));
    const study = JSON.stringify(proposed);
    const said = await run(plain, '--study', directory.write('plain.json', study), '--json', '-');
    expect(said).toMatchObject({ code: 0, err: '' });

    const renamed = PLAIN.reduce((text, name, at) => text.replaceAll(`"${name}"`, `"${ODD[at]!}"`), study);
    directory.write('answers.csv', surveyOf(ODD));
    const odd = await run(plain, '--study', directory.write('odd.json', renamed), '--json', '-');
    expect(odd).toMatchObject({ code: 0, err: '' });
    expect(linesOf(odd.out)).toEqual(linesOf(said.out));
  });
});

it('a device as the codebook is refused at once', async () => {
  const file = directory.write('few.csv', surveyOf(PLAIN));
  const { code, err } = await run(file, '--study', '/dev/zero');
  expect(code).toBe(2);
  expect(err).toContain('is a device');
});
