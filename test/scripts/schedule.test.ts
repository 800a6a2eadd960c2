import { expect, test } from 'vitest';
import { schedule } from '../../scripts/schedule.ts';
import type { Job } from '../../scripts/schedule.ts';

/** Runs jobs, of which the one that started first ends first; returns starts and ends in their order. */
async function run(jobs: readonly Job[], width = 2): Promise<string[]> {
  const seen: string[] = [];
  await schedule(
    jobs,
    async ({ name }) => {
      seen.push(`+${name}`);
      await new Promise(setImmediate);
      seen.push(`-${name}`);
    },
    width,
  );
  return seen;
}

test('jobs run beside each other, no more than the width', async () => {
  expect(await run([{ name: 'a' }, { name: 'b' }, { name: 'c' }])).toEqual([
    '+a',
    '+b',
    '-a',
    '+c',
    '-b',
    '-c',
  ]);
});

test('a job waits for those that it names, and others go before it', async () => {
  expect(await run([{ name: 'a' }, { name: 'b', after: ['a', 'not run'] }, { name: 'c' }])).toEqual([
    '+a',
    '+c',
    '-a',
    '+b',
    '-c',
    '-b',
  ]);
});

test('nothing runs beside a job that takes every core', async () => {
  expect(await run([{ name: 'a' }, { name: 'b', alone: true }, { name: 'c' }], 3)).toEqual([
    '+a',
    '+c',
    '-a',
    '-c',
    '+b',
    '-b',
  ]);
  expect(await run([{ name: 'b', alone: true }, { name: 'c' }])).toEqual(['+b', '-b', '+c', '-c']);
});

test('one core takes one after the other', async () => {
  expect(await run([{ name: 'a' }, { name: 'b' }], 1)).toEqual(['+a', '-a', '+b', '-b']);
});

test('a job that fails is told, and so are jobs that wait for each other', async () => {
  const failing = schedule([{ name: 'a' }], () => Promise.reject(new Error('it broke')), 2);
  await expect(failing).rejects.toThrow('it broke');
  const circle = [
    { name: 'a', after: ['b'] },
    { name: 'b', after: ['a'] },
  ];
  await expect(run(circle)).rejects.toThrow('a, b');
});
