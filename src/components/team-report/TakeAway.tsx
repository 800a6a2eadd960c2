import { useState } from 'preact/hooks';
import type { ReportDocument } from '../../lib/export/document.ts';
import { FORMATS } from '../../lib/export/formats.ts';
import type { ExportFormat } from '../../lib/export/formats.ts';
import type { ArchiveMaterial } from '../../lib/export/zip/material.ts';
import { download, fileNameOf } from '../site/download.ts';
import { useLanguage } from '../site/use-language.ts';
import { pageSvg } from './draw-in-page.ts';

/** The ways to take the report away: every format there is, and paper. */
export function TakeAway({
  document,
  archive,
}: {
  readonly document: ReportDocument;
  readonly archive: () => Promise<ArchiveMaterial>;
}) {
  const language = useLanguage();
  const { t } = language;
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const take = async ({ id, mime, load }: ExportFormat): Promise<void> => {
    setBusy(id);
    setFailed(null);
    try {
      const write = await load();
      const written = await write(document, { language, svg: pageSvg, archive });
      download(fileNameOf(document.title, `.${id}`), new Blob([written], { type: mime }));
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
    setBusy(null);
  };
  return (
    <div class="team-away" role="group" aria-label={t('document.away')}>
      <span>{t('document.away')}</span>
      {FORMATS.map((format) => (
        <button key={format.id} type="button" disabled={busy !== null} onClick={() => void take(format)}>
          {language.say('document.format', format.id)}
        </button>
      ))}
      <button type="button" onClick={() => print()}>
        {t('document.print')}
      </button>
      <span role="status">{busy === null ? '' : t('document.away.busy')}</span>
      {failed !== null && <span class="team-warning">{t('document.away.failed', { detail: failed })}</span>}
    </div>
  );
}
