import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { studyJsonSchema } from '../src/lib/study/json-schema.ts';

/** Writes public/study.schema.json, the published form of the codebook. Run after every change of src/lib/study/shape.ts. */
const path = new URL('../public/study.schema.json', import.meta.url);
await writeFile(path, await format(JSON.stringify(studyJsonSchema()), { parser: 'json', printWidth: 110 }));
