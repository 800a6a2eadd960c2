import { encodingName } from '../../lib/ingest/encoding-name.ts';
import type { Doctor, Finding } from '../../lib/ingest/types.ts';
import { t } from '../../strings/index.ts';
import { downloadText } from './download.ts';
import { rejectedCsv } from './exports.ts';
import { bytesText, countText, findingText } from './words.ts';

const SHOWN_LINES = 20;
const ORDER = { refusal: 0, warning: 1, note: 2 } as const;

/** What became of the file: counts, dialect, what the doctor found in words, and the rejected lines. */
export function FoundPanel({ doctor }: { doctor: Doctor }) {
  const { dialect, file } = doctor;
  const general = doctor.findings
    .filter((finding) => finding.field === undefined)
    .toSorted((one, other) => ORDER[one.level] - ORDER[other.level]);
  const byColumn = doctor.findings.filter((finding) => finding.field !== undefined);
  return (
    <section aria-labelledby="wb-found" data-testid="found">
      <h2 id="wb-found">{t('workbench.found.heading')}</h2>
      <dl class="wb-facts">
        <Fact name={t('workbench.found.file')} value={`${file.name}, ${bytesText(file.bytes)}`} />
        <Fact
          name={t('workbench.found.rows')}
          value={t('workbench.found.rows.value', {
            read: doctor.rowsRead,
            kept: doctor.rowsKept,
            rejected: doctor.rejected,
          })}
        />
        <Fact name={t('workbench.found.columns')} value={countText(doctor.columns.length)} />
        <Fact
          name={t('workbench.found.dialect')}
          value={t('workbench.found.dialect.value', {
            encoding: t(dialect.bom ? 'workbench.found.bom' : 'workbench.found.nobom', {
              encoding: encodingName(dialect.encoding),
            }),
            delimiter: delimiterText(dialect.delimiter),
            header: dialect.headerRows,
          })}
        />
      </dl>
      {general.length > 0 && <Findings findings={general} />}
      {byColumn.length > 0 && (
        <details open={byColumn.length <= 6}>
          <summary>{t('workbench.found.by-column', { n: byColumn.length })}</summary>
          <Findings findings={byColumn.slice(0, 200)} />
        </details>
      )}
      {doctor.rejected > 0 && <Rejected doctor={doctor} />}
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul class="wb-findings">
      {findings.map((finding, at) => (
        <li key={at} class={`wb-${finding.level}`}>
          <span class="wb-tag">{t(`workbench.level.${finding.level}`)}</span> {findingText(finding)}
        </li>
      ))}
    </ul>
  );
}

function Rejected({ doctor }: { doctor: Doctor }) {
  const shown = doctor.rejectedLines.slice(0, SHOWN_LINES);
  return (
    <details data-testid="rejected">
      <summary>{t('workbench.rejected.summary', { n: doctor.rejected })}</summary>
      <p>{t('workbench.rejected.what')}</p>
      <div class="table-scroll" role="region" aria-label={t('workbench.rejected.table')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th class="number">{t('workbench.rejected.line')}</th>
              <th>{t('workbench.rejected.reason')}</th>
              <th>{t('workbench.rejected.text')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line, at) => (
              <tr key={at}>
                <td class="number">{countText(line.line)}</td>
                <td>{line.reason}</td>
                <td>
                  <code>{line.text}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button
        type="button"
        class="wb-button"
        onClick={() => downloadText('rejected-lines.csv', 'text/csv', rejectedCsv(doctor.rejectedLines))}
      >
        {t('workbench.rejected.download', { n: doctor.rejectedLines.length })}
      </button>
    </details>
  );
}

function delimiterText(delimiter: Doctor['dialect']['delimiter']): string {
  const names = {
    ',': 'workbench.delimiter.comma',
    ';': 'workbench.delimiter.semicolon',
    '\t': 'workbench.delimiter.tab',
    '|': 'workbench.delimiter.bar',
  } as const;
  return t(names[delimiter]);
}
