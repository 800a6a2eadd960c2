/** How long each test took and which needed a second try, from the reports of vitest and Playwright. */

/** One test: what it is called, with its file, and how long it ran (s). */
export interface Timed {
  readonly name: string;
  readonly seconds: number;
}

/** The part of vitest's JSON report that is read. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly duration?: number | null }[];
  }[];
}

interface Suite {
  readonly file: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly duration: number }[];
    }[];
  }[];
}

/** The part of Playwright's JSON report that is read. */
export interface PlaywrightReport {
  readonly suites: readonly Suite[];
}

/** The tests of a vitest report; files are named below `root`. */
export function timedByVitest({ testResults }: VitestReport, root: string): Timed[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      name: `${name.startsWith(root) ? name.slice(root.length).replace(/^[\\/]/, '') : name}: ${fullName.trim()}`,
      seconds: (duration ?? 0) / 1000,
    })),
  );
}

/** The tests of a Playwright report, with all attempts of each; files are named below `root`. */
export function timedByPlaywright({ suites }: PlaywrightReport, root: string): Timed[] {
  return suites.flatMap(({ file, suites: inner = [], specs = [] }) => [
    ...timedByPlaywright({ suites: inner }, root),
    ...specs.map(({ title, tests }) => ({
      name: `${root}/${file}: ${title}`,
      seconds: tests
        .flatMap(({ results }) => results)
        .reduce((sum, { duration }) => sum + duration / 1000, 0),
    })),
  ]);
}

/** The tests of a Playwright report that failed first and then passed, by name. */
export function secondTries({ suites }: PlaywrightReport, root: string): string[] {
  return suites.flatMap(({ file, suites: inner = [], specs = [] }) => [
    ...secondTries({ suites: inner }, root),
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ title }) => `  ${root}/${file}: ${title}`),
  ]);
}

/** The `n` slowest, slowest first, one line each. */
export function slowest(tests: readonly Timed[], n: number): string[] {
  return tests
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, n)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`);
}
