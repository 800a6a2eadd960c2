/**
 * Everything a reviewer runs; the last line is `N passed, N failed` over the checks, vitest and Playwright, and before it the
 * slowest tests are told. `npm test -- types unit` runs only the steps named.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { schedule } from './schedule.ts';
import { secondTries, slowest, timedByPlaywright, timedByVitest } from './slowest.ts';
import type { PlaywrightReport, Timed, VitestReport } from './slowest.ts';

/** No colours where nobody looks: a log of escape sequences is hard to read. */
const PLAIN = { NO_COLOR: '1', FORCE_COLOR: '0' };

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Record<string, string>;
  /** The steps whose files it reads or whose place it would write to: it waits for them. */
  readonly after?: readonly string[];
  /**
   * Where the step leaves its count. Such a step takes every core and runs alone; without it the step is one check, which runs beside
   * others, and its output shows only if it fails.
   */
  readonly count?: () => Count;
}

const VITEST = 'test-results/vitest.json';
const PLAYWRIGHT = 'test-results/playwright.json';
const SLOWEST = 10;

/** In the order in which they start. */
const STEPS: readonly Step[] = [
  { name: 'build', command: ['node', 'scripts/build.ts'], env: { BASE: '/', BUILD_OUT: 'dist' } },
  {
    name: 'second',
    command: ['node', 'scripts/second.ts'],
    after: ['build'],
  },
  { name: 'format', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
  { name: 'unused', command: ['knip'] },
  { name: 'size', command: ['size-limit'], after: ['build'] },
  // It reads the types that the build writes (.astro).
  { name: 'lint', command: ['oxlint', '--deny-warnings'], after: ['build'] },
  { name: 'components', command: ['eslint', '**/*.astro', '--max-warnings', '0'] },
  // Astro's check and its builds write the same files (.astro, and its cache beside the packages).
  {
    name: 'types',
    command: ['astro', 'check', '--minimumSeverity', 'warning'],
    after: ['build', 'second'],
  },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${VITEST}`],
    count: countVitest,
  },
  {
    name: 'browser',
    command: ['playwright', 'test'],
    after: ['build', 'second'],
    count: countPlaywright,
  },
];

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

function countVitest(): Count {
  const report = readJson<{ numPassedTests: number; numFailedTests: number }>(VITEST);
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function countPlaywright(): Count {
  const { stats } = readJson<{ stats: { expected: number; unexpected: number; flaky: number } }>(PLAYWRIGHT);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** Every test of the reports that there are. */
function timed(): Timed[] {
  const unit = () => timedByVitest(readJson<VitestReport>(VITEST), process.cwd());
  const browser = () => timedByPlaywright(readJson<PlaywrightReport>(PLAYWRIGHT), 'test/e2e');
  return [unit, browser].flatMap((read) => orNothing(read) ?? []);
}

/** A report that is not there, or not whole, says nothing. */
function orNothing<T>(read: (() => T) | undefined): T | undefined {
  try {
    return read?.();
  } catch {
    return undefined;
  }
}

/** Runs one step. A step that stops without a count of failures is one failure. */
async function run({ name, command, env, count }: Step): Promise<Count> {
  const started = Date.now();
  if (count) console.log(`\n${name}`);
  const child = spawn(command[0]!, command.slice(1), {
    stdio: count ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(process.stdout.isTTY ? {} : PLAIN), ...env },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => void said.push(part));
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0 && !count) console.log(Buffer.concat(said).toString('utf8'));
  console.log(
    `${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(0)} s)`,
  );
  const counted = orNothing(count);
  if (status === 0) return counted ?? { passed: 1, failed: 0 };
  return { passed: counted?.passed ?? 0, failed: Math.max(1, counted?.failed ?? 1) };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `test: no step "${unknown.join('", "')}"; there are: ${STEPS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

rmSync('test-results', { recursive: true, force: true });
const counts: Count[] = [];
const steps = STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map((step) => ({
  ...step,
  alone: step.count !== undefined,
}));
await schedule(steps, async (step) => void counts.push(await run(step)), availableParallelism());
const again = orNothing(() => secondTries(readJson<PlaywrightReport>(PLAYWRIGHT), 'test/e2e')) ?? [];
if (again.length > 0) console.log(`\nPassed at the second try only, to be looked into:\n${again.join('\n')}`);
const sum = (part: keyof Count): number => counts.reduce((total, count) => total + count[part], 0);
const tests = timed();
if (tests.length > 0) console.log(`\nThe slowest tests:\n${slowest(tests, SLOWEST).join('\n')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
