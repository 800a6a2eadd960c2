import { useState } from 'preact/hooks';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import { FileButton } from './FileButton.tsx';
import { stem } from './stem.ts';
import type { Lookup } from '../backend/backend.ts';
import '../parts/fields.css';

interface Chosen {
  readonly file: File;
  readonly columns: readonly string[];
}

/** A file to be looked up, and the columns that hold the id in both. */
export function JoinForm({
  study,
  isBusy,
  headings,
  given,
  onJoin,
}: {
  study: Study;
  isBusy: boolean;
  /** Undefined where the file could not be read; the page says why. */
  headings: (file: File) => Promise<readonly string[] | undefined>;
  /** A file that has been chosen already. */
  given?: Chosen;
  onJoin: (file: File, by: Lookup) => void;
}) {
  const { t } = useLanguage();
  const names = study.fields.map(({ name }) => name);
  const id = study.fields.find(({ role }) => role === 'id')?.name ?? names[0] ?? '';
  const likely = ({ file, columns }: Chosen): Lookup => {
    const same = columns.find((column) => column.toLowerCase() === id.toLowerCase());
    return { key: id, lookupKey: same ?? columns[0] ?? '', prefix: stem(file.name) };
  };
  const [chosen, setChosen] = useState<Chosen | null>(given ?? null);
  const [by, setBy] = useState<Lookup>(given ? likely(given) : { key: id, lookupKey: '', prefix: '' });
  const choose = async (file: File): Promise<void> => {
    const columns = await headings(file);
    if (columns === undefined) return;
    setChosen({ file, columns });
    setBy(likely({ file, columns }));
  };
  return (
    <form
      class="wb-fields"
      data-testid="join"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onJoin(chosen.file, { ...by, prefix: by.prefix.trim() });
      }}
    >
      <div>
        <FileButton
          label={t('workbench.more.join.choose')}
          disabled={isBusy}
          onFiles={([file]) => void choose(file!)}
        />
      </div>
      {chosen && (
        <>
          <Column
            label={t('workbench.more.join.key')}
            names={names}
            value={by.key}
            onValue={(key) => setBy({ ...by, key })}
          />
          <Column
            label={t('workbench.more.join.lookup', { file: chosen.file.name })}
            names={chosen.columns}
            value={by.lookupKey}
            onValue={(lookupKey) => setBy({ ...by, lookupKey })}
          />
          <label class="wb-field">
            {t('workbench.more.join.prefix')}
            <input
              type="text"
              value={by.prefix}
              onInput={(event) => setBy({ ...by, prefix: event.currentTarget.value })}
            />
          </label>
          <div>
            <button type="submit" class="wb-button" disabled={isBusy || by.prefix.trim() === ''}>
              {t('workbench.more.join.do')}
            </button>
          </div>
        </>
      )}
    </form>
  );
}

function Column({
  label,
  names,
  value,
  onValue,
}: {
  label: string;
  names: readonly string[];
  value: string;
  onValue: (value: string) => void;
}) {
  return (
    <label class="wb-field">
      {label}
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
