import type * as z from 'zod/mini';
import { FIELDS_PATH, problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { VERSIONS } from './shape.ts';
import { TABLE_KINDS } from './table-kinds.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

function pathText(path: Path): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    json,
  );
}

/** A value as it is named in a sentence: at most 60 characters of its JSON. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const json = JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}

/** The name of the field that a path leads into, if it does. */
function fieldName(json: unknown, path: Path): string | undefined {
  if (!pathText(path).startsWith(`${FIELDS_PATH}[`)) return undefined;
  const name = valueAt(json, [...path.slice(0, 5), 'name']);
  return typeof name === 'string' ? name : undefined;
}

/** What was expected, in the words of JSON. */
function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'record' ? 'object' : issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(', ');
    case 'invalid_format':
      return issue.format === 'regex' ? `text like ${issue.pattern ?? ''}` : issue.format;
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${Number(issue.minimum)}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${Number(issue.maximum)}`;
    case 'invalid_union':
      return [...new Set(issue.errors.flat().map(expectation))].join(' / ');
    default:
      return issue.code;
  }
}

const VERSION: Path = ['satisfaction', 'version'];
const KIND: Path = ['satisfaction', 'kind'];

const leadsTo = (path: Path, place: Path): boolean => pathText(path) === pathText(place);

/**
 * A table of a wrong shape is told apart from those of every kind: only what its own kind finds wrong counts. A version that is neither is told
 * apart from the last one: all are named.
 */
function issuesOf(issue: Issue): Issue[] {
  const { path } = issue;
  if (issue.code === 'invalid_value' && leadsTo(path, VERSION)) return [{ ...issue, values: [...VERSIONS] }];
  if (issue.code !== 'invalid_union' || path[0] !== 'resources' || path.length !== 2) return [issue];
  const own = issue.errors.find((found) => !found.some((one) => leadsTo(one.path, KIND)));
  return own
    ? own.map((one) => ({ ...one, path: [...path, ...one.path] }))
    : [{ code: 'invalid_value', values: [...TABLE_KINDS], path: [...path, ...KIND], message: issue.message }];
}

/** The problems of shape that zod found in `json`. */
export function shapeProblems(issues: readonly Issue[], json: unknown): Problem[] {
  return issues.flatMap(issuesOf).flatMap((issue) => {
    const field = fieldName(json, issue.path);
    const path = pathText(issue.path);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => problem('unknown-property', path ? `${path}.${key}` : key, {}, field));
    const arrived = valueAt(json, issue.path);
    const code = arrived === undefined ? 'property-missing' : 'property-wrong';
    return [problem(code, path, { expected: expectation(issue), arrived: shown(arrived) }, field)];
  });
}
