import { checkStudy } from './check.ts';
import { labelText } from './label.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { studyShape } from './shape.ts';
import type { StoredShape } from './shape.ts';
import { shapeProblems } from './shape-problems.ts';
import { DEFAULT_OPTIONS } from './types.ts';
import type { Field, Label, Study } from './types.ts';

type StoredField = StoredShape['resources'][number]['schema']['fields'][number];
type Others = Readonly<Record<string, unknown>>;

const RESOURCE_DEFAULTS: Others = {
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', header: true },
};

/** What of an object is not ours and not the default; undefined if nothing. */
function others(object: object, ours: readonly string[], defaults: Others = {}): Others | undefined {
  const kept = Object.entries(object).filter(
    ([key, value]) => !ours.includes(key) && JSON.stringify(value) !== JSON.stringify(defaults[key]),
  );
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** The object without its undefined properties. */
function defined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

function readField(stored: StoredField): Field {
  const { label, ...extension } = stored.satisfaction;
  return defined({
    name: stored.name,
    type: stored.type === 'number' || stored.type === 'integer' ? ('number' as const) : ('string' as const),
    ...extension,
    label: label ?? stored.title ?? stored.name,
    other: others(stored, ['name', 'type', 'title', 'satisfaction']),
  });
}

function readStudy(stored: StoredShape): Study {
  const resource = stored.resources[0]!;
  const extension = stored.satisfaction;
  const licence = stored.licenses?.[0];
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
    resource: others(resource, ['name', 'path', 'schema'], RESOURCE_DEFAULTS),
    schema: others(resource.schema, ['fields']),
  });
  return defined({
    id: stored.name,
    title: extension.title ?? stored.title ?? stored.name,
    description: extension.description ?? stored.description,
    simulated: extension.simulated,
    licence: licence && defined({ name: licence.name, path: licence.path }),
    sources: (stored.sources ?? []).map(({ title, path }) => defined({ title, path })),
    path: resource.path,
    fields: resource.schema.fields.map(readField),
    system: extension.system,
    focalProvider: extension.focalProvider,
    options: extension.options ?? DEFAULT_OPTIONS,
    other: Object.keys(other).length === 0 ? undefined : other,
  });
}

/**
 * Reads a study.json: its text, or the parsed JSON.
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
  const shaped = studyShape.safeParse(value);
  if (!shaped.success) return { problems: shapeProblems(shaped.error.issues, value) };
  const study = readStudy(shaped.data);
  const problems = checkStudy(study);
  return problems.length > 0 ? { problems } : { study };
}

/** A label's plain text for Frictionless' own property, and the whole label for ours where it has languages. */
function splitLabel(label: Label | undefined): { plain: string | undefined; whole: Label | undefined } {
  return typeof label === 'object'
    ? { plain: labelText(label, 'en'), whole: label }
    : { plain: label, whole: undefined };
}

function writeField(field: Field): object {
  const { name, type, role, label, scale, item, order, missing, choice, categories, other } = field;
  const { plain, whole } = splitLabel(label);
  const satisfaction = defined({ role, label: whole, scale, item, order, missing, choice, categories });
  return defined({ name, type, title: plain, ...other, satisfaction });
}

/** The study as the object to be stored as study.json; `parseStudy` gives the same study back. */
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
      {
        name: 'answers',
        path: study.path,
        ...RESOURCE_DEFAULTS,
        ...study.other?.resource,
        schema: { fields: study.fields.map(writeField), ...study.other?.schema },
      },
    ],
    satisfaction: defined({
      version: 1,
      simulated: study.simulated,
      title: title.whole,
      description: description.whole,
      system: study.system,
      focalProvider: study.focalProvider,
      options: study.options,
    }),
  });
}
