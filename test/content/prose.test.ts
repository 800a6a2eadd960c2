import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import typed from './typed-numbers.json' with { type: 'json' };

const DOCS = join(import.meta.dirname, '../../src/content/docs');
const CHAPTERS = readdirSync(DOCS)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => ({ chapter: name.replace(/\.mdx$/, ''), text: readFileSync(join(DOCS, name), 'utf8') }));

/** What a reader reads as running text: no front matter, imports, code, tags or expressions. */
function prose(text: string): string {
  return text
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/^import .*$/gm, '')
    .replace(/```.*?```|`[^`]*`|<[A-Za-z/][^>]*>|\{[^}]*\}/gs, '');
}

/** Decimals as they are typed: 4.1, .05. */
function decimals(text: string): readonly string[] {
  return prose(text).match(/(?<![\d.,])\d*\.\d+(?!\d|\.\d)/g) ?? [];
}

/** Citations after the mark that ends what they belong to. */
function lateCitations(text: string): readonly string[] {
  return text.match(/[.;:,?!]\s<Cite of="[^"]*"/g) ?? [];
}

test('a decimal typed into prose is found, one in code, a tag or an expression is not', () => {
  const text =
    '---\ntitle: 1.5\n---\nIt is 4.1, or .05. `9.9` <N k="a" digits={0.5} /> {f(0.25)} 1,234.5. In 2000. S1.';
  expect(decimals(text)).toEqual(['4.1', '.05']);
  expect(lateCitations('So it is. <Cite of="a" /> It is so <Cite of="b" />.')).toEqual(['. <Cite of="a"']);
});

describe.each(CHAPTERS)('$chapter', ({ chapter, text }) => {
  test('has no typed decimal but those whose source is noted in typed-numbers.json', () => {
    const noted = typed.filter((one) => one.chapter === chapter).map(({ number }) => number);
    expect([...new Set(decimals(text))].sort()).toEqual(noted.sort());
  });

  test('cites before the mark that ends the sentence', () => {
    expect(lateCitations(text)).toEqual([]);
  });
});
