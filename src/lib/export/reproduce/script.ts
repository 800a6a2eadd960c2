import type { ResultOf } from '../../analysis/catalogue.ts';
import { entryOf } from '../../study/entry.ts';
import { isRefusal, refuse } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { leaves } from '../../study/tree.ts';
import type { Field, Role, Scale, Study } from '../../study/types.ts';
import { hasDesign } from '../../survey/design.ts';
import { personField } from '../../survey/primary-units.ts';
import { BODY } from './body.ts';
import { rList, rNumber, rText, rVector } from './r-text.ts';

/** How the file of the answers is read. */
export interface AnswersFile {
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
  readonly encoding: string;
  readonly delimiter: string;
  /** Lines above its heading. */
  readonly titleRows: number;
  /** Rows of its heading: their cells may hold line breaks. */
  readonly headerRows: number;
  /** Its columns in their order, as the study calls them. */
  readonly columns: readonly string[];
  readonly rows: number;
}

/** Roles of the columns that the script reads, beside those of a filter. */
const READ: readonly Role[] = [
  ...(['performance', 'expectation', 'recommend', 'id', 'provider', 'wave'] as const),
  ...(['weight', 'frequency', 'stratum', 'cluster', 'population'] as const),
];

/** The results that are reproduced. */
export interface Reproduced {
  readonly index: ResultOf<'index'> | Refusal;
  readonly gap: ResultOf<'gap'> | Refusal;
  readonly nps: ResultOf<'nps'> | Refusal;
}

/**
 * A script that reads the raw answers with R, computes index, gaps and net promoter score of all respondents with their standard errors (R `survey`,
 * weights of the index held as they were estimated) and compares them with these results to 1e-6: `Rscript reproduce.R answers.csv`. The same input
 * gives the same text. Refuses what it cannot redo: raked weights (`reproduce-raked`), a rule for lonely units (`reproduce-lonely`), a column that
 * it reads and the file lacks (`reproduce-column` {column}) or whose answers were put right (`reproduce-spellings` {column}), results without any of
 * the numbers (`reproduce-nothing`).
 */
export function reproduceScript(study: Study, results: Reproduced, file: AnswersFile): string | Refusal {
  if (study.options.raking !== undefined) return refuse('reproduce-raked');
  if (study.options.lonely !== undefined && study.options.lonely !== 'refuse')
    return refuse('reproduce-lonely');
  const read = study.fields.filter(
    ({ name, role }) => READ.includes(role) || Object.hasOwn(study.options.filter ?? {}, name),
  );
  const lacking = read.find(({ name }) => !file.columns.includes(name));
  if (lacking !== undefined) return refuse('reproduce-column', { column: lacking.name });
  const mended = read.find(({ spellings }) => spellings !== undefined);
  if (mended !== undefined) return refuse('reproduce-spellings', { column: mended.name });
  const lines = linesOf(study, results);
  if (lines.length === 0) return refuse('reproduce-nothing');
  return [
    '# Reproduces the main numbers of a study from its raw answers: Rscript reproduce.R answers.csv',
    `# The answers had the SHA-256 ${file.hash}.`,
    'path <- commandArgs(TRUE)[1]',
    `study <- ${rList(planOf(study, results, file))}`,
    `expected <- ${expectedOf(lines)}`,
    BODY.trimStart(),
  ].join('\n');
}

