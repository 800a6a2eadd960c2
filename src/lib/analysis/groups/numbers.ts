import type { Refusal } from '../../study/refusal.ts';
import { domainName, fieldName } from '../../chart/names.ts';
import { fixed, probability } from '../../chart/format.ts';
import type { ChapterContext } from '../context.ts';
import { basis, count, difference, given, plain, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMakers } from '../live-number.ts';
import { beyondChance, questionMeasures, testedDifferences, upperMeasures } from './beyond.ts';
import type { TestedDifference } from './beyond.ts';
import { measureName } from '../measure-names.ts';
import type { ComparedMeasure, GroupsResult } from './result.ts';

/** The measure with this id; without one the index. */
function measureOf({ measures }: GroupsResult, id: string | undefined): ComparedMeasure | Refusal {
  const found =
    id === undefined || id === ''
      ? measures.find(({ measure }) => measure.level === 0)
      : measures.find(({ measure }) => measure.id === id);
  return present(found, id ?? 'index');
}

function ofGroups(context: ChapterContext, make: (found: GroupsResult) => LiveNumber | Refusal) {
  return given(context.result('groups'), make);
}

function widest(context: ChapterContext, make: (of: TestedDifference) => LiveNumber | Refusal) {
  return ofGroups(context, (found) => {
    const tested = testedDifferences(questionMeasures(found), context.study.options);
    return given(present(beyondChance(tested)[0] ?? tested[0], 'difference'), make);
  });
}

/** Numbers of the comparison of groups. Arguments: domains; ids of nodes or columns, without one the index. */
export const numbers: NumberMakers = {
  'groups-field': (context) =>
    ofGroups(context, ({ field }) => word(fieldName(field, context.study, context.language))),
  'groups-count': (context) =>
    ofGroups(context, ({ groups }) => count(groups.filter(({ shown }) => shown).length, context.language)),
  'group-value': (context, domain = '', id) =>
    ofGroups(context, (found) =>
      given(measureOf(found, id), ({ groups }: ComparedMeasure) =>
        given(
          present(
            groups.find((group) => group.domain.id === domain),
            domain,
          ),
          ({ value }) => plain(value, 1),
        ),
      ),
    ),
  'group-difference': (context, domain = '', id) =>
    ofGroups(context, (found) =>
      given(measureOf(found, id), ({ groups }: ComparedMeasure) =>
        given(present(groups.find((group) => group.domain.id === domain)?.difference, domain), (estimate) =>
          difference(estimate, 1, basis(estimate, context)),
        ),
      ),
    ),
  'group-difference-interval': (context, domain = '', id) =>
    ofGroups(context, (found) =>
      given(measureOf(found, id), ({ groups }: ComparedMeasure) =>
        given(
          present(groups.find((group) => group.domain.id === domain)?.difference, domain),
          ({ low, high }) =>
            word(context.language.t('groups.interval', { low: fixed(low, 1), high: fixed(high, 1) })),
        ),
      ),
    ),
  'groups-p': (context, id) =>
    ofGroups(context, (found) =>
      given(measureOf(found, id), ({ whole }: ComparedMeasure) =>
        given(present(whole, 'p'), ({ pHolm }) => ({ ...word(probability(pHolm)), value: pHolm })),
      ),
    ),
  'groups-upper-beyond': (context) =>
    ofGroups(context, (found) =>
      count(
        beyondChance(testedDifferences(upperMeasures(found), context.study.options)).length,
        context.language,
      ),
    ),
  'groups-upper-tested': (context) =>
    ofGroups(context, (found) =>
      count(testedDifferences(upperMeasures(found), context.study.options).length, context.language),
    ),
  'groups-questions-beyond': (context) =>
    ofGroups(context, (found) =>
      count(
        beyondChance(testedDifferences(questionMeasures(found), context.study.options)).length,
        context.language,
      ),
    ),
  'groups-questions-tested': (context) =>
    ofGroups(context, (found) =>
      count(testedDifferences(questionMeasures(found), context.study.options).length, context.language),
    ),
  'groups-widest': (context) =>
    widest(context, (one) => difference(one.difference, 1, basis(one.difference, context))),
  'groups-widest-effect': (context) =>
    widest(context, ({ difference: { effect } }) => given(present(effect, 'd'), (d) => plain(d, 2))),
  'groups-widest-question': (context) =>
    widest(context, ({ measure }) => word(measureName(measure, context.study, context.language))),
  'groups-widest-group': (context) =>
    widest(context, ({ group }) => word(domainName(group.domain, context.study, context.language))),
};
