import { useMemo } from 'preact/hooks';
import { endsText } from '../../../lib/ingest/codebook/readings-text.ts';
import type { Check } from '../../../lib/ingest/codebook/checklist.ts';
import type { Proposal } from '../../../lib/ingest/codebook/propose.ts';
import type { Study } from '../../../lib/study/types.ts';
import type { Language } from '../../../strings/language.ts';
import { useLanguage } from '../../site/use-language.ts';
import { EVERYTHING } from '../columns/field-lines.ts';
import type { View } from '../columns/field-lines.ts';
import { text } from '../parts/words.ts';
import { guesses } from './guess.ts';

/** Names that are said; the rest is counted. */
const NAMED = 3;

/** What the tool took on a guess and would change the number most, with the way to check it. */
export function Guess({
  study,
  proposals,
  onColumns,
}: {
  study: Study;
  proposals: ReadonlyMap<string, Proposal>;
  onColumns: (view: View) => void;
}) {
  const language = useLanguage();
  const { t } = language;
  const { first, others } = useMemo(() => guesses(study, proposals), [study, proposals]);
  if (first === null) return null;
  return (
    <p class="wb-guess" data-testid="guess">
      <strong>{t('workbench.first.guess')}</strong> {guessText(first, study, language)}{' '}
      {others > 0 && t('workbench.first.guess.others', { n: others })}{' '}
      <button type="button" class="wb-quiet" onClick={() => onColumns({ ...EVERYTHING, filter: 'check' })}>
        {t('workbench.first.guess.check')}
      </button>
    </p>
  );
}

function guessText({ fields, reason, open }: Check, study: Study, language: Language): string {
  const { t, say } = language;
  const names = fields.slice(0, NAMED).map((name) => {
    const field = study.fields.find((one) => one.name === name);
    return t('workbench.first.guess.name', { name: field ? text(field.label, language, name) : name });
  });
  const columns = t('workbench.first.guess.columns', {
    list: names.join(', '),
    more: fields.length > NAMED ? t('workbench.first.guess.more', { n: fields.length - NAMED }) : '',
  });
  const [taken, ...readings] = open?.readings ?? [];
  const other = readings.toSorted((a, b) => distance(b) - distance(a))[0];
  function distance({ index }: { readonly index: number | null }): number {
    return Math.abs((index ?? 0) - (taken?.index ?? 0));
  }
  if (taken?.index == null || other?.index == null)
    return t('workbench.first.guess.unsure', { columns, reason: say('reason', reason) });
  return t('workbench.first.guess.open', {
    columns,
    taken: endsText(taken),
    index: taken.index.toFixed(1),
    other: endsText(other),
    otherIndex: other.index.toFixed(1),
  });
}
