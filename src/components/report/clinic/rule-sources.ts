import type { Fault } from '../../../lib/questionnaire/question.ts';
import type { ReferenceKey } from '../../site/references.ts';

/** Where the rule behind each fault is argued. */
export const RULE_SOURCES: Readonly<Record<Fault, ReferenceKey>> = {
  double: 'krosnick2010',
  leading: 'krosnick2010',
  negation: 'krosnick2010',
  absolute: 'schaeffer2003',
  vague: 'schaeffer2003',
  memory: 'tourangeau2000',
  agree: 'saris2010',
  unbalanced: 'krosnick2010',
  unlabelled: 'krosnick2010',
  'no-exit': 'krosnick2010',
};
