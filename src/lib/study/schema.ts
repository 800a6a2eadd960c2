import { checkStudy } from './check.ts';
import { hidden, shown } from './hidden-keys.ts';
import { withPrimaryKey } from './keys.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { firstShape, studyShape } from './shape.ts';
import type { FirstShape, StoredShape } from './shape.ts';
import { shapeProblems } from './shape-problems.ts';
import { defined, others, splitLabel } from './stored-parts.ts';
import { isAnswers, readAnswers, readFurther, writeTable } from './stored-table.ts';
import { ANSWERS } from './tables.ts';
import { DEFAULT_OPTIONS } from './types.ts';
import type { Study } from './types.ts';

/** A study.json of version 1 in the form of version 2: its one table is the answers. Its keys, of which version 1 knew nothing, are left out. */
function upgraded({ resources: [answers], satisfaction, ...rest }: FirstShape): StoredShape {
  const { primaryKey: _, foreignKeys: __, ...schema } = answers!.schema;
  const table = { ...answers!, satisfaction: { kind: 'answers' as const }, schema };
  return { ...rest, resources: [table], satisfaction: { ...satisfaction, version: 2 } };
}

function readStudy(stored: StoredShape): Study | readonly Problem[] {
  const { satisfaction: extension, resources } = stored;
  const all = resources.filter(isAnswers);
  const [answers, second] = all;
  if (answers === undefined) return [problem('answers-none', 'resources')];
  if (second !== undefined)
    return [problem('answers-twice', `resources[${resources.indexOf(second)}].satisfaction.kind`)];
  const licence = stored.licenses?.[0];
  const read = readAnswers(answers, resources);
  const tables = resources.flatMap((one) => (isAnswers(one) ? [] : [readFurther(one, resources)]));
  const other = defined({
    package: others(stored, [
      '$schema',
      'name',
      'title',
      'description',
      'licenses',
      'sources',
      'resources',
      'satisfaction',
    ]),
    ...read.other,
  });
  return defined({
    id: stored.name,
    title: extension.title ?? stored.title ?? stored.name,
    description: extension.description ?? stored.description,
    simulated: extension.simulated,
    licence: licence && defined({ name: licence.name, path: licence.path }),
    sources: (stored.sources ?? []).map(({ title, path }) => defined({ title, path })),
    ...read,
    tables: tables.length === 0 ? undefined : tables,
    system: extension.system,
    focalProvider: extension.focalProvider,
    options: extension.options ?? DEFAULT_OPTIONS,
    report: extension.report,
    other: Object.keys(other).length === 0 ? undefined : other,
  });
}

/** Levels of a JSON; no indicator system has a tenth of them, and what reads them would run out of its stack. */
const DEEPEST = 500;

/** True for JSON of more levels than `DEEPEST`; found level by level, without a stack. */
function isTooDeep(json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
  return false;
}

/** True for JSON that calls itself version 1. */
function isFirst(json: unknown): boolean {
  const extension =
    typeof json === 'object' && json !== null && 'satisfaction' in json ? json.satisfaction : null;
  return (
    typeof extension === 'object' && extension !== null && 'version' in extension && extension.version === 1
  );
}

function isOfFirst(stored: FirstShape | StoredShape): stored is FirstShape {
  return stored.satisfaction.version === 1;
}

/** The problems of a study as it will be written (the answers first), at the places that its tables have in the file. */
function asStored(problems: readonly Problem[], { resources }: StoredShape): Problem[] {
  const answersAt = resources.findIndex(isAnswers);
  const placed = (path: string): string =>
    path.replace(/^resources\[(\d+)\]/, (_, written: string) => {
      const at = Number(written);
      return `resources[${at === 0 ? answersAt : at <= answersAt ? at - 1 : at}]`;
    });
  return problems.map(({ path, parameters, ...rest }) => ({
    ...rest,
    path: placed(path),
    parameters: { ...parameters, path: placed(String(parameters['path'])) },
  }));
}

/**
 * Reads a study.json, of version 1 or 2: its text, or the parsed JSON.
 *
 * @returns the study; or every problem found: first those of shape (a property of the wrong type, missing or unknown), and
 * where the shape is right, those of sense (`check.ts`).
 */
export function parseStudy(
  json: unknown,
):
  | { readonly study: Study; readonly problems?: never }
  | { readonly study?: never; readonly problems: readonly Problem[] } {
  let value = json;
  if (typeof json === 'string') {
    try {
      value = JSON.parse(json.replace(/^\uFEFF/, ''));
    } catch (error) {
      return { problems: [problem('not-json', '', { detail: error instanceof Error ? error.message : '' })] };
    }
  }
  if (isTooDeep(value)) return { problems: [problem('too-deep', '', { most: DEEPEST })] };
  value = hidden(value);
  const shaped = isFirst(value) ? firstShape.safeParse(value) : studyShape.safeParse(value);
  if (!shaped.success) return { problems: shown(shapeProblems(shaped.error.issues, value)) };
  const read = shown(shaped.data);
  const stored = isOfFirst(read) ? upgraded(read) : read;
  const found = readStudy(stored);
  if (!('system' in found)) return { problems: found };
  const study = isOfFirst(read) ? withPrimaryKey(found, read.resources[0]!.schema['primaryKey']) : found;
  const problems = asStored(checkStudy(study), stored);
  return problems.length > 0 ? { problems } : { study };
}

/** The study as the object to be stored as study.json, in version 2; `parseStudy` gives the same study back. */
export function writeStudy(study: Study): object {
  const title = splitLabel(study.title);
  const description = splitLabel(study.description);
  return defined({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: study.id,
    title: title.plain,
    description: description.plain,
    licenses: study.licence && [study.licence],
    sources: study.sources,
    ...study.other?.package,
    resources: [
      writeTable({ ...study, kind: 'answers', name: ANSWERS, label: undefined }),
      ...(study.tables ?? []).map(writeTable),
    ],
    satisfaction: defined({
      version: 2,
      simulated: study.simulated,
      title: title.whole,
      description: description.whole,
      system: study.system,
      focalProvider: study.focalProvider,
      options: study.options,
      report: study.report,
    }),
  });
}
