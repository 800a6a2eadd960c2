/**
 * A second tree beside this one (`.generated/second`), to which a chapter and a language are added without touching code; it is built
 * under a base path, with the moments of the first build, and not compressed: its words change no moment, and it is sent to this machine
 * alone. The browser tests read it.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PARTS } from '../src/strings/load.ts';

const ROOT = '.generated/second';
const COPIED = [
  ...['src', 'data', 'public', 'scripts', 'astro.config.mjs', 'tsconfig.json', 'package.json'],
  ...['.generated/fonts', '.generated/moments'],
];

/** What the tree is built under. */
export const BASE = '/sub/';
/** A language that no one speaks: English in brackets, and longer. BCP 47 has its region for that. */
export const PSEUDO = 'en-XA';
/** A chapter that says nothing. */
export const CHAPTER = { slug: 'a-chapter-that-says-nothing', title: 'A chapter that says nothing' };

const CHAPTER_SOURCE = `---
title: ${CHAPTER.title}
description: Nothing is said here.
part: action
order: 900
---

This chapter was added by a test.
`;

/** Sentences in brackets and about a third longer, their places as they are. */
const BRACKETS = `/** Each sentence in brackets, and longer by a third. */
export function bracketed<T extends Readonly<Record<string, string>>>(sentences: T): T {
  const longer = ([key, text]: readonly [string, string]) => [key, \`[\${text}\${' ix'.repeat(Math.ceil(text.length / 9))}]\`];
  return Object.fromEntries(Object.entries(sentences).map(longer)) as T;
}
`;

async function copyTree(): Promise<void> {
  await rm(ROOT, { recursive: true, force: true });
  await mkdir(join(ROOT, '.generated'), { recursive: true });
  for (const path of COPIED) await cp(path, join(ROOT, path), { recursive: true });
  await symlink(resolve('node_modules'), join(ROOT, 'node_modules'));
}

async function addChapter(): Promise<void> {
  await writeFile(join(ROOT, 'src/content/docs', `${CHAPTER.slug}.mdx`), CHAPTER_SOURCE);
}

/** A table of the pseudo-language for each English one that is fetched by its code: those of the parts, and of the analyses. */
async function addLanguage(): Promise<void> {
  const strings = join(ROOT, 'src/strings');
  const brackets = join(strings, PSEUDO, 'bracketed.ts');
  await mkdir(dirname(brackets));
  await writeFile(brackets, BRACKETS);
  for (const part of Object.keys(PARTS))
    await writeFile(
      join(strings, PSEUDO, `${part}.ts`),
      table(`../en/${part}.ts`, 'sentences', './bracketed.ts'),
    );
  const analyses = join(ROOT, 'src/lib/analysis');
  for (const path of await readdir(analyses, { recursive: true })) {
    const name = basename(path);
    if (name !== 'words.en.ts' && name !== 'reading-words.en.ts') continue;
    const up = '../'.repeat(path.split(/[\\/]/).length + 1);
    const words = table(`./${name}`, 'words', `${up}strings/${PSEUDO}/bracketed.ts`);
    await writeFile(join(analyses, dirname(path), name.replace('.en.', `.${PSEUDO}.`)), words);
  }
}

function table(english: string, name: string, brackets: string): string {
  return `import { ${name} as english } from '${english}';
import { bracketed } from '${brackets}';

export const ${name} = bracketed(english);
`;
}

if (import.meta.main) {
  await copyTree();
  await addChapter();
  await addLanguage();
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, BASE, BUILD_OUT: 'dist', COMPRESS: 'no', SITE_LANGUAGE: PSEUDO },
  });
  process.exitCode = status ?? 1;
}
