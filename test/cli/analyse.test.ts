import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSpineFile } from '../../bench/spine-file.ts';
import packageFile from '../../package.json' with { type: 'json' };
import { gap } from '../../src/lib/analysis/gap/analysis.ts';
import { index } from '../../src/lib/analysis/index/analysis.ts';
import { computeMoments, solveWith } from '../../src/lib/analysis/run.ts';
import { openNative } from '../../src/lib/engine/native.ts';
import { importStudy } from '../../src/lib/survey/open-study.ts';
import { pathSource } from '../../src/lib/ingest/container/source-node.ts';
import { parseStudy } from '../../src/lib/study/schema.ts';
import { answersCsv, CHINESE, ENGLISH } from './answers.ts';
import { run, said, start, temporaryDirectory } from './command.ts';

const directory = temporaryDirectory();
const english = directory.write('english.csv', answersCsv(ENGLISH));
const chinese = directory.write('chinese.csv', `\ufeff${answersCsv(CHINESE, 120, ';')}`);

/** The JSON of a run, with a study proposed for the English file. */
async function proposed(): Promise<{ path: string; json: ReturnType<typeof JSON.parse> }> {
  const { out } = await run(english, '--json', '-');
  const json = JSON.parse(out);
  return { path: directory.write('study.json', JSON.stringify(json.study)), json };
}

describe('analyse FILE', () => {
  it('says what was found, proposes a codebook, shows index and gaps', async () => {
    const { code, out, err } = await run(english);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('120 read · 120 kept · 0 rejected');
    expect(out).toMatch(/Performance: billing .*performance .*1–10/);
    expect(out).toMatch(/Overall satisfaction .*overall +1–10/);
    expect(out).toMatch(/Customer type +Private +\d+ +\d\d\.\d\d/);
    expect(out).toMatch(/Rare +4 +— +—/);
    expect(out).toMatch(/^Satisfaction index\n {2}The satisfaction index is \d\d\.\d of 100/m);
    expect(out).toContain('Weights of the dimensions by scheme');
    expect(out).toMatch(/1 group has fewer than 10 respondents/);
    expect(out).toContain('Fine above, failing below');
    expect(out).not.toMatch(/NaN|undefined|Infinity|\u001b/);
  });

  it('reads Chinese headings, semicolons and a byte order mark, and keeps the columns aligned', async () => {
    const { code, out } = await run(chinese);
    expect(code).toBe(0);
    expect(out).toContain('semicolon');
    expect(out).toMatch(/计费准确性 期望 .*expectation/);
    expect(out).toMatch(/客户类型 +储值卡客户 +\d+ +\d\d\.\d\d/);
  });

  it('takes a bundled study and finds its published index', async () => {
    const study = 'data/network-operator/study.json';
    const { code, out } = await run('data/network-operator/answers.csv', '--study', study, '--only', 'index');
    expect(code).toBe(0);
    expect(out).toContain('simulated');
    expect(out).toMatch(/High bill +600 +63\.31/);
    expect(out).not.toContain('Gaps between evaluation and expectation');
  });
});

