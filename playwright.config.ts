import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

/** `TEST_PORT` moves both servers, so that two checkouts can be tested at once. */
const PORT = Number(process.env['TEST_PORT'] ?? 4390);
const BASE_PORT = PORT + 1;
const browser = await findBrowser();
const launchOptions = { executablePath: browser.path, args: browser.args, env: browser.env };

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
  timeout: 60_000,
  // A machine that others load lets a test miss its time: it is tried once more, and `scripts/test.ts` names it.
  retries: 1,
  reporter: [['dot'], ['json', { outputFile: 'test-results/playwright.json' }]],
  outputDir: 'test-results/playwright',
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 15_000,
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
