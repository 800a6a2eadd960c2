/**
 * Something wrong with a study.json: a code and its parameters, as in a refusal. The sentence (what was expected, what
 * arrived, the next step) lies in the string table under `problem.<code>` and names `{path}`.
 */
export interface Problem {
  readonly code: string;
  /** The place in the file: `resources[0].schema.fields[3].satisfaction.scale`. */
  readonly path: string;
  /** The field's name, where the place belongs to one of the answers. */
  readonly field?: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** The path of the list of fields of a table in a study.json as it is written: the answers are 0. */
export function fieldsPath(at: number): string {
  return `resources[${at}].schema.fields`;
}

/** The path of the list of fields of the answers. */
export const FIELDS_PATH = fieldsPath(0);

/** A problem at `path`; the path is also the sentence's parameter `{path}`. */
export function problem(
  code: string,
  path: string,
  parameters: Readonly<Record<string, string | number>> = {},
  field?: string,
): Problem {
  const all = { ...parameters, path: path || 'study.json' };
  return field === undefined
    ? { code, path, parameters: all }
    : { code, path, field, parameters: { ...all, field } };
}
