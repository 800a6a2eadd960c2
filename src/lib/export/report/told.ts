import type { AnalysisId } from '../../analysis/catalogue.ts';
import type { ChapterContext } from '../../analysis/context.ts';
import { isNotResampled } from '../../analysis/not-resampled.ts';
import { readingsOf } from '../../analysis/readings-of.ts';
import { readingSentence } from '../../analysis/reading-sentence.ts';
import { refusalSentence, remarkSentence } from '../../chart/sentence.ts';
import type { Drawing } from '../../chart/types.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import type { CataloguedAnalysis } from './material.ts';

/** Width of a figure in a document, px. */
export const FIGURE_WIDTH = 680;

/** What was not made, and why. */
export interface Refused {
  readonly what: string;
  readonly why: string;
}

/** What one analysis says and shows. */
export interface Told {
  readonly id: AnalysisId;
  readonly title: string;
  readonly readings: readonly { readonly code: string; readonly text: string }[];
  /** What has to be known about the result. */
  readonly remarks: readonly string[];
  readonly figures: readonly { readonly id: string; readonly title: string; readonly drawing: Drawing }[];
  readonly refused: readonly Refused[];
}

/** Readings that tell whoever computes what else to compute: no sentence for a reader. */
const TO_DO = /\.(no-bootstrap|untested)$/;

/** What an analysis says and shows of a study: its readings in words, its remarks, its figures, and whatever of it was refused. Calls `breathe` between the figures. */
export async function told(
  analysis: CataloguedAnalysis,
  context: ChapterContext,
  breathe: () => Promise<void>,
): Promise<Told> {
  const { language, study } = context;
  const { id } = analysis;
  const title = language.t(`analysis.${id}`);
  const result = context.result(id);
  if (isRefusal(result)) {
    if (result.refused === 'not-computed')
      return { id, title, readings: [], remarks: [], figures: [], refused: [] };
    const refused = [{ what: title, why: refusalSentence(result, study, language) }];
    return { id, title, readings: [], remarks: [], figures: [], refused };
  }
  const remarks = analysis.remarks?.(result) ?? [];
  const drawn: { id: string; title: string; drawing: Drawing | Refusal }[] = [];
  for (const [figure, load] of Object.entries(analysis.figures)) {
    const drawing = (await load()).draw(context, { width: FIGURE_WIDTH });
    drawn.push({ id: figure, title: language.t(`figure.${figure}.title`), drawing });
    await breathe();
  }
  return {
    id,
    title,
    readings: (await readingsOf(id, analysis, context))
      .filter(({ code }) => !TO_DO.test(code))
      .map((one) => ({ code: one.code, text: readingSentence(one, study, language) })),
    remarks: [
      ...new Set(remarks.flatMap((one) => (isRefusal(one) ? [] : [remarkSentence(one, study, language)]))),
    ],
    figures: drawn.flatMap(({ drawing, ...one }) => (isRefusal(drawing) ? [] : [{ ...one, drawing }])),
    refused: [
      ...remarks
        .filter(isRefusal)
        .map((one) => ({ what: title, why: refusalSentence(one, study, language) })),
      ...drawn.flatMap(({ title: what, drawing }) =>
        isRefusal(drawing) && !isNotResampled(drawing)
          ? [{ what, why: refusalSentence(drawing, study, language) }]
          : [],
      ),
    ],
  };
}
