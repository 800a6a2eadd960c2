/**
 * Everything a reviewer runs, in sequence; the last line is `N passed, N failed` over the checks, vitest and Playwright.
 * `npm test -- types unit` runs only the steps named.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

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
  /** Where the step leaves its count; without it the step is one check, and its output shows only if it fails. */
  readonly count?: () => Count;
}

const VITEST = 'test-results/vitest.json';
const PLAYWRIGHT = 'test-results/playwright.json';

const STEPS: readonly Step[] = [
  { name: 'build', command: ['node', 'scripts/build.ts'], env: { BASE: '/', BUILD_OUT: 'dist' } },
  {
    name: 'base-path',
    command: ['node', 'scripts/build.ts'],
    env: { BASE: '/sub/', BUILD_OUT: '.generated/dist-sub' },
  },
  { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
  { name: 'lint', command: ['eslint', '.', '--max-warnings', '0', '--ignore-pattern', '.generated/'] },
  { name: 'format', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
  { name: 'unused', command: ['knip'] },
  { name: 'size', command: ['size-limit'] },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${VITEST}`],
    count: countVitest,
  },
  { name: 'browser', command: ['playwright', 'test'], count: countPlaywright },
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
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/** Runs one step. A step that stops without a count of failures is one failure. */
function run({ name, command, env, count }: Step): Count {
  const started = Date.now();
  if (count) console.log(`\n${name}`);
  const { status, stdout, stderr } = spawnSync(command[0]!, command.slice(1), {
    stdio: count ? 'inherit' : 'pipe',
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(process.stdout.isTTY ? {} : PLAIN), ...env },
  });
  if (status !== 0 && !count) console.log(`${stdout}${stderr}`);
  console.log(
    `${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(0)} s)`,
  );
  const counted = counts(count);
  if (status === 0) return counted ?? { passed: 1, failed: 0 };
  return { passed: counted?.passed ?? 0, failed: Math.max(1, counted?.failed ?? 1) };
}

function counts(count: Step['count']): Count | undefined {
  try {
    return count?.();
  } catch {
    return undefined;
  }
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
let passed = 0;
let failed = 0;
for (const step of STEPS) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  const result = run(step);
  passed += result.passed;
  failed += result.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
