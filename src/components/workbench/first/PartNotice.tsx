import { domainName, fieldName } from '../../../lib/chart/names.ts';
import { partOf } from '../../../lib/analysis/index/part.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Language } from '../../../strings/language.ts';
import type { Results } from '../backend/backend.ts';

/** Whose answers the index holds, where that is a provider, a wave or filtered rows alone; and the way to all of them. */
export function PartNotice({
  results,
  rows,
  onAll,
}: {
  results: Results;
  /** Rows of the file. */
  rows: number;
  onAll: () => void;
}) {
  const language = useLanguage();
  const said = partText(results, rows, language);
  if (said === null) return null;
  return (
    <p class="wb-part" data-testid="part">
      {said}{' '}
      <button type="button" class="wb-quiet" onClick={onAll}>
        {language.t('workbench.first.part.all', { rows })}
      </button>
    </p>
  );
}

/** “Dr A only: 56 of 120.”; null where everybody is in. */
export function partText(
  results: Pick<Results, 'index' | 'study'>,
  rows: number,
  language: Language,
): string | null {
  const { index } = results;
  const list = partNames(results, language);
  if (isRefusal(index) || list.length === 0) return null;
  return language.t('workbench.first.part', { list: list.join(', '), n: index.groups[0]?.n ?? 0, rows });
}

/** What the index holds alone: the provider, the wave, the filters, as they are called; empty where everybody is in. */
export function partNames(
  { index, study }: Pick<Results, 'index' | 'study'>,
  language: Language,
): readonly string[] {
  if (isRefusal(index)) return [];
  const part = partOf(index, study);
  const filters = Object.keys(study.options.filter ?? {});
  return [
    ...[part?.provider, part?.wave].flatMap((domain) =>
      domain ? [domainName(domain, study, language)] : [],
    ),
    ...filters.map((field) =>
      language.t('workbench.first.part.filter', { field: fieldName(field, study, language) }),
    ),
  ];
}
