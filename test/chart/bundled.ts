import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../src/lib/engine/types.ts';
import { openNative } from '../../src/lib/engine/native.ts';
import { identifier } from '../../src/lib/engine/quote.ts';
import { scoresView } from '../../src/lib/survey/scores.ts';
import { parseStudy } from '../../src/lib/study/schema.ts';
import type { Study } from '../../src/lib/study/types.ts';

/** A bundled study in a native engine. Close the engine. */
export async function bundled(id: string): Promise<{ study: Study; engine: Engine }> {
  const directory = join('data', id);
  const { study, problems } = parseStudy(await readFile(join(directory, 'study.json'), 'utf8'));
  if (study === undefined) throw new Error(JSON.stringify(problems));
  const engine = await openNative({ threads: 1 });
  const file = await engine.attach(new Uint8Array(await readFile(join(directory, study.path))));
  const columns = study.fields.map(({ name, type }) =>
    type === 'number' ? `try_cast(${identifier(name)} AS DOUBLE) AS ${identifier(name)}` : identifier(name),
  );
  await engine.query(
    `CREATE TABLE answers AS SELECT row_number() OVER () AS _row, ${columns.join(', ')}
     FROM read_csv(${file.literal}, header = true, all_varchar = true)`,
  );
  await engine.query(scoresView(study));
  return { study, engine };
}
