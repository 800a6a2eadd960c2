import { useState } from 'preact/hooks';
import { useLanguage } from '../../site/use-language.ts';
import { FileButton } from './FileButton.tsx';
import { stem } from './stem.ts';
import type { NamedWave } from '../state/effects/more-files.ts';
import '../parts/fields.css';

/** Files as waves: each with its name, proposed from the file's. */
export function AppendForm({
  fileName,
  isBusy,
  given = [],
  onAppend,
}: {
  fileName: string;
  isBusy: boolean;
  /** Files that have been chosen already. */
  given?: readonly File[];
  onAppend: (wave: string, others: readonly NamedWave[]) => void;
}) {
  const { t } = useLanguage();
  const [wave, setWave] = useState(waveOf(fileName));
  const [others, setOthers] = useState<readonly NamedWave[]>(() => namedWaves(given));
  const names = [wave, ...others.map((other) => other.wave)].map((name) => name.trim());
  const twice = new Set(names).size < names.length;
  return (
    <form
      class="wb-fields"
      data-testid="append"
      onSubmit={(event) => {
        event.preventDefault();
        onAppend(
          wave.trim(),
          others.map((other) => ({ ...other, wave: other.wave.trim() })),
        );
      }}
    >
      <div>
        <FileButton
          label={t('workbench.more.append.choose')}
          isMultiple
          disabled={isBusy}
          onFiles={(files) => setOthers(namedWaves(files))}
        />
      </div>
      {others.length > 0 && (
        <>
          <WaveName file={fileName} value={wave} onValue={setWave} />
          {others.map((other, at) => (
            <WaveName
              key={other.file.name}
              file={other.file.name}
              value={other.wave}
              onValue={(value) =>
                setOthers(others.map((one, place) => (place === at ? { ...one, wave: value } : one)))
              }
            />
          ))}
          <div class="wb-row">
            <button type="submit" class="wb-button" disabled={isBusy || twice || names.includes('')}>
              {t('workbench.more.append.do', { n: names.length })}
            </button>
            {twice && <span class="wb-soft">{t('workbench.more.append.twice')}</span>}
          </div>
        </>
      )}
    </form>
  );
}

function namedWaves(files: readonly File[]): readonly NamedWave[] {
  return files.map((file) => ({ file, wave: waveOf(file.name) }));
}

function WaveName({
  file,
  value,
  onValue,
}: {
  file: string;
  value: string;
  onValue: (value: string) => void;
}) {
  const { t } = useLanguage();
  return (
    <label class="wb-field">
      {t('workbench.more.append.name', { file })}
      <input type="text" value={value} onInput={(event) => onValue(event.currentTarget.value)} />
    </label>
  );
}

/** What a wave is called after its file: the year (and quarter or month) in the name, else the name. */
function waveOf(fileName: string): string {
  return /(?:19|20)\d\d(?:[-_ ]?(?:q[1-4]|\d\d(?!\d)))?/i.exec(fileName)?.[0] ?? stem(fileName);
}
