import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answersCsv, ENGLISH } from './answers.ts';
import { run, temporaryDirectory } from './command.ts';

const directory = temporaryDirectory();
const all = answersCsv(ENGLISH, 240);
const [heading = '', ...lines] = all.trimEnd().split('\n');
const whole = directory.write('whole.csv', all);
const part = (name: string, keep: (at: number) => boolean): string =>
  directory.write(name, `${[heading, ...lines.filter((_, at) => keep(at))].join('\n')}\n`);
const places = [part('north.csv', (at) => at % 3 === 0), part('south.csv', (at) => at % 3 > 0)];
/** Words without the ends of the terminal's lines. */
const flat = (words: string): string => words.replaceAll(/\s+/g, ' ');
const sums = (name: string): string => join(directory.path, name);

async function study(): Promise<string> {
  const { out } = await run(whole, '--propose', '-');
  return directory.write('study.json', out);
}

/** The study with one indicator called otherwise. */
function otherStudy(path: string): string {
  const other = JSON.parse(readFileSync(path, 'utf8')) as { satisfaction: { system: { label: string } } };
  other.satisfaction.system.label = 'Another';
  return directory.write('other-study.json', JSON.stringify(other));
}

/** Every number of two trees within 1e-9 of the other. */
function close(found: unknown, expected: unknown, at = ''): void {
  if (typeof expected === 'number') return expect(found, at).toBeCloseTo(expected, 9);
  if (typeof expected !== 'object' || expected === null) return expect(found, at).toEqual(expected);
  expect(Object.keys(found as object), at).toEqual(Object.keys(expected));
  for (const [key, value] of Object.entries(expected))
    close((found as Record<string, unknown>)[key], value, `${at}.${key}`);
}

it('adds the sums of two places to the results of all answers together', async () => {
  const codebook = await study();
  for (const [at, file] of places.entries()) {
    const { code, err } = await run(file, '--study', codebook, '--cells', sums(`${at}.json`));
    expect([code, flat(err)]).toEqual([0, expect.stringContaining(`${at}.json`)]);
  }
  const added = JSON.parse((await run('--from-cells', sums('0.json'), sums('1.json'), '--json', '-')).out);
  const together = JSON.parse((await run(whole, '--study', codebook, '--json', '-')).out);
  close(added.results, together.results);
  close(added.readings, together.readings);
});

it('leaves small cells out on request, and says so wherever the sums are used', async () => {
  const codebook = await study();
  const { err } = await run(whole, '--study', codebook, '--cells', sums('few.json'), '--least', '10');
  expect(flat(err)).toMatch(/\d+ cells? of fewer than 10 answers \(\d+ respondents?\) (was|were) left out/);
  const { out } = await run('--from-cells', sums('few.json'));
  expect(flat(out)).toMatch(/left out of the sums/);
});

it('refuses what cannot be added, with the reason', async () => {
  const codebook = await study();
  await run(whole, '--study', codebook, '--cells', sums('a.json'));
  const refused = async (...files: readonly string[]): Promise<string> => {
    const { code, err } = await run('--from-cells', ...files);
    expect(code).toBe(1);
    return flat(err);
  };
  expect(
    await refused(sums('a.json'), directory.write('again.json', readFileSync(sums('a.json'), 'utf8'))),
  ).toMatch(/twice/);
  expect(await refused(whole)).toMatch(/it is not JSON/);
  expect(await refused(codebook)).toMatch(/another kind of file/);
  const file = JSON.parse(readFileSync(sums('a.json'), 'utf8')) as {
    analyses: { index: { statements: { cells: { columns: unknown[][] } } } };
    study: { satisfaction: { system: { children: { label: string }[] } } };
  };
  const { code, err } = await run('--from-cells', sums('a.json'), '--study', otherStudy(codebook));
  expect([code, flat(err)]).toEqual([1, expect.stringContaining('another codebook')]);
  const spoilt = structuredClone(file);
  spoilt.analyses.index.statements.cells.columns[3]!.pop();
  expect(await refused(directory.write('spoilt.json', JSON.stringify(spoilt)))).toMatch(/incomplete/);
  const other = structuredClone(file);
  other.study.satisfaction.system.children[0]!.label = 'Another';
  expect(await refused(sums('a.json'), directory.write('other.json', JSON.stringify(other)))).toMatch(
    /another codebook/,
  );
});

it('needs one codebook for all places, and no rows', async () => {
  expect((await run(whole, '--cells', sums('x.json'))).code).toBe(2);
  const { code, err } = await run('--from-cells', sums('x.json'), '--bootstrap', '200');
  expect([code, flat(err)]).toEqual([2, expect.stringContaining('needs the answers themselves')]);
});
