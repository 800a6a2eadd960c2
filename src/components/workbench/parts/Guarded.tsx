import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { useLanguage } from '../../site/use-language.ts';

/** A part of the page that may fail: what went wrong stands in its place, and the rest of the page goes on. */
export function Guarded({ children }: { children: ComponentChildren }) {
  const { t } = useLanguage();
  const broken: unknown = useErrorBoundary()[0];
  if (broken === undefined) return <>{children}</>;
  return (
    <p class="wb-notice wb-problem" role="alert">
      {t('workbench.failed.page', {
        message: broken instanceof Error ? broken.message : t('workbench.failed'),
      })}
    </p>
  );
}
