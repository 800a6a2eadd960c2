import { describe, it } from 'vitest';
import type { Sentences } from '../../../src/strings/language.ts';
import { checkWords } from './check.ts';
import { CLAIMS } from './claims.ts';

describe.each(Object.keys(CLAIMS) as (keyof typeof CLAIMS)[])('readings of %s', (name) => {
  it('have a sentence each, none of which speaks of causes', async () => {
    const { words } = (await import(`../../../src/lib/analysis/${name}/reading-words.en.ts`)) as {
      words: Sentences;
    };
    checkWords(words, CLAIMS[name]);
  });
});
