import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPages } from '../../scripts/chapters.ts';
import { ownChapters } from '../../src/lib/chapter/outline/own-chapters.ts';
import { chaptersOf } from '../../src/lib/chapter/outline/outline.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chapters-'));
  for (const folder of ['src/content/docs', 'data'])
    cpSync(folder, join(root, folder), { recursive: true, filter: (path) => !path.endsWith('.csv') });
});

afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, front: string, text = ''): void {
  writeFileSync(join(root, 'src/content/docs', name), `---\n${front}\n---\n\n${text}\n`);
}

const DUMMY = [
  'title: A dummy',
  'part: number',
  'order: 65',
  'needs:',
  '  copenhagen-housing: [answer-shares]',
].join('\n');

it('a chapter is added by one file, in its place', () => {
  const before = chaptersOf(readPages(root)).map(({ slug }) => slug);
  write('a-dummy.mdx', DUMMY, '<See figure="percentages" />');
  const after = chaptersOf(readPages(root));
  const place = before.indexOf('how-sure-is-it');
  expect(after.map(({ slug }) => slug)).toEqual(before.toSpliced(place, 0, 'a-dummy'));
  expect(ownChapters(readPages(root)).map(({ title }) => title)).toContain('A dummy');
});

it('what cannot be used is named with its file', () => {
  write('a-dummy.mdx', DUMMY, 'First.\n\n<See figure="no-such-figure" />');
  expect(() => readPages(root)).toThrow(
    /src\/content\/docs\/a-dummy\.mdx:\d+: <See>: there is no figure "no-such-figure"/,
  );
  write('a-dummy.mdx', DUMMY.replace('part: number', 'part: nowhere'));
  expect(() => readPages(root)).toThrow(/a-dummy\.mdx: the front matter[^]*part: "nowhere" is none of/);
  write('a-dummy.mdx', DUMMY.replace('copenhagen-housing', 'copenhagen'));
  expect(() => readPages(root)).toThrow(/a-dummy\.mdx: .* no data\/copenhagen\/study\.json/);
});
