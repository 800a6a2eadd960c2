import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';

/** Astro's components. TypeScript is linted by oxlint (.oxlintrc.json), with the same types a sixth of the time. */
export default defineConfig(
  { ignores: ['dist/', '.astro/', '.generated/', 'node_modules/', 'test-results/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.astro'], extends: [astro.configs['flat/recommended']] },
);
