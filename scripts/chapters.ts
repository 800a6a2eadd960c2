/** The pages of the report as the build, the tests and the benches know them: read from the front matter of src/content/docs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { holdReferences } from '../src/lib/chapter/outline/broken-references.ts';
import { checkFrontMatter } from '../src/lib/chapter/outline/front-matter.ts';
import { addressOf, chaptersOf } from '../src/lib/chapter/outline/outline.ts';
import type { Page } from '../src/lib/chapter/outline/outline.ts';

const DOCS = 'src/content/docs';
const ROOT = join(import.meta.dirname, '..');

/**
 * Every page, with its front matter checked and its references held.
 *
 * @throws naming file and field, or file, line and reference, if something cannot be used.
 */
export function readPages(root: string = ROOT): readonly Page[] {
  const names = readdirSync(join(root, DOCS)).filter((name) => /^[^_].*\.mdx?$/.test(name));
  const pages = names.map((name) => readPage(root, name));
  holdReferences(pages);
  return pages;
}

/** Addresses of the chapters below the base path, in their order: `an-index-not-a-percentage/`, … */
export function chapterAddresses(): readonly string[] {
  return chaptersOf(readPages()).map(addressOf);
}

function readPage(root: string, name: string): Page {
  const file = `${DOCS}/${name}`;
  const source = readFileSync(join(root, file), 'utf8');
  const front = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '';
  const read = checkFrontMatter(file, parse(front));
  for (const study of Object.keys(read.needs))
    if (!existsSync(join(root, 'data', study, 'study.json')))
      throw new Error(
        `${file}: the front matter needs analyses of "${study}", but there is no data/${study}/study.json.`,
      );
  return { ...read, file, slug: name.replace(/\.mdx?$/, ''), source };
}
