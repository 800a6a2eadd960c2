import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const readme = readFileSync('README.md', 'utf8');

test('the citation file, the list of changes and README speak of this version', () => {
  const citation = readFileSync('CITATION.cff', 'utf8');
  const released = /^date-released: (\S+)$/m.exec(citation)?.[1];
  expect(/^version: (\S+)$/m.exec(citation)?.[1]).toBe(version);
  expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`## ${version} (${released})`);
  expect(readme).toContain(`Version ${version} (${released})`);
});

test('what README shows and links to is there', () => {
  const paths = [...readme.matchAll(/\]\(([^)#]+)/g)].map(([, path]) => path!);
  const own = paths.filter((path) => !path.includes(':'));
  expect(own).toContain('docs/chapter.png');
  expect(own.filter((path) => !existsSync(path))).toEqual([]);
});
