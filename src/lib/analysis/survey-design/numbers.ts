import type { ItemDesign, SurveyDesignResult } from './result.ts';
import type { ChapterContext } from '../context.ts';
import { nodeName } from '../../chart/names.ts';
import { count, given, plain, present, word } from '../live-number.ts';
import type { NumberMaker, NumberMakers } from '../live-number.ts';
import { rakingWords } from './raking-words.ts';

/** The items by design effect, smallest first. */
function ordered(results: ChapterContext) {
  return given(results.result('survey-design'), ({ items }: SurveyDesignResult): readonly ItemDesign[] =>
    items.toSorted((a, b) => a.deff - b.deff),
  );
}

function at(results: ChapterContext, share: number, show: (item: ItemDesign) => ReturnType<NumberMaker>) {
  return given(ordered(results), (items: readonly ItemDesign[]) =>
    show(items[Math.floor(share * (items.length - 1))]!),
  );
}

/** Numbers of the survey-design analysis. */
export const numbers: NumberMakers = {
  /** Design effect of the item in the middle, and of the items at the ends. */
  'deff-middle': (results) => at(results, 0.5, ({ deff }) => plain(deff, 2)),
  'deff-smallest': (results) => at(results, 0, ({ deff }) => plain(deff, 2)),
  'deff-largest': (results) => at(results, 1, ({ deff }) => plain(deff, 2)),
  'deff-largest-name': (results) =>
    at(results, 1, ({ item }) => word(nodeName(item, results.study, results.language))),
  /** Kish's effect of the weights alone, of that item. */
  'kish-middle': (results) => at(results, 0.5, ({ kish }) => plain(kish, 2)),
  /** Respondents to the item in the middle, and as how many drawn singly they count. */
  'design-n': (results) => at(results, 0.5, ({ n }) => count(n, results.language)),
  'effective-n': (results) =>
    at(results, 0.5, ({ effective, item }) =>
      given(present(effective, item), (found: number) => count(Math.round(found), results.language)),
    ),
  /** What raking did to the weights, or that they are the file's. */
  'weights-words': (results) =>
    given(results.result('survey-design'), ({ raking }: SurveyDesignResult) =>
      word(rakingWords(raking, results.language)),
    ),
  'design-df': (results) =>
    given(results.result('survey-design'), ({ df }: SurveyDesignResult) => count(df, results.language)),
};
