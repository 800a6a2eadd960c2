import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

  it('bring the shared parts that they use along: a page may show them alone', async () => {
    const { words } = (await import(`../../../src/lib/analysis/${name}/reading-words.en.ts`)) as {
      words: Sentences;
    };
    const source = readFileSync(
      new URL(`../../../src/lib/analysis/${name}/readings.ts`, import.meta.url),
      'utf8',
    );
    const parts = { namedWith: 'reading.named', shortList: 'reading.more' };
    const imported = /\{([^}]*)\} from '\.\.\/reading-parts\.ts'/.exec(source)?.[1] ?? '';
    for (const [part, sentence] of Object.entries(parts))
      if (new RegExp(`\\b${part}\\b`).test(imported)) expect(Object.keys(words), part).toContain(sentence);
  });
});
