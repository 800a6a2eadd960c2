import type { Language } from '../../strings/language.ts';
import { fieldName, nodeName } from '../chart/names.ts';
import type { Study } from '../study/types.ts';
import type { Measure } from './measures.ts';
import type { ReadingParameter } from './reading.ts';

/** A measure's name: of its node, of its question, or the net promoter score's. */
export function measureName({ kind, id }: Measure, study: Study, language: Language): string {
  if (kind === 'nps') return language.t('chapter.measure.nps');
  return kind === 'node' ? nodeName(id, study, language) : fieldName(id, study, language);
}

/** The same in a reading. */
export function measureParameter({ kind, id }: Measure): ReadingParameter {
  if (kind === 'nps') return { word: 'reading.nps-name' };
  return kind === 'node' ? { node: id } : { field: id };
}
