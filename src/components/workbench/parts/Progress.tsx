import { useLanguage } from '../../site/use-language.ts';
import './Progress.css';

/** What is being done, how far it is (0–1; null: not known), and the way out. */
export function Progress({
  label,
  share,
  onCancel,
}: {
  label: string;
  share: number | null;
  onCancel: () => void;
}) {
  const { t } = useLanguage();
  return (
    <div class="wb-progress" role="group" aria-label={t('workbench.progress')}>
      <p role="status">{label}</p>
      {share === null ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} max={1} value={Math.min(share, 1)} />
      )}
      <button type="button" class="wb-button" onClick={onCancel}>
        {t('workbench.cancel')}
      </button>
    </div>
  );
}
