import { posix } from 'node:path';
import type { Reference } from './references.ts';

/** What computes: it knows neither drawings nor words, so that it runs in any worker and its moments change with no sentence. */
const COMPUTES = /^(sql|moments|solve|result|bootstrap(-\w+)?|permutation)\.ts$/;

/** What draws and says. */
const SAYS = /^(figures\/.+|shown\.ts|numbers\.ts|([a-z]+-)?readings\.ts|(reading-)?words\..+)$/;

/** The analysis that a path belongs to, and the path inside its folder; null outside of one. */
function placeOf(path: string): { readonly analysis: string; readonly inside: string } | null {
  const [, analysis, inside] = /^src\/lib\/analysis\/([^/]+)\/(.+)$/.exec(path) ?? [];
  return analysis === undefined || inside === undefined ? null : { analysis, inside };
}

/** The analyses that a definition names beside itself. */
function besideOf(definition: string | undefined): readonly string[] {
  const [, list = ''] = /\bbeside: \[([^\]]*)\]/.exec(definition ?? '') ?? [];
  return [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name!);
}

/**
 * The arrows inside analyses: what computes knows neither drawings nor words; a definition fetches its figures, numbers, readings and words
 * when they are asked for; one analysis reads another only where its definition names it (`beside`), and never what that one draws or says.
 *
 * @param files all files, for the definitions
 * @returns what is wrong with a reference, or null
 */
export function analysisProblem(
  path: string,
  { specifier, typeOnly, isDynamic }: Reference,
  files: Readonly<Record<string, string>>,
): string | null {
  const from = placeOf(path);
  if (from === null || !specifier.startsWith('.')) return null;
  const target = posix.normalize(posix.join(posix.dirname(path), specifier));
  const to = placeOf(target);
  if (COMPUTES.test(from.inside) && !typeOnly) {
    if (to !== null && SAYS.test(to.inside))
      return `imports ${specifier}; what computes may not know what draws or says`;
    if (/^src\/(lib\/chart|strings)\//.test(target))
      return `imports ${specifier}; what computes may not know drawings or sentences`;
  }
  if (to === null) return null;
  if (from.analysis !== to.analysis) {
    const beside = besideOf(files[`src/lib/analysis/${from.analysis}/analysis.ts`]);
    if (!beside.includes(to.analysis))
      return `imports ${specifier}; the definition of "${from.analysis}" names no "${to.analysis}" beside it`;
    if (SAYS.test(to.inside))
      return `imports ${specifier}; of another analysis only what it computes may be read`;
    return null;
  }
  if (from.inside === 'analysis.ts' && SAYS.test(to.inside) && !isDynamic && !typeOnly)
    return `imports ${specifier}; a definition fetches what draws and says when it is asked for (await import)`;
  return null;
}
