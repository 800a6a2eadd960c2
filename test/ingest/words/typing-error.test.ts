import { describe, expect, it } from 'vitest';
import { isTypingError } from '../../../src/lib/ingest/words/typing-error.ts';

describe('a word with a letter wrong', () => {
  it.each([
    ['Very satisified', 'Very satisfied'],
    ['very satsified', 'very satisfied'],
    ['Strongly agre', 'Strongly agree'],
    ['unzufreiden', 'unzufrieden'],
    ['Plutôt satisfiat', 'Plutôt satisfait'],
    ['Mostly disatisfied', 'Mostly dissatisfied'],
  ])('“%s” is “%s”', (text, known) => {
    expect(isTypingError(text, known)).toBe(true);
  });

  it.each([
    ['dissatisfied', 'satisfied'],
    ['sehr unzufrieden', 'sehr zufrieden'],
    ['unlikely', 'likely'],
    ['insatisfait', 'satisfait'],
    ['inacceptable', 'acceptable'],
    ['Very satisfied', 'very  satisfied.'],
    ['good', 'goof'],
    ['Route 101', 'Route 102'],
    ['Rather satisfied', 'Very satisfied'],
  ])('“%s” is not “%s”', (text, known) => {
    expect(isTypingError(text, known)).toBe(false);
  });
});
