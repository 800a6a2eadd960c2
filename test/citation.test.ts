import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

test('the citation file and the list of changes speak of this version', () => {
  const citation = readFileSync('CITATION.cff', 'utf8');
  const released = /^date-released: (\S+)$/m.exec(citation)?.[1];
  expect(/^version: (\S+)$/m.exec(citation)?.[1]).toBe(version);
  expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`## ${version} (${released})`);
});
