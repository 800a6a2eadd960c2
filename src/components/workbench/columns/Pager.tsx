import { useLanguage } from '../../site/use-language.ts';

/** Turns the pages of the table of columns; nothing where one page holds all. */
export function Pager({
  page,
  pages,
  n,
  onPage,
}: {
  /** From 0. */
  page: number;
  pages: number;
  n: number;
  onPage: (page: number) => void;
}) {
  const { t } = useLanguage();
  if (pages === 1) return null;
  return (
    <nav class="wb-row" aria-label={t('workbench.roles.pages')}>
      <button type="button" class="wb-button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('workbench.roles.previous')}
      </button>
      <span>{t('workbench.roles.page', { page: page + 1, pages, n })}</span>
      <button type="button" class="wb-button" disabled={page === pages - 1} onClick={() => onPage(page + 1)}>
        {t('workbench.roles.next')}
      </button>
    </nav>
  );
}
