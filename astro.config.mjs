import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { readPages } from './scripts/chapters.ts';
import { contentSecurity } from './scripts/csp.ts';
import { onTouch } from './scripts/on-touch.ts';
import { publishData } from './scripts/publish-data.ts';
import { leanPlot } from './scripts/lean-plot.ts';
import { withoutFigures } from './scripts/worker-code.ts';
import { PARTS } from './src/lib/chapter/outline/front-matter.ts';
import { pagesIn } from './src/lib/chapter/outline/outline.ts';
import { DEFAULT_LANGUAGE, loadLanguage } from './src/strings/load.ts';

/** Modules that figures, their controls and the analyses share. What reads a study's file and asks the database comes with the first query. */
const SHARED =
  /\/src\/(?:lib\/(?:analysis|chapter|chart|stats|study|survey(?!\/open-study)|weighting)|components\/report(?!\/query))\/|node_modules\/@?preact/;

const { code, say, t } = await loadLanguage(process.env.SITE_LANGUAGE ?? DEFAULT_LANGUAGE, 'report');
const pages = readPages();

/** The home page, then every page with a part, in its order. */
const menu = [
  { label: t('site.nav.home'), link: '/' },
  ...PARTS.map((part) => ({
    label: say('site.part', part),
    items: pagesIn(part, pages).map(({ slug }) => slug),
  })).filter(({ items }) => items.length > 0),
];

export default defineConfig({
  base: process.env.BASE ?? '/',
  outDir: process.env.BUILD_OUT ?? 'dist',
  trailingSlash: 'always',
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [
    starlight({
      title: t('site.title'),
      description: t('site.description'),
      locales: { root: { label: t('site.language'), lang: code } },
      favicon: '/favicon.svg',
      expressiveCode: false,
      tableOfContents: false,
      titleDelimiter: '·',
      customCss: [
        './src/styles/fonts.css',
        './src/styles/palette.css',
        './src/styles/page.css',
        './src/styles/prose.css',
        './src/styles/notes.css',
        './src/styles/figures.css',
        './src/styles/tables.css',
        './src/styles/pagination.css',
        './src/styles/live.css',
        './src/styles/print.css',
      ],
      components: {
        Head: './src/components/site/Head.astro',
        PageTitle: './src/components/site/PageTitle.astro',
        Search: './src/components/site/search/Search.astro',
        Sidebar: './src/components/site/Sidebar.astro',
        Footer: './src/components/site/Footer.astro',
        MarkdownContent: './src/components/site/MarkdownContent.astro',
      },
      sidebar: menu,
    }),
    preact(),
    onTouch(),
    publishData(),
    contentSecurity(),
  ],
  vite: {
    plugins: [leanPlot()],
    ssr: { external: ['@duckdb/node-api'] },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What a first touch fetches in any chapter comes in one piece: fifty small files compress worse and cost a header
              // each. What a page needs before it is touched stays apart.
              codeSplitting: {
                groups: [
                  { name: 'preload', test: /preload-helper/, priority: 2 },
                  {
                    name: 'strings',
                    test: /\/src\/strings\/(?!en\/(?:cli|ingest|notebook|workbench))/,
                    priority: 1,
                  },
                  { name: 'chapter', test: SHARED, minShareCount: 4 },
                ],
              },
            },
          },
        },
      },
    },
    worker: {
      format: 'es',
      plugins: () => [withoutFigures()],
      // As on the pages, so that DuckDB's program is published and cached once.
      rollupOptions: { output: { assetFileNames: '_astro/[name].[hash][extname]' } },
    },
    // The policy allows no fonts from data: addresses.
    build: { assetsInlineLimit: (path) => (path.endsWith('.woff2') ? false : undefined) },
  },
});
