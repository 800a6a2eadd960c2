import { useLanguage } from '../../site/use-language.ts';
import { domainName, fieldName } from '../../../lib/chart/names.ts';
import type { ChapterContext } from '../../../lib/analysis/context.ts';
import type { Domain } from '../../../lib/survey/types.ts';
import { refusalSentence } from '../../../lib/chart/sentence.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import type { Study } from '../../../lib/study/types.ts';

import { setOptions } from '../live/live.ts';

interface Option {
  readonly value: string;
  readonly text: string;
}

function Choice(properties: {
  readonly text: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}) {
  const { text, value, options, onChoose } = properties;
  return (
    <label>
      <span>{text}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which two groups of which column are compared in the path model. Kept with the study. */
export function GroupPicker({ study, results }: { readonly study: Study; readonly results: ChapterContext }) {
  const language = useLanguage();
  const found = results.result('path-groups');
  if (isRefusal(found)) return <p class="figure-refusals">{refusalSentence(found, study, language)}</p>;
  const { choices, compared } = found;
  const field = compared[0].field ?? '';
  const own = choices.find(([first]) => first?.field === field) ?? [];
  const choose = (first: Domain | undefined, second: Domain | undefined): void => {
    if (first?.category === undefined || second?.category === undefined) return;
    setOptions(study, {
      pathGroups: { field: first.field ?? '', first: first.category, second: second.category },
    });
  };
  const by = (id: string): Domain | undefined => own.find((one) => one.id === id);
  const groups = (without: Domain): readonly Option[] =>
    own
      .filter(({ id }) => id !== without.id)
      .map((one) => ({
        value: one.id,
        text: language.t('path.groups.category', { name: domainName(one, study, language), n: one.n }),
      }));
  return (
    <>
      <Choice
        text={language.t('path.groups.field')}
        value={field}
        options={choices.map(([one]) => ({
          value: one?.field ?? '',
          text: fieldName(one?.field ?? '', study, language),
        }))}
        onChoose={(name) => {
          const [first, second] = choices.find(([one]) => one?.field === name) ?? [];
          choose(first, second);
        }}
      />
      <Choice
        text={language.t('path.groups.first')}
        value={compared[0].id}
        options={groups(compared[1])}
        onChoose={(id) => choose(by(id), compared[1])}
      />
      <Choice
        text={language.t('path.groups.second')}
        value={compared[1].id}
        options={groups(compared[0])}
        onChoose={(id) => choose(compared[0], by(id))}
      />
    </>
  );
}