describe('--json', () => {
  it('- prints only JSON, with the same results as the library', async () => {
    const { path, json } = await proposed();
    expect(json).toMatchObject({
      program: { name: packageFile.name, version: packageFile.version },
      doctor: { rowsRead: 120, rowsKept: 120, rejected: 0 },
    });
    expect(json.proposals).toHaveLength(8);

    const { study } = parseStudy(readFileSync(path, 'utf8'));
    const source = await pathSource(english);
    const engine = await openNative();
    await importStudy(engine, source, study!);
    const expected = {
      index: solveWith(index, await computeMoments(engine, index, study!), study!),
      gap: solveWith(gap, await computeMoments(engine, gap, study!), study!),
    };
    await engine.close();
    await source.close();
    expect(json.results).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  it('- keeps words and progress on standard error', async () => {
    const { code, out, err } = await run(english, '--json', '-', '--progress');
    expect(code).toBe(0);
    expect(() => JSON.parse(out) as unknown).not.toThrow();
    expect(err).toContain('Reading english.csv: 100 %');
    expect(err).toContain('Computing: Satisfaction index');
  });

  it('OUT writes the file and still prints the summary', async () => {
    const path = join(directory.path, 'out.json');
    const { code, out } = await run(english, '--json', path);
    expect(code).toBe(0);
    expect(out).toContain('Weights of the dimensions by scheme');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('results.index');
    expect(readdirSync(directory.path).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('gives a study that --study takes, with the same results and no proposals', async () => {
    const { path, json } = await proposed();
    const again = JSON.parse((await run(english, '--study', path, '--json', '-')).out);
    expect(again.results).toEqual(json.results);
    expect(again.proposals).toBeNull();
  });

  it('--only tiers gives the tiers by every method, or why there is none', async () => {
    const { code, out } = await run(english, '--only', 'tiers', '--json', '-');
    const { results } = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(results)).toEqual(['tiers']);
    expect(results.tiers.kano).toMatchObject({ refused: 'no-kano' });
    expect(results.tiers['penalty-reward'].scopes[0].items.length).toBeGreaterThan(1);
  });

  it('says what each result says, with the numbers that it rests on', async () => {
    const { out } = await run(english, '--json', '-');
    const { results, readings } = JSON.parse(out);
    expect(Object.keys(readings)).toEqual(['index', 'gap']);
    const [{ code, rests }] = readings.index;
    const { value, n } = results.index.groups[0].index;
    expect({ code, rests: rests[0] }).toMatchObject({
      code: 'index.level',
      rests: { claim: 'level', value, n },
    });
  });

  it('--only leaves the other analysis out', async () => {
    const { out } = await run(english, '--only', 'gap', '--json', '-');
    expect(Object.keys(JSON.parse(out).results)).toEqual(['gap']);
  });
});

describe('refused data: exit code 1, why, where, what next', () => {
  const header = 'Customer type,Performance: speed,Expectation: speed\n';
  const files: [string, string | Uint8Array, RegExp][] = [
    ['empty.csv', '', /empty/i],
    ['header-only.csv', header, /header-only\.csv/],
    ['one-column.csv', 'comment\ngood\nbad\nugly\n', /no analysis/],
    ['binary.csv', Uint8Array.from({ length: 3000 }, (_, at) => at % 7), /binary\.csv/],
    ['zip.csv', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), /zip\.csv/],
    ['all-ragged.csv', `${header}a\nb,1\nc\n`, /all-ragged\.csv/],
  ];

  it.each(files)('%s', async (name, content, reason) => {
    const { code, out, err } = await run(directory.write(name, content));
    expect(code).toBe(1);
    expect(err).toMatch(/^Refused: /);
    expect(err).toMatch(reason);
    expect(err).toMatch(/\nNext: /);
    expect(out + err).not.toMatch(/\n {4}at |NaN|undefined/);
  });

  it('is in the JSON too', async () => {
    const { code, out } = await run(directory.write('none.csv', ''), '--json', '-');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ doctor: null, refused: { code: 'empty-file' } });
  });

  it('a study.json that is no JSON', async () => {
    const { code, err } = await run(english, '--study', directory.write('broken.json', '{"name": '));
    expect(code).toBe(1);
    expect(err).toMatch(/^Refused: .*broken\.json: .*not JSON/);
  });

  it('a study.json with a wrong property, named by its place', async () => {
    const { json } = await proposed();
    json.study.satisfaction.options.minGroup = 'ten';
    const path = directory.write('wrong.json', JSON.stringify(json.study));
    const { code, err } = await run(english, '--study', path);
    expect(code).toBe(1);
    expect(err.replaceAll(/\s+/g, ' ')).toMatch(
      /satisfaction\.options\.minGroup should be .*"?ten"? arrived/,
    );
  });

  it('a study that names columns the file lacks, with their names', async () => {
    const { path } = await proposed();
    const { code, err } = await run(chinese, '--study', path);
    expect(code).toBe(1);
    expect(err.replaceAll(/\s+/g, ' ')).toContain('names 8 columns that chinese.csv lacks: “Customer type”');
  });
});

describe('bad rows, odd texts', () => {
  it('counts and shows lines that are too short or too long', async () => {
    const [head, ...rows] = answersCsv(ENGLISH).trimEnd().split('\n');
    const ragged = [head, ...rows.slice(0, 60), 'short,1', ...rows.slice(60), `${rows[0]!},9,9`].join('\n');
    const { code, out } = await run(directory.write('ragged.csv', ragged));
    expect(code).toBe(0);
    expect(out).toContain('122 read · 120 kept · 2 rejected');
    expect(out).toMatch(/ 62 +\S.* short,1/);
    expect(out).toMatch(/123 +\S/);
  });

  it('writes escape sequences from headings and cells out', async () => {
    const csv = answersCsv(ENGLISH)
      .replace('Customer type', '\u001b[31mType\u0007')
      .replaceAll('Private', 'Pri\u001b]0;x\u0007vate');
    const { code, out, err } = await run(directory.write('escapes.csv', csv));
    expect(code).toBe(0);
    expect(out + err).not.toMatch(/[^\P{Cc}\n]/u);
    expect(out).toContain('Pri\\e]0;x');
  });
});

describe('wrong calls: exit code 2', () => {
  it.each([
    [[], /no file was named/],
    [['no-such-file.csv'], /there is no file "no-such-file\.csv"/],
    [['src'], /"src" is a directory/],
    [[english, '--wrong'], /--wrong/],
    [[english, '--only', 'no-such-analysis'], /it knows: index, gap/],
    [[english, '--study', 'no-such.json'], /there is no file "no-such\.json"/],
    [[english, '--json', english], /would overwrite/],
    [[english, '--json', 'no/such/place.json'], /cannot write "no\/such\/place\.json"/],
  ])('%j', async (args, reason) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^Usage: /);
    expect(err.replaceAll(/\s+/g, ' ')).toMatch(reason);
    expect(err).toContain('--help');
  });
});

