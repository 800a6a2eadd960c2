import * as z from 'zod/mini';
import { firstShape, studyShape } from './shape.ts';

/** The JSON Schema of study.json (what may be written, so properties with a default may be left out), from the zod schema. */
export function studyJsonSchema(): object {
  return {
    $id: 'study.schema.json',
    title: 'study.json',
    description:
      'A Frictionless Data Package with the codebook of a satisfaction study in its extension, the property "satisfaction".',
    ...z.toJSONSchema(z.union([studyShape, firstShape]), { io: 'input' }),
  };
}
