import type { Language } from '../../strings/language.ts';

import type { Study } from '../study/types.ts';

/** What must stand with a study's numbers in every export: that they are simulated, and which rows they are of. */
export function studyNotes(
  { simulated, options }: Pick<Study, 'simulated' | 'options'>,
  language: Language,
): readonly string[] {
  return [
    ...(simulated ? [language.t('chapter.simulated')] : []),
    ...Object.entries(options.filter ?? {}).map(([field, categories]) =>
      language.t('chapter.provenance.filter', {
        field,
        categories: categories.map((one) => (one === '' ? language.t('chapter.unanswered') : one)).join(', '),
      }),
    ),
  ];
}
