import type { Doctor } from '../../../lib/ingest/load/doctor.ts';
import { useLanguage } from '../../site/use-language.ts';
import { downloadText } from '../../site/download.ts';
import { rejectedCsv } from '../keep/exports.ts';
import { countText, rejectionText } from '../parts/words.ts';

const SHOWN_LINES = 20;

/**
 * The lines that are no rows: their numbers, why, how they begin; all of them as CSV.
 *
 * @param onAll reads the file once more for those that were not kept to be shown.
 */
export function RejectedLines({ doctor, onAll }: { doctor: Doctor; onAll: () => void }) {
  const language = useLanguage();
  const { t } = language;
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
                <td class="number">{countText(line.line, language)}</td>
                <td>{rejectionText(line.reason, language)}</td>
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
        onClick={() => {
          if (doctor.rejected > doctor.rejectedLines.length) onAll();
          else downloadText('rejected-lines.csv', 'text/csv', rejectedCsv(doctor.rejectedLines, language));
        }}
      >
        {t('workbench.rejected.download', { n: doctor.rejected })}
      </button>
    </details>
  );
}
