import { defineConfig } from 'vitest/config';

/** Tests that put a page's own objects in place of the global ones, or load modules anew. */
const APART = 'test/store/**';

export default defineConfig({
  test: {
    // Vitest leaves one core to the developer, which is half of a machine with two.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // One process a core takes file after file: starting one for each, with all modules, took a third of the time.
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', APART],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: [`${APART}/*.test.ts`] } },
    ],
  },
});
