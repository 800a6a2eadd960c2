import { useRef, useState } from 'preact/hooks';
import { useLanguage } from '../../site/use-language.ts';
import './DropZone.css';

/** Where a file comes in: dropped, or chosen with pointer or keyboard; or the bundled example as if it were a file. */
export function DropZone({
  onFiles,
  onExample,
  onFolder,
  isSmall,
  disabled,
}: {
  onFiles: (files: readonly File[]) => void;
  onExample: () => void;
  /** A folder was dropped, whose files the page does not get. */
  onFolder: (name: string) => void;
  /** A study is open: the zone gives way to it. */
  isSmall: boolean;
  disabled: boolean;
}) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    if (!disabled && files && files.length > 0) onFiles([...files]);
  };
  return (
    <div
      class={['wb-drop', isSmall && 'wb-drop-small', over && 'wb-drop-over'].filter(Boolean).join(' ')}
      data-testid="drop-zone"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const entries = [...(event.dataTransfer?.items ?? [])].map((item) => item.webkitGetAsEntry());
        const folder = entries.find((entry) => entry?.isDirectory);
        if (folder) onFolder(folder.name);
        else take(event.dataTransfer?.files);
      }}
    >
      <p class="wb-drop-lead">{t(isSmall ? 'workbench.drop.another' : 'workbench.drop.lead')}</p>
      <div class="wb-row">
        <button
          type="button"
          class={isSmall ? 'wb-button' : 'wb-button wb-primary'}
          disabled={disabled}
          onClick={() => input.current?.click()}
        >
          {t('workbench.drop.choose')}
        </button>
        <button type="button" class="wb-button" disabled={disabled} onClick={onExample}>
          {t('workbench.drop.example')}
        </button>
      </div>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        disabled={disabled}
        accept=".csv,.tsv,.txt,.tab,.gz,.zip,.xlsx,.xlsm,.sav,.zsav,.parquet,.arrow,.feather,.json,text/csv,text/plain,text/tab-separated-values,application/gzip,application/zip,application/json"
        onChange={(event) => {
          const { files } = event.currentTarget;
          take(files);
          event.currentTarget.value = '';
        }}
      />
      <p class="wb-soft wb-drop-kinds">{t('workbench.drop.kinds')}</p>
    </div>
  );
}