function planOf(study: Study, results: Reproduced, file: AnswersFile): Readonly<Record<string, string>> {
  const by = (role: Role): Field | undefined => study.fields.find((field) => field.role === role);
  const named = (name: string, field: Field | undefined): Readonly<Record<string, string>> =>
    field === undefined ? {} : { [name]: rText(field.name) };
  const recommend = isRefusal(results.nps) ? undefined : results.nps.field;
  const asked = study.fields.find(({ name }) => name === recommend);
  const person = study.fields.find(({ name }) => name === personField(study));
  const numeric = study.fields.filter(({ type }) => type === 'number').map(({ name }) => name);
  return {
    encoding: rText(file.encoding),
    delimiter: rText(file.delimiter),
    skip: String(file.titleRows),
    heading: String(file.headerRows),
    rows: String(file.rows),
    columns: rVector(file.columns.map(rText)),
    numeric: `as.list(setNames(rep(TRUE, ${numeric.length}), ${rVector(numeric.map(rText))}))`,
    design: hasDesign(study) ? 'TRUE' : 'FALSE',
    ...named('weight', by('weight')),
    ...named('frequency', by('frequency')),
    ...named('stratum', by('stratum')),
    ...named('cluster', by('cluster')),
    ...named('population', by('population')),
    ...named('person', person),
    ...named('wave', by('wave')),
    waves: rVector((by('wave')?.order ?? []).map(rText)),
    ...named('provider', by('provider')),
    ...(study.focalProvider === undefined ? {} : { focal: rText(study.focalProvider) }),
    filter: `list(${Object.entries(study.options.filter ?? {})
      .map(([name, categories]) => rList({ column: rText(name), categories: rVector(categories.map(rText)) }))
      .join(', ')})`,
    items: itemsOf(study, results),
    ...(asked?.scale === undefined ? {} : { recommend: scaleOf(asked, asked.scale) }),
  };
}

function itemsOf(study: Study, { index }: Reproduced): string {
  const nodes = isRefusal(index) ? {} : (index.groups[0]?.nodes ?? {});
  const measuring = (item: string, role: Role): Field | undefined =>
    study.fields.find((field) => field.item === item && field.role === role);
  const items = leaves(study.system).flatMap(({ id }): string[] => {
    const [performance, expectation] = [measuring(id, 'performance'), measuring(id, 'expectation')];
    if (performance?.scale === undefined) return [];
    return [
      rList({
        id: rText(id),
        weight: rNumber(entryOf(nodes, id)?.weight ?? 0),
        performance: scaleOf(performance, performance.scale),
        ...(expectation?.scale === undefined ? {} : { expectation: scaleOf(expectation, expectation.scale) }),
      }),
    ];
  });
  return `list(\n  ${items.join(',\n  ')}\n)`;
}

function scaleOf({ name, type }: Field, { min, max, direction, labels = {}, missing = [] }: Scale): string {
  const words = type === 'number' ? [] : Object.entries(labels);
  return rList({
    column: rText(name),
    min: rNumber(min),
    max: rNumber(max),
    up: direction === 'up' ? 'TRUE' : 'FALSE',
    labels: rVector(words.map(([label]) => rText(label.trim()))),
    codes: rVector(words.map(([, code]) => rNumber(code))),
    missing: rVector(missing.map((code) => rText(String(code).trim()))),
  });
}

/** A number of the report that R computes again. */
interface Line {
  readonly what: 'index' | 'gap' | 'nps';
  readonly name: string;
  readonly value: number;
  readonly se: number;
}

function linesOf(study: Study, { index, gap, nps }: Reproduced): readonly Line[] {
  const lines: Line[] = [];
  const headline = isRefusal(index) ? undefined : index.groups[0]?.index;
  if (headline !== undefined && !isRefusal(headline))
    lines.push({ what: 'index', name: 'index', ...headline });
  const gaps = isRefusal(gap) ? {} : (gap.groups.find(({ domain }) => domain.kind === 'all')?.nodes ?? {});
  for (const { id } of leaves(study.system)) {
    const found = entryOf(gaps, id);
    if (found !== undefined) lines.push({ what: 'gap', name: id, value: found.value, se: found.se });
  }
  const score = isRefusal(nps) ? undefined : nps.groups.find(({ domain }) => domain.kind === 'all')?.score;
  if (score !== undefined && !isRefusal(score))
    lines.push({ what: 'nps', name: 'nps', value: score.estimate.value, se: score.estimate.se });
  return lines;
}

function expectedOf(lines: readonly Line[]): string {
  const column = (name: string, values: readonly string[]): string => `${name} = ${rVector(values)}`;
  return `data.frame(${[
    column(
      'what',
      lines.map(({ what }) => rText(what)),
    ),
    column(
      'name',
      lines.map(({ name }) => rText(name)),
    ),
    column(
      'value',
      lines.map(({ value }) => rNumber(value)),
    ),
    column(
      'se',
      lines.map(({ se }) => rNumber(se)),
    ),
  ].join(', ')})`;
}
