import { entryOf } from '../../../study/entry.ts';
import { GRADES, gradeOf } from '../grade.ts';
import type { Grade } from '../grade.ts';
import type { GroupIndex } from '../result.ts';
import type { Estimate } from '../../../survey/types.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';
import { walk } from '../../../study/tree.ts';

import { COLOURS } from '../../../chart/colours.ts';
import { fixed } from '../../../chart/format.ts';
import { matrixPlot } from '../../../chart/matrix.ts';
import { domainName, nodeName } from '../../../chart/names.ts';
import type { FigureDefinition } from '../../figure.ts';

const GRADE_COLOURS: Readonly<Record<Grade, string | null>> = {
  excellent: COLOURS.above,
  good: COLOURS.performance,
  fair: COLOURS.expectation,
  poor: COLOURS.below,
  undetermined: null,
};

/** All respondents and the groups of the first segment field. */
function shownGroups(groups: readonly GroupIndex[]): readonly GroupIndex[] {
  const shown = groups.filter(({ ownSet }) => !isRefusal(ownSet));
  const segment = shown.find(({ domain }) => domain.kind === 'segment')?.domain.field;
  return shown.filter(
    ({ domain }) => domain.kind === 'all' || (segment !== undefined && domain.field === segment),
  );
}

/** The score of every dimension and item with its grade, group by group; no grade where the interval crosses a cut point. */
export const grades: FigureDefinition = {
  controls: ['confidence', 'minGroup'],
  decided: ['cutPoints'],
  draw({ language, study, result }, { width }) {
    const index = result('index');
    if (isRefusal(index)) return index;
    const groups = shownGroups(index.groups);
    if (groups.length === 0) return refuse('no-group');
    const { cutPoints } = study.options;
    const scoreOf = (group: GroupIndex, node: string): Estimate | undefined => {
      if (node === study.system.id) return isRefusal(group.ownSet) ? undefined : group.ownSet;
      return entryOf(group.nodes, node);
    };
    const nodes = walk(study.system).filter(({ node }) =>
      groups.some((group) => scoreOf(group, node.id) !== undefined),
    );
    const cells = nodes.flatMap(({ node }) =>
      groups.flatMap((group) => {
        const score = scoreOf(group, node.id);
        if (score === undefined) return [];
        return [{ node: node.id, group, score, grade: gradeOf(score, cutPoints) }];
      }),
    );
    const undetermined = cells.filter(({ grade }) => grade === 'undetermined').length;
    return {
      options: matrixPlot(
        nodes.map(({ node, level }) => ({
          id: node.id,
          label: nodeName(node.id, study, language),
          ...(level < 2 && (node.children ?? []).length > 0 ? { strong: true } : {}),
        })),
        groups.map(({ domain }) => ({ id: domain.id, label: domainName(domain, study, language) })),
        cells.map(({ node, group, score, grade }) => ({
          row: node,
          column: group.domain.id,
          text: language.t('grades.cell', {
            letter: language.t(`grades.letter.${grade}`),
            score: fixed(score.value, 0),
          }),
          colour: GRADE_COLOURS[grade],
        })),
        {
          width,
          legend: [...GRADES, 'undetermined' as const].map((grade) => ({
            text: language.t('tiers.legend', {
              letter: language.t(`grades.letter.${grade}`),
              tier: language.t(`grades.${grade}`),
            }),
            colour: GRADE_COLOURS[grade] ?? COLOURS.undecided,
            shape: grade === 'undetermined' ? 'open' : 'dot',
          })),
        },
      ),
      table: {
        columns: [
          { key: 'node', label: language.t('grades.column.node') },
          { key: 'group', label: language.t('chapter.column.group') },
          { key: 'n', label: language.t('chapter.column.n'), digits: 0 },
          { key: 'score', label: language.t('chapter.column.score'), digits: 1 },
          { key: 'low', label: language.t('chapter.column.low'), digits: 1 },
          { key: 'high', label: language.t('chapter.column.high'), digits: 1 },
          { key: 'grade', label: language.t('grades.column.grade') },
        ],
        rows: cells.map(({ node, group, score, grade }) => ({
          node: nodeName(node, study, language),
          group: domainName(group.domain, study, language),
          n: node === study.system.id ? group.n : score.n,
          score: score.value,
          low: score.low,
          high: score.high,
          grade: language.t(`grades.${grade}`),
        })),
      },
      alternative: language.t('figure.grades.alternative', {
        n: cells.length,
        groups: groups.length,
        level: 100 * study.options.confidence,
        cuts: cutPoints.join(', '),
        ...Object.fromEntries(
          GRADES.map((grade) => [grade, cells.filter((cell) => cell.grade === grade).length]),
        ),
        undetermined,
      }),
    };
  },
};
