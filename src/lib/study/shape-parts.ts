import * as z from 'zod/mini';

// zod's generated parsers need `new Function`, which the page's content security policy refuses.
z.config({ jitless: true });

/** A text that is not empty. */
export const text = z.string().check(z.minLength(1));
/** A number; neither NaN nor infinite. */
export const finite = z.number();

export const label = z
  .union([z.string(), z.record(z.string(), z.string())])
  .check(z.meta({ id: 'label', description: 'A text, or texts by language (BCP 47 tag → text).' }));

export const scale = z
  .strictObject({
    min: finite.check(z.describe('The lowest code the questionnaire allows, not the lowest observed.')),
    max: finite.check(z.describe('The highest code the questionnaire allows.')),
    direction: z
      ._default(z.enum(['up', 'down']), 'up')
      .check(z.describe('down: a high code is a bad answer (1 = very satisfied).')),
    labels: z.optional(
      z.record(z.string(), finite).check(z.describe('Answer text → code, for columns stored as text.')),
    ),
    missing: z.optional(
      z
        .array(z.union([z.string(), finite]))
        .check(z.describe('Codes or texts that mean "no answer": -99, "N/A", "don\'t know".')),
    ),
  })
  .check(z.meta({ id: 'scale', description: 'A rating scale by its theoretical ends.' }));
