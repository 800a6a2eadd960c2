import { signed } from '../../../chart/format.ts';
import { domainName, fieldName } from '../../../chart/names.ts';
import { rowsPlot } from '../../../chart/rows.ts';
import { isRefusal, refuse } from '../../../study/refusal.ts';
import type { FigureDefinition } from '../../figure.ts';
import { beyondChance, questionMeasures, testedDifferences } from '../beyond.ts';
import { measureName } from '../../measure-names.ts';
import { differenceLegend, differencePoint } from './group-differences.ts';
import { valueTable, wholeTable } from './group-tables.ts';

/** So many are drawn; the tables have all. */
const DRAWN = 12;

/** The widest differences between a group and the rest in single questions; all questions, and the net promoter score, in the tables. */
export const groupQuestions: FigureDefinition = {
  controls: ['confidence', 'minGroup'],
  draw(context, { width }) {
    const { language, study, result } = context;
    const found = result('groups');
    if (isRefusal(found)) return found;
    const tested = testedDifferences(questionMeasures(found), study.options);
    const beyond = beyondChance(tested);
    const drawn = [...beyond, ...tested.filter((one) => !beyond.includes(one))].slice(0, DRAWN);
    const [widest] = drawn;
    if (widest === undefined) return refuse('no-group');
    const name = ({ measure, group }: (typeof drawn)[number]): string =>
      language.t('groups.of', {
        measure: measureName(measure, study, language),
        group: domainName(group.domain, study, language),
      });
    const all = found.measures.filter(({ measure }) => measure.item);
    return {
      options: rowsPlot(
        drawn.map((one) => {
          const point = differencePoint(one.difference, context);
          return {
            label: name(one),
            points: [point],
            text: signed(one.difference.value, 1),
            colour: point.colour,
          };
        }),
        {
          width,
          xLabel: language.t('figure.group-questions.axis'),
          references: [{ value: 0, label: '' }],
          legend: differenceLegend(language),
        },
      ),
      table: valueTable(all, context),
      more: wholeTable(all, context, language.t('groups.whole-questions')),
      alternative: language.t('figure.group-questions.alternative', {
        field: fieldName(found.field, study, language),
        shown: drawn.length,
        tested: tested.length,
        above: drawn.filter((one) => beyond.includes(one) && one.evidence.claim === 'above').length,
        below: drawn.filter((one) => beyond.includes(one) && one.evidence.claim === 'below').length,
        widest: name(widest),
        value: signed(widest.difference.value, 1),
      }),
    };
  },
};
