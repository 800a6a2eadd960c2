import { useState } from 'preact/hooks';
import { encodingName } from '../../../lib/ingest/container/encoding-name.ts';
import { DELIMITERS } from '../../../lib/ingest/format/dialect.ts';
import { ENCODINGS } from '../../../lib/ingest/container/encodings.ts';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import type { Encoding } from '../../../lib/ingest/container/encodings.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Language } from '../../../strings/language.ts';
import type { Reading } from '../backend/backend.ts';

/** How the file is read, where the doctor was wrong: encoding, sheet, delimiter, rows of heading. Only what the reader changes is given. */
export function ReadingForm({ doctor, onRead }: { doctor: Doctor; onRead: (reading: Reading) => void }) {
  const language = useLanguage();
  const { t } = language;
  const { dialect, form } = doctor;
  const [reading, setReading] = useState<Reading>({});
  const first = 1 + (dialect.titleRows ?? 0);
  const rows = reading.rows ?? [first, first + Math.max(dialect.headerRows, 1) - 1];
  const isText = form === undefined || ['plain', 'gzip', 'zip'].includes(form.container);
  const hasHeading = isText || form.container === 'xlsx';
  const setRow = (at: 0 | 1, value: number): void => {
    if (!Number.isInteger(value) || value < 1) return;
    const [from, to] = at === 0 ? [value, Math.max(value, rows[1])] : [Math.min(rows[0], value), value];
    setReading({ ...reading, rows: [from, to] });
  };
  return (
    <form
      class="wb-row"
      data-testid="reading"
      onSubmit={(event) => {
        event.preventDefault();
        onRead(reading);
      }}
    >
      {isText && (
        <label class="wb-field">
          {t('workbench.reading.encoding')}
          <select
            value={reading.encoding ?? dialect.encoding}
            onChange={(event) => setReading({ ...reading, encoding: event.currentTarget.value as Encoding })}
          >
            {ENCODINGS.map((encoding) => (
              <option key={encoding} value={encoding}>
                {encodingName(encoding)}
              </option>
            ))}
          </select>
        </label>
      )}
      {form?.parts && form.parts.length > 1 && (
        <label class="wb-field">
          {t('workbench.reading.sheet')}
          <select
            value={reading.sheet ?? form.part ?? ''}
            onChange={(event) => setReading({ ...reading, sheet: event.currentTarget.value })}
          >
            {form.parts.map((part) => (
              <option key={part} value={part}>
                {part}
              </option>
            ))}
          </select>
        </label>
      )}
      {isText && (
        <label class="wb-field">
          {t('workbench.reading.delimiter')}
          <select
            value={reading.delimiter ?? dialect.delimiter}
            onChange={(event) =>
              setReading({ ...reading, delimiter: event.currentTarget.value as (typeof DELIMITERS)[number] })
            }
          >
            {DELIMITERS.map((delimiter) => (
              <option key={delimiter} value={delimiter}>
                {delimiterText(delimiter, language)}
              </option>
            ))}
          </select>
        </label>
      )}
      {hasHeading &&
        ([0, 1] as const).map((at) => (
          <label key={at} class="wb-field">
            {t(at === 0 ? 'workbench.reading.first' : 'workbench.reading.last')}
            <input
              class="wb-number"
              type="number"
              min="1"
              max="20"
              value={rows[at]}
              onInput={(event) => setRow(at, event.currentTarget.valueAsNumber)}
            />
          </label>
        ))}
      <button type="submit" class="wb-button" disabled={Object.keys(reading).length === 0}>
        {t('workbench.reading.again')}
      </button>
    </form>
  );
}

/** A delimiter in words. */
export function delimiterText(delimiter: Doctor['dialect']['delimiter'], { t }: Language): string {
  const names = {
    ',': 'workbench.delimiter.comma',
    ';': 'workbench.delimiter.semicolon',
    '\t': 'workbench.delimiter.tab',
    '|': 'workbench.delimiter.bar',
  } as const;
  return t(names[delimiter]);
}
