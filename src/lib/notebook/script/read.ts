import { parse } from 'acorn';
import type { Options, Program } from 'acorn';
import { analyze } from 'eslint-scope';

/** Where an identifier stands in a cell's text. */
export interface IdentifierPlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** It stands as `{name}`, which is `{name: name}`. */
  readonly isShort: boolean;
}

/** What a JavaScript cell's text says of itself. */
export interface Script {
  /** The body of the function that gives the cell's value. The text begins on its second line. */
  readonly body: string;
  /** The names that its statements declare outside of every function, in order: the first is the cell's own. */
  readonly declared: readonly string[];
  /** Names that it uses and does not declare: other cells, analyses, what the language has. */
  readonly uses: readonly string[];
  /** Every place of its first name and of the names that it uses. */
  readonly places: readonly IdentifierPlace[];
}

/** A text that is no JavaScript: why, and where (lines and columns from 1). */
export interface NoScript {
  readonly problem: string;
  readonly line: number;
  readonly column: number;
}

const OPTIONS: Options = {
  ecmaVersion: 2024,
  sourceType: 'module',
  allowAwaitOutsideFunction: true,
  ranges: true,
};

/** Reads the text of a JavaScript cell, without running it. */
export function readScript(text: string): Script | NoScript {
  try {
    const expression = expressionOf(text);
    const program = expression ?? parse(text, OPTIONS);
    const module = program.body.find(({ type }) => /^(?:Import|Export)/.test(type));
    if (module !== undefined) return { problem: 'import', ...placeOf(text, module.start) };
    return scriptOf(program, text, expression !== null);
  } catch (error) {
    // Brackets in brackets without end are a RangeError, which has no place.
    const { pos = 0, message } = error as Error & { readonly pos?: number };
    return { problem: message.replace(/ \(\d+:\d+\)$/, ''), ...placeOf(text, pos) };
  }
}

/** A text without the semicolon that ends it. */
const bare = (text: string): string => text.replace(/\s*;\s*$/, '');

/** The whole text as one expression, in the brackets that it is run in; null where it is none. A named class or function is a declaration. */
function expressionOf(text: string): Program | null {
  try {
    const program = parse(`(${bare(text)}\n)`, OPTIONS);
    const [statement, ...more] = program.body;
    if (statement?.type !== 'ExpressionStatement' || more.length > 0) return null;
    const { expression } = statement;
    const isNamed = 'id' in expression && expression.id !== null && !text.trimStart().startsWith('(');
    return isNamed ? null : program;
  } catch {
    return null;
  }
}

function scriptOf(program: Program, text: string, isExpression: boolean): Script {
  const { globalScope, scopes } = analyze(program as Parameters<typeof analyze>[0], {
    ecmaVersion: 2024,
    sourceType: 'module',
    // What an eval could declare is no name of the cell's.
    ignoreEval: true,
  });
  const own = scopes.find(({ type }) => type === 'module')?.variables ?? [];
  const through = globalScope?.through ?? [];
  const identifiers = [
    ...through.map(({ identifier }) => identifier),
    ...(own[0]?.identifiers ?? []),
    ...(own[0]?.references ?? []).map(({ identifier }) => identifier),
  ];
  const short = shortPlaces(program);
  const shift = isExpression ? 1 : 0;
  const starts = new Map<number, IdentifierPlace>();
  for (const { name, range } of identifiers) {
    const [start = 0, end = 0] = range ?? [];
    starts.set(start, { name, start: start - shift, end: end - shift, isShort: short.has(start) });
  }
  return {
    body: isExpression
      ? `"use strict"; return (\n${bare(text)}\n);`
      : `"use strict";\n${text}\n;${own[0] === undefined ? '' : `return ${own[0].name};`}`,
    declared: own.map(({ name }) => name),
    uses: [...new Set(through.map(({ identifier }) => identifier.name))],
    places: [...starts.values()].sort((a, b) => a.start - b.start),
  };
}

/** Where an identifier stands alone in the braces of an object or of a pattern. */
function shortPlaces(program: Program): ReadonlySet<number> {
  const found = new Set<number>();
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, shorthand, start } = node as Readonly<Record<string, unknown>>;
    if (type === 'Property' && shorthand === true && typeof start === 'number') found.add(start);
    Object.values(node).forEach(look);
  };
  look(program.body);
  return found;
}

function placeOf(text: string, position: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