describe('--help and --version', () => {
  it('--help names every option and exit code', async () => {
    const { code, out, err } = await run('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of ['--study', '--only', '--json', '--progress', '--version', '130', 'NO_COLOR']) {
      expect(out).toContain(word);
    }
  });

  it('--version prints the version alone', async () => {
    expect((await run('--version')).out).toBe(`${packageFile.version}\n`);
  });
});

describe('--doctor and --propose', () => {
  it('say what was found and stop', async () => {
    const { code, out, err } = await run('test/ingest/fixtures/qualtrics.csv', '--doctor');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('This is an export of Qualtrics');
    expect(out).toContain('3 answers are previews or spam');
    expect(out).toContain('“IPAddress” seems to hold network (IP) addresses');
    expect(out).not.toMatch(/Proposed codebook|Index|203\.0\.113/);
  });

  it('write a study that gives the same index as the proposal itself', async () => {
    const file = 'test/ingest/fixtures/limesurvey-codes.csv';
    const study = join(directory.path, 'proposed.json');
    const { code, out, err } = await run(file, '--propose', study);
    expect(code).toBe(0);
    expect(out).toContain('Proposed codebook');
    expect(out).not.toContain('Weights of the dimensions by scheme');
    expect(err).toBe(`Codebook written to ${study}\n`);
    const [own, given] = await Promise.all([
      run(file, '--json', '-'),
      run(file, '--study', study, '--json', '-'),
    ]);
    expect(JSON.parse(given.out).results).toEqual(JSON.parse(own.out).results);
    const { out: printed } = await run(file, '--propose', '-');
    expect(printed).toBe(readFileSync(study, 'utf8'));
  });

  it('lay the study of one wave over the file of the next, and say what differs', async () => {
    const study = join(directory.path, 'wave-1.json');
    await run(english, '--propose', study);
    const text = answersCsv(ENGLISH).replace('Customer type', 'Type of customer');
    const next = directory.write('wave-2.csv', text.replace('Overall satisfaction', 'Overall satisfaction?'));
    const { code, out } = await run(next, '--study', study, '--propose', join(directory.path, 'wave-2.json'));
    expect(code).toBe(0);
    expect(out).toContain('“Overall satisfaction?” is alike (100 %)');
    const { fields } = parseStudy(readFileSync(join(directory.path, 'wave-2.json'), 'utf8')).study!;
    expect(fields.find(({ role }) => role === 'overall')!.name).toBe('Overall satisfaction?');
  });

  it('write over a file that is there only if told to', async () => {
    const path = directory.write('corrected.json', 'my corrections');
    const refused = await run(english, '--propose', path);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--force');
    expect(readFileSync(path, 'utf8')).toBe('my corrections');
    expect((await run(english, '--propose', path, '--force')).code).toBe(0);
    expect(parseStudy(readFileSync(path, 'utf8')).study).toBeDefined();
  });

  it('never write over a file that is read', async () => {
    const { code, err } = await run(english, '--propose', english);
    expect(code).toBe(2);
    expect(err).toContain('--propose would overwrite');
  });
});

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s stops half-way with 130, leaves no temporary file and no JSON',
    async (signal) => {
      const long = join(directory.path, 'long.csv');
      if (!existsSync(long)) writeSpineFile(long, 1_000_000);
      const temporary = join(directory.path, signal);
      mkdirSync(temporary);
      const json = join(directory.path, 'never.json');
      const child = start([long, '--json', json, '--progress'], temporary);
      child.stderr.once('data', () => child.kill(signal));
      const { code, out, err } = await said(child);
      expect(code).toBe(130);
      expect(out).toBe('');
      // Whoever ends us is not kept waiting by a busy engine: after two seconds nothing more is said.
      if (signal === 'SIGINT') expect(err).toContain('Cancelled');
      expect(err).not.toContain('Computing');
      expect(readdirSync(temporary)).toEqual([]);
      expect(existsSync(json)).toBe(false);
    },
    120_000,
  );
});
