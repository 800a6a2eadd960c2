import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

/** `TEST_PORT` moves both servers, so that two checkouts can be tested at once. */
const PORT = Number(process.env['TEST_PORT'] ?? 4390);
const BASE_PORT = PORT + 1;
const browser = await findBrowser();

/**
 * Of the browser's own parts: for every context Chromium prepares two pages for its address bar, which no test looks at, and a process
 * for a page that may come, which took two thirds of the processor time of opening a page. Only the last such list of the command line
 * counts, so that those that Playwright leaves out follow again.
 */
const LEFT_OUT = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'SpareRendererForSitePerProcess'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

const launchOptions = {
  executablePath: browser.path,
  args: [...browser.args, `--disable-features=${LEFT_OUT.join(',')}`],
  env: browser.env,
};

/**
 * Compiles DuckDB's program once, quickly, and not again in the background for speed that no short test has time for: half of the processor
 * time of a page that opens a file.
 */
const QUICKLY_COMPILED = '--js-flags=--liftoff-only';

/** Its numbers are held to native DuckDB's: there the program runs as readers' browsers run it. */
const AS_READERS_RUN_IT = '**/engine.spec.ts';

/** Tests run on the built site as it is served: `dist`, and a second tree under a base path (`scripts/second.ts`). */
export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Of minutes, because only a test that fails waits that long: on a loaded machine starting DuckDB takes half of one.
  timeout: 180_000,
  // Whoever misses even this time is tried once more, and `scripts/test.ts` names it.
  retries: 1,
  reporter: [['dot'], ['json', { outputFile: 'test-results/playwright.json' }]],
  outputDir: 'test-results/playwright',
  expect: { timeout: 45_000 },
  use: {
    actionTimeout: 45_000,
    baseURL: `http://localhost:${PORT}`,
  },
  projects: [
    {
      name: 'optimised',
      testMatch: AS_READERS_RUN_IT,
      use: { ...devices['Desktop Chrome'], launchOptions },
    },
    {
      name: 'chromium',
      testIgnore: AS_READERS_RUN_IT,
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: { ...launchOptions, args: [...launchOptions.args, QUICKLY_COMPILED] },
      },
    },
  ],
  webServer: [
    { command: `node scripts/serve.ts --port ${PORT}`, port: PORT, reuseExistingServer: false },
    {
      command: `node scripts/serve.ts --port ${BASE_PORT} --dir .generated/second/dist`,
      port: BASE_PORT,
      reuseExistingServer: false,
    },
  ],
});
