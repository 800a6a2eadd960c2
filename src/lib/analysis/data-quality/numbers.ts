import { nodeName } from '../../chart/names.ts';
import { percent, signed } from '../../chart/format.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Refusal } from '../../study/refusal.ts';
import { DEFAULT_QUALITY } from '../../study/types.ts';
import type { ChapterContext } from '../context.ts';
import { count, given, plain, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMaker, NumberMakers } from '../live-number.ts';
import type { QualityResult, SignResult, TogetherResult, WithoutNode } from './result.ts';
import { SIGNS } from './signs.ts';
import { signOf } from './sign-of.ts';

function of(
  results: ChapterContext,
  show: (quality: QualityResult) => LiveNumber | Refusal,
): LiveNumber | Refusal {
  return given(results.result('data-quality'), show);
}

/** What was found of a sign, or of `1`, `2`, `3` flags together; without an argument of as many as the options ask for. */
function setOf(quality: QualityResult, name: string): SignResult | TogetherResult | Refusal {
  const sign = SIGNS.find((one) => one === name);
  if (sign !== undefined) return signOf(quality, sign);
  if (name === '') return quality.chosen;
  return present(
    quality.together.find(({ least }) => String(least) === name),
    name,
  );
}

function set(
  show: (found: SignResult | TogetherResult, results: ChapterContext) => LiveNumber | Refusal,
): NumberMaker {
  return (results, name = '') =>
    of(results, (quality) => given(setOf(quality, name), (found) => show(found, results)));
}

function node(
  { without }: SignResult | TogetherResult,
  results: ChapterContext,
  id: string | undefined,
): WithoutNode | Refusal {
  const wanted = id ?? results.study.system.id;
  return given(without, (nodes: readonly WithoutNode[]) =>
    present(
      nodes.find((one) => one.node === wanted),
      wanted,
    ),
  );
}

/** The node that changes most without those who have so many flags. */
function most(results: ChapterContext, show: (found: WithoutNode) => LiveNumber): LiveNumber | Refusal {
  return of(results, ({ chosen: { without } }) => {
    if (isRefusal(without)) return without;
    const [, ...parts] = without;
    const [largest = without[0]] = parts.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
    return given(present(largest, 'index'), show);
  });
}

/** Numbers of data quality. Arguments: a sign, or how many flags together; a node. */
export const numbers: NumberMakers = {
  'quality-n': (results) => of(results, ({ n }) => count(n, results.language)),
  'quality-items': (results) => of(results, ({ items }) => count(items, results.language)),
  'quality-common': (results) => of(results, ({ common }) => count(common, results.language)),
  /** Signs that the study gives, and cannot give. */
  'quality-signs': (results) => of(results, ({ signs }) => count(signs.length, results.language)),
  'quality-withheld': (results) => of(results, ({ withheld }) => count(withheld.length, results.language)),
  'quality-least': (results) => of(results, ({ chosen }) => count(chosen.least, results.language)),
  'quality-flagged': set(({ flagged }, { language }) => count(flagged, language)),
  'quality-share': set(({ share }) => ({ ...word(percent(share)), value: 100 * share })),
  'quality-cut': (results, name = '') =>
    of(results, (quality) =>
      given(setOf(quality, name), (found) =>
        given(present('cut' in found ? found.cut : null, name), (cut: number) =>
          plain(cut, Number.isInteger(cut) ? 0 : name === 'mahalanobis' ? 1 : 2),
        ),
      ),
    ),
  /** How many a χ² would put beyond the cut of D². */
  'quality-expected': (results) =>
    of(results, (quality) =>
      given(signOf(quality, 'mahalanobis'), ({ measured }: SignResult) =>
        plain(measured * (1 - (results.study.options.quality ?? DEFAULT_QUALITY).mahalanobis), 0),
      ),
    ),
  'quality-longest': (results) =>
    of(results, (quality) =>
      given(signOf(quality, 'run'), ({ classes }: SignResult) =>
        given(present(classes.at(-1), 'run'), ({ at }) => count(at, results.language)),
      ),
    ),
  /** How many have a run of so many or more. */
  'quality-runs-from': (results, length) =>
    of(results, (quality) =>
      given(signOf(quality, 'run'), ({ classes }: SignResult) =>
        count(
          classes.reduce((sum, { at, n }) => (at >= Number(length) ? sum + n : sum), 0),
          results.language,
        ),
      ),
    ),
  /** Mean score of those whose longest run has this length. */
  'quality-run-score': (results, length) =>
    of(results, (quality) =>
      given(signOf(quality, 'run'), ({ classes }: SignResult) =>
        given(
          present(classes.find(({ at }) => at === Number(length))?.score, length ?? ''),
          (score: number) => plain(score, 1),
        ),
      ),
    ),
  'quality-with': (results, id) =>
    of(results, ({ with: all }) =>
      given(all, (nodes: Exclude<QualityResult['with'], Refusal>) =>
        given(
          present(
            nodes.find((one) => one.node === (id ?? results.study.system.id)),
            id ?? '',
          ),
          ({ value }) => plain(value, 2),
        ),
      ),
    ),
  'quality-without': (results, name = '', id) =>
    of(results, (quality) =>
      given(setOf(quality, name), (found) => given(node(found, results, id), ({ value }) => plain(value, 2))),
    ),
  'quality-change': (results, name = '', id) =>
    of(results, (quality) =>
      given(setOf(quality, name), (found) =>
        given(node(found, results, id), ({ difference }) => ({
          ...word(signed(difference, 2)),
          value: difference,
        })),
      ),
    ),
  'quality-most-name': (results) =>
    most(results, (found) => word(nodeName(found.node, results.study, results.language))),
  'quality-most-change': (results) =>
    most(results, ({ difference }) => ({ ...word(signed(difference, 2)), value: difference })),
  'quality-unanswered-name': (results) =>
    of(results, ({ unanswered: [first] }) =>
      given(present(first, 'item'), ({ item }) => word(nodeName(item, results.study, results.language))),
    ),
  'quality-unanswered': (results) =>
    of(results, ({ unanswered: [first] }) =>
      given(present(first, 'item'), ({ share }) => ({ ...word(percent(share)), value: 100 * share })),
    ),
};
