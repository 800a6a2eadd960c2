import './workbench.css';
import './parts/controls.css';
import { useEffect, useErrorBoundary, useMemo } from 'preact/hooks';
import { useSignalEffect } from '@preact/signals';
import { activate } from '../../lib/store/active.ts';
import { t } from './parts/strings.ts';
import { createController } from './state/controller.ts';
import { DropZone } from './file/DropZone.tsx';
import { Notice } from './parts/Notice.tsx';
import { OpenedStudy } from './OpenedStudy.tsx';
import { Progress } from './parts/Progress.tsx';
import { StudyList } from './keep/StudyList.tsx';
import type { SystemTemplate } from '../../lib/study/edit/template.ts';
import { workerWork } from './backend/connect.ts';

/** The page "Your own data": from a file to index and gaps, and back again at the next visit. `base` ends with a slash. */
export default function Workbench({
  base,
  simulated,
  chapters,
  templates,
}: {
  base: string;
  /** Whether the example is. */
  simulated: boolean;
  chapters: readonly { slug: string; title: string; analyses?: readonly string[] }[];
  templates: readonly SystemTemplate[];
}) {
  const controller = useMemo(
    () =>
      createController(workerWork(), {
        url: `${base}data/network-operator/answers.csv`,
        name: 'network-operator.csv',
        simulated,
      }),
    [],
  );
  const { ready, opened, studies, storage, busy, message } = controller;

  useEffect(() => {
    void controller.start();
    const flush = (): void => {
      if (document.visibilityState === 'hidden') void controller.flush();
    };
    document.addEventListener('visibilitychange', flush);
    // A file dropped beside the zone would otherwise replace the page.
    const keepPage = (event: DragEvent): void => event.preventDefault();
    addEventListener('dragover', keepPage);
    addEventListener('drop', keepPage);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      removeEventListener('dragover', keepPage);
      removeEventListener('drop', keepPage);
    };
  }, []);
  useSignalEffect(() => {
    document.documentElement.dataset['workbench'] = ready.value
      ? opened.value
        ? 'open'
        : 'ready'
      : 'loading';
  });

  const broken: unknown = useErrorBoundary()[0];
  if (broken !== undefined)
    return (
      <p class="wb-notice wb-problem" role="alert">
        {t('workbench.failed.page', {
          message: broken instanceof Error ? broken.message : t('workbench.failed'),
        })}
      </p>
    );

  const withoutEngine = ready.value && typeof WebAssembly === 'undefined';
  return (
    <div class="wb not-content">
      {withoutEngine && <p class="wb-notice wb-warning">{t('workbench.off.wasm')}</p>}
      <DropZone
        disabled={!ready.value || busy.value !== null || withoutEngine}
        onFiles={(files) => void controller.take(files)}
        onExample={() => void controller.takeExample()}
      />
      {!ready.value && <p class="wb-soft wb-script">{t('workbench.loading')}</p>}
      {busy.value && (
        <Progress label={busy.value.label} share={busy.value.share} onCancel={busy.value.cancel} />
      )}
      {message.value && <Notice message={message.value} onClose={() => (message.value = null)} />}
      {opened.value && (
        <OpenedStudy
          key={opened.value.id}
          controller={controller}
          opened={opened.value}
          chapters={chapters.map(({ slug, ...chapter }) => ({ href: `${base}${slug}/`, ...chapter }))}
          templates={templates}
          onBundled={() => {
            activate(null);
            message.value = { level: 'note', lead: t('workbench.keep.bundled.done') };
          }}
        />
      )}
      <StudyList
        studies={studies.value}
        opened={opened.value?.id ?? null}
        storage={storage.value}
        onOpen={(id) => void controller.open(id)}
        onDelete={(id) => void controller.remove(id)}
        onForget={() => void controller.forget()}
      />
    </div>
  );
}
