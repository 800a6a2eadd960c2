import { expect, test } from 'vitest';
import { readPages } from '../../../scripts/chapters.ts';
import { GLOSSARY } from '../../../src/components/site/glossary/glossary.ts';
import { chaptersOf, termsOf } from '../../../src/lib/chapter/outline/outline.ts';

const chapters = chaptersOf(readPages());

test.each(chapters)('$slug links each term once, and every one is in the glossary', (page) => {
  const terms = termsOf(page);
  expect(terms.filter((term) => !Object.hasOwn(GLOSSARY, term))).toEqual([]);
  expect(new Set(terms).size).toBe(terms.length);
});

test('every term is used in a chapter, and has a Chinese name and a sentence', () => {
  const used = new Set(chapters.flatMap(termsOf));
  expect(Object.keys(GLOSSARY).filter((term) => !used.has(term))).toEqual([]);
  for (const { zh, meaning } of Object.values(GLOSSARY)) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(meaning).toMatch(/^[A-Z].*[^.]\.$/);
  }
});
