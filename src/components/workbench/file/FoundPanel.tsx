import { useRef, useState } from 'preact/hooks';
import { encodingName } from '../../../lib/ingest/container/encoding-name.ts';
import type { Gathering } from '../../../lib/ingest/findings/finding.ts';
import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import type { Study } from '../../../lib/study/types.ts';
import { useLanguage } from '../../site/use-language.ts';
import type { Language } from '../../../strings/language.ts';
import type { Edits } from '../state/edits.ts';
import type { View } from '../columns/field-lines.ts';
import { FindingList } from './FindingList.tsx';
import { delimiterText, ReadingForm } from './ReadingForm.tsx';
import { RejectedLines } from './RejectedLines.tsx';
import { bytesText, countText } from '../parts/words.ts';
import type { Reading } from '../backend/backend.ts';
import './FoundPanel.css';

/** What became of the file: counts, form, what the doctor found in words, the rejected lines; and another way of reading it. */
export function FoundPanel({
  doctor,
  study,
  edits,
  onColumns,
  onRead,
  onGather,
  onRejected,
}: {
  doctor: Doctor;
  study: Study;
  edits: Edits;
  onColumns: (view: View) => void;
  onRead: (reading: Reading) => void;
  /** Makes the file one with a line a person. */
  onGather: (by: Gathering) => void;
  /** Saves all lines that were taken out. */
  onRejected: () => void;
}) {
  const language = useLanguage();
  const { t } = language;
  const { file } = doctor;
  const [reading, setReading] = useState(false);
  const form = useRef<HTMLDetailsElement>(null);
  return (
    <section aria-labelledby="wb-found" data-testid="found">
      <dl class="wb-facts">
        <Fact name={t('workbench.found.file')} value={`${file.name}, ${bytesText(file.bytes, language)}`} />
        <Fact
          name={t('workbench.found.rows')}
          value={t('workbench.found.rows.value', {
            read: doctor.rowsRead,
            kept: doctor.rowsKept,
            rejected: doctor.rejected,
          })}
        />
        <Fact name={t('workbench.found.columns')} value={countText(doctor.columns.length, language)} />
        <Fact name={t('workbench.found.dialect')} value={formText(doctor, language)} />
      </dl>
      <label class="wb-soft">
        <input
          type="checkbox"
          checked={study.simulated}
          onChange={(event) => edits.simulated(event.currentTarget.checked)}
        />{' '}
        {t('workbench.simulated')}
      </label>
      <FindingList
        findings={doctor.findings}
        study={study}
        edits={edits}
        onColumns={onColumns}
        onGather={onGather}
        onReread={(reread) => onRead({ ...readingOf(doctor), ...reread })}
        onReading={() => {
          setReading(true);
          setTimeout(() => form.current?.querySelector<HTMLElement>('select, input')?.focus());
        }}
      />
      {doctor.rejected > 0 && <RejectedLines doctor={doctor} onAll={onRejected} />}
      <details ref={form} open={reading} onToggle={(event) => setReading(event.currentTarget.open)}>
        <summary>{t('workbench.reading.summary')}</summary>
        <p class="wb-soft">{t('workbench.reading.lead')}</p>
        {reading && <ReadingForm doctor={doctor} onRead={onRead} />}
      </details>
    </section>
  );
}

/** What the reader, or the doctor among the sheets of a workbook, chose before. */
function readingOf({ dialect, form }: Doctor): Reading {
  return {
    ...(form?.given && { encoding: dialect.encoding }),
    ...(form?.parts && form.part !== undefined && { sheet: form.part }),
  };
}

function formText({ dialect, form }: Doctor, language: Language): string {
  const { t } = language;
  const container = form?.container ?? 'plain';
  if (container === 'sav' || container === 'parquet' || container === 'arrow')
    return t(`workbench.container.${container}`);
  if (container === 'xlsx')
    return t('workbench.container.xlsx', { sheet: form?.part ?? '', header: dialect.headerRows });
  const encoding = t(dialect.bom ? 'workbench.found.bom' : 'workbench.found.nobom', {
    encoding: encodingName(dialect.encoding),
  });
  return t('workbench.found.dialect.value', {
    encoding: form?.given ? t('workbench.found.given', { encoding }) : encoding,
    delimiter: delimiterText(dialect.delimiter, language),
    header: dialect.headerRows,
  });
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
