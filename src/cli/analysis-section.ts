import type { AnalysisId, AnyAnalysis } from '../lib/analysis/catalogue.ts';
import type { ChapterContext } from '../lib/analysis/context.ts';
import type { FigureDefinition } from '../lib/analysis/figure.ts';
import { isNotResampled } from '../lib/analysis/not-resampled.ts';
import type { Reading } from '../lib/analysis/reading.ts';
import { readingSentence } from '../lib/analysis/reading-sentence.ts';
import { refusalSentence, remarkSentence } from '../lib/chart/sentence.ts';
import type { FigureTable } from '../lib/chart/types.ts';
import { isRefusal } from '../lib/study/refusal.ts';
import { heading, text, type Block } from './blocks.ts';
import { figureTable } from './figure-table.ts';

/** A figure's drawing is not seen here: its tables are those of the text column. */
const WIDTH = 608;

/**
 * What an analysis says and shows, for the terminal: its readings, what has to be known about the result, and the tables of its figures;
 * a table that two figures have, once.
 */
export async function analysisSection(
  analysis: AnyAnalysis & { readonly id: AnalysisId },
  readings: readonly Reading[],
  context: ChapterContext,
): Promise<Block[]> {
  const { language, study } = context;
  const result = context.result(analysis.id);
  const title = language.t(`analysis.${analysis.id}`);
  if (isRefusal(result)) return [heading(title), text(refusalSentence(result, study, language), 'warning')];
  const said = (analysis.remarks?.(result) ?? []).map((one) =>
    isRefusal(one) ? refusalSentence(one, study, language) : remarkSentence(one, study, language),
  );
  const figures = await Promise.all(
    Object.entries(analysis.figures).map(async ([id, load]) => shownOf(id, await load(), context)),
  );
  const shown = [...Map.groupBy(figures.flat(), contentOf).values()].flatMap(([first]) => first ?? []);
  const blocks = [
    ...readings.map((reading) => text(readingSentence(reading, study, language))),
    ...[...new Set(said)].map((sentence) => text(sentence, 'quiet')),
  ];
  return [
    heading(title),
    ...blocks,
    ...shown.flatMap((one, at) => [
      ...(at === 0 && one.title === title ? [] : [heading(one.title)]),
      ...('table' in one ? figureTable(one.table, language) : [text(one.refused, 'quiet')]),
    ]),
  ];
}

type Shown = { readonly title: string } & ({ readonly table: FigureTable } | { readonly refused: string });

const contentOf = (one: Shown): string => JSON.stringify('table' in one ? one.table : one);

/** The tables of a figure, or why it has none; nothing where nothing was asked for. */
function shownOf(id: string, figure: FigureDefinition, context: ChapterContext): Shown[] {
  const { language, study } = context;
  const drawing = figure.draw(context, { width: WIDTH });
  const title = language.t(`figure.${id}.title`);
  if (isRefusal(drawing))
    return isNotResampled(drawing) ? [] : [{ title, refused: refusalSentence(drawing, study, language) }];
  return [
    { title, table: drawing.table },
    ...(drawing.more ?? []).map(({ title: own, ...table }) => ({ title: own, table })),
  ];
}
