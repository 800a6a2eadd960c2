import { useLanguage } from '../../site/use-language.ts';

/** Asks which state of a study counts that was changed in two tabs. */
export function ClashNotice({ onTheirs, onOurs }: { onTheirs: () => void; onOurs: () => void }) {
  const { t } = useLanguage();
  return (
    <div class="wb-notice wb-warning" role="alert" data-testid="clash">
      <div>
        <p>{t('workbench.clash')}</p>
        <div class="wb-row">
          <button type="button" class="wb-button" onClick={onTheirs}>
            {t('workbench.clash.theirs')}
          </button>
          <button type="button" class="wb-button" onClick={onOurs}>
            {t('workbench.clash.ours')}
          </button>
        </div>
      </div>
    </div>
  );
}
