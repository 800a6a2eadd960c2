import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';

/** `TEST_PORT` moves both servers, so that two checkouts can be tested at once. */
const PORT = Number(process.env['TEST_PORT'] ?? 4390);
const BASE_PORT = PORT + 1;
const browser = await findBrowser();

/** Tests run on the built site as it is served: `dist`, and a second tree under a base path (`scripts/second.ts`). */
export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['dot'], ['json', { outputFile: 'test-results/playwright.json' }]],
  outputDir: 'test-results/playwright',
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 15_000,
    baseURL: `http://localhost:${PORT}`,
    launchOptions: { executablePath: browser.path, args: browser.args, env: browser.env },
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
  webServer: [
    { command: `node scripts/serve.ts --port ${PORT}`, port: PORT, reuseExistingServer: false },
    {
      command: `node scripts/serve.ts --port ${BASE_PORT} --dir .generated/second/dist`,
      port: BASE_PORT,
      reuseExistingServer: false,
    },
  ],
});
