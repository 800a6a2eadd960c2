import { readdirSync } from 'node:fs';

/** Addresses of every page of the built site, relative to its base: '', 'studies/', … and 'not-there/' for the 404 page. */
export function pages(): string[] {
  const paths = readdirSync('dist', { recursive: true }).map(String);
  const indexed = paths.filter((path) => /(^|\/)index\.html$/.test(path));
  return [...indexed.map((path) => path.replace(/index\.html$/, '')), 'not-there/'].sort();
}

/** The chapters: what is held to the budgets and must be complete without scripts. */
export const CHAPTERS = [
  'an-index-not-a-percentage/',
  'expectation-against-evaluation/',
  'basic-performance-excitement/',
];
