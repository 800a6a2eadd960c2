import type { AnalysisId, AnyAnalysis } from '../lib/analysis/catalogue.ts';
import type { ChapterContext } from '../lib/analysis/context.ts';
import type { FigureDefinition } from '../lib/analysis/figure.ts';
import { refusalSentence, remarkSentence } from '../lib/chart/sentence.ts';
import { isRefusal } from '../lib/study/refusal.ts';
import { heading, text, type Block } from './blocks.ts';
import { figureTable } from './figure-table.ts';

/** A figure's drawing is not seen here: its tables are those of the text column. */
const WIDTH = 608;

/** Refusals of figures that are drawn from resamples, where none were asked for. */
const NOT_ASKED = new Set(['not-resampled', 'resampled-otherwise', 'path-groups-otherwise']);

/** What an analysis says and shows, for the terminal: what has to be known about the result, and its figures' tables. */
export async function analysisSection(
  analysis: AnyAnalysis & { readonly id: AnalysisId },
  context: ChapterContext,
): Promise<Block[]> {
  const { language, study } = context;
  const result = context.result(analysis.id);
  const title = heading(language.t(`analysis.${analysis.id}`));
  if (isRefusal(result)) return [title, text(refusalSentence(result, study, language), 'warning')];
  const remarks = analysis.remarks?.(result) ?? [];
  const figures = await Promise.all(
    Object.entries(analysis.figures).map(async ([id, load]) => figureBlocks(id, await load(), context)),
  );
  return [
    title,
    ...remarks.map((remark) => text(remarkSentence(remark, study, language))),
    ...figures.flat(),
  ];
}

function figureBlocks(id: string, figure: FigureDefinition, context: ChapterContext): Block[] {
  const { language, study } = context;
  const drawing = figure.draw(context, { width: WIDTH });
  const title = heading(language.t(`figure.${id}.title`));
  if (isRefusal(drawing))
    return NOT_ASKED.has(drawing.refused)
      ? []
      : [title, text(refusalSentence(drawing, study, language), 'quiet')];
  return [
    title,
    figureTable(drawing.table),
    ...(drawing.more ?? []).flatMap((more) => [heading(more.title), figureTable(more)]),
  ];
}
