import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { leaves } from '../../src/lib/study/tree.ts';
import { bundledStudy } from '../data/bundled.ts';
import { english } from '../english.ts';
import { labelText } from '../../src/lib/study/label.ts';
import { run, temporaryDirectory } from './command.ts';

const directory = temporaryDirectory();
const FIXTURES = 'test/ingest/fixtures';
const CASES: readonly (readonly [name: string, args: readonly string[]])[] = [
  [
    'copenhagen-housing',
    ['data/copenhagen-housing/answers.csv', '--study', 'data/copenhagen-housing/study.json'],
  ],
  ['qualtrics', [`${FIXTURES}/qualtrics.csv`]],
  ['limesurvey-codes', [`${FIXTURES}/limesurvey-codes.csv`]],
];
const operator = leaves(bundledStudy('network-operator').system).map(({ label }) =>
  labelText(label, english.code),
);

it.each(CASES)('writes a report of %s that is whole, and of nobody else', async (name, args) => {
  const path = join(directory.path, `${name}.html`);
  const { code, err } = await run(...args, '--html', path, '--date', '2026-11-30');
  expect(code, err).toBe(0);
  const html = readFileSync(path, 'utf8');
  const { document } = parseHTML(html);
  expect(html.length).toBeLessThan(2_000_000);
  const sections = [...document.querySelectorAll('section')];
  expect(sections.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['summary', 'index', 'method', 'codebook']),
  );
  for (const section of sections)
    expect(section.querySelectorAll('p, li, figure, table').length).toBeGreaterThan(0);
  const text = sections.map(({ textContent }) => textContent).join('\n');
  expect(text).not.toMatch(/NaN|undefined|Infinity|\{\w+\}|\[object/);
  expect(operator.filter((label) => label.length > 12 && text.includes(label))).toEqual([]);
  expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
});

const hasR = spawnSync('Rscript', ['-e', 'library(survey)']).status === 0;

it(`writes an archive whose script R runs${hasR ? '' : ' (no R here)'}`, { timeout: 240_000 }, async () => {
  const [, args] = CASES[0]!;
  const path = join(directory.path, 'all.zip');
  const { code, err } = await run(...args, '--only', 'index,gap,nps', '--zip', path, '--date', '2026-11-30');
  expect(code, err).toBe(0);
  const script = unzipSync(readFileSync(path))['reproduce.R']!;
  if (!hasR) return;
  const { status, stdout, stderr } = spawnSync(
    'Rscript',
    [directory.write('reproduce.R', script), args[0]!],
    {
      encoding: 'utf8',
    },
  );
  expect(stdout, stderr).toMatch(/(\d+) of \1 numbers agree/);
  expect(status).toBe(0);
});

it('refuses to write a report where nothing is computed, or on a day that is none', async () => {
  const [file] = CASES[1]![1];
  const doctor = await run(file!, '--doctor', '--html', join(directory.path, 'no.html'));
  expect(doctor).toMatchObject({ code: 2, err: expect.stringContaining('--doctor') as string });
  const date = await run(file!, '--html', join(directory.path, 'no.html'), '--date', '2026-02-30');
  expect(date).toMatchObject({ code: 2, err: expect.stringContaining('2026-02-30') as string });
});
