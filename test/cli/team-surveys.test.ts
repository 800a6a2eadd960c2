import { expect, it } from 'vitest';
import { TEAM_SURVEYS } from '../ingest/team-surveys.ts';
import { run, temporaryDirectory } from './command.ts';

const directory = temporaryDirectory();

it.each(Object.entries(TEAM_SURVEYS))('has the right index of %s without any option', async (_, make) => {
  const { name, bytes, index } = make();
  const { code, out } = await run(directory.write(name, bytes), '--only', 'index', '--json', '-');
  expect(code).toBe(0);
  const { groups } = JSON.parse(out).results.index as {
    groups: { domain: { kind: string }; index: { value: number } }[];
  };
  const all = groups.find(({ domain }) => domain.kind === 'all');
  expect(all?.index.value).toBeCloseTo(index, 9);
});
