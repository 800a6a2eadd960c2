import './workbench.css';
import './parts/controls.css';
import { useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { activate } from '../../lib/store/active.ts';
import type { SystemTemplate } from '../../lib/study/edit/template.ts';
import { LanguageProvider, useLanguage } from '../site/use-language.ts';
import { connectBackend } from './backend/connect.ts';
import { DropZone } from './file/DropZone.tsx';
import { SecondFile } from './file/SecondFile.tsx';
import { StudyList } from './keep/StudyList.tsx';
import { openWorkbenchLanguage } from './language.ts';
import { OpenedStudy } from './OpenedStudy.tsx';
import { Guarded } from './parts/Guarded.tsx';
import { Notice } from './parts/Notice.tsx';
import { Progress } from './parts/Progress.tsx';
import { stageText } from './parts/stage-text.ts';
import { createController } from './state/controller.ts';
import { recallRooms } from './state/rooms.ts';

// Its sentences are here before it takes over what was drawn at build time.
if (!import.meta.env.SSR) await openWorkbenchLanguage(document.documentElement.lang);

interface Props {
  /** Address of the site's root, with a slash at the end. */
  readonly base: string;
  /** Whether the example is. */
  readonly simulated: boolean;
  readonly chapters: readonly { slug: string; title: string; analyses?: readonly string[] }[];
  readonly templates: readonly SystemTemplate[];
}

/** The page "Your own data": from a file to index and gaps, and back again at the next visit. `language` is a BCP 47 code. */
export default function Workbench({ language, ...props }: Props & { readonly language: string }) {
  return (
    <LanguageProvider value={language}>
      <Page {...props} />
    </LanguageProvider>
  );
}

function Page({ base, simulated, chapters, templates }: Props) {
  const language = useLanguage();
  const { t } = language;
  const controller = useMemo(() => createController(connectBackend(), language.code), []);
  const { isReady, opened, studies, storage, job, message, second } = controller;

  useEffect(() => {
    recallRooms();
    void controller.start();
    const flush = (): void => {
      if (document.visibilityState === 'hidden') void controller.flush();
    };
    // What stands in a box counts, and is kept before the page goes.
    const leave = (): void => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      controller.keepNow();
    };
    document.addEventListener('visibilitychange', flush);
    addEventListener('pagehide', leave);
    // A file dropped beside the zone would otherwise replace the page.
    const keepPage = (event: DragEvent): void => event.preventDefault();
    addEventListener('dragover', keepPage);
    addEventListener('drop', keepPage);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      removeEventListener('pagehide', leave);
      removeEventListener('dragover', keepPage);
      removeEventListener('drop', keepPage);
    };
  }, []);
  useSignalEffect(() => {
    document.documentElement.dataset['workbench'] = isReady.value
      ? opened.value
        ? 'open'
        : 'ready'
      : 'loading';
  });

  // Whatever opens after the page was ready is what the reader has asked for.
  const wasReady = useRef(false);
  useEffect(() => {
    wasReady.current = isReady.value;
  });

  const withoutEngine = isReady.value && typeof WebAssembly === 'undefined';
  const example = {
    url: `${base}data/network-operator/answers.csv`,
    codebookUrl: `${base}data/network-operator/study.json`,
    name: 'network-operator.csv',
    simulated,
  };
  return (
    <div class="wb not-content">
      {withoutEngine && <p class="wb-notice wb-warning">{t('workbench.off.wasm')}</p>}
      <DropZone
        isSmall={opened.value !== null}
        disabled={!isReady.value || job.value !== null || withoutEngine}
        onFiles={(files) => void controller.take(files)}
        onFolder={(name) =>
          controller.tell({ level: 'problem', lead: t('workbench.failed.folder', { name }) })
        }
        onExample={() => void controller.takeExample(example)}
      />
      {!isReady.value && <p class="wb-soft wb-script">{t('workbench.loading')}</p>}
      {job.value && (
        <Progress
          label={stageText(job.value.stage, language)}
          share={job.value.share}
          onCancel={job.value.cancel}
        />
      )}
      {message.value && <Notice message={message.value} onClose={() => controller.tell(null)} />}
      {opened.value && second.value && (
        <SecondFile
          study={opened.value.history.present}
          fileName={opened.value.fileName}
          second={second.value}
          controller={controller}
        />
      )}
      {opened.value && (
        <Guarded key={opened.value.id}>
          <OpenedStudy
            controller={controller}
            opened={opened.value}
            chapters={chapters.map(({ slug, ...chapter }) => ({ href: `${base}${slug}/`, ...chapter }))}
            report={`${base}report/`}
            templates={templates}
            isArriving={wasReady.current}
            onBundled={() => {
              activate(null);
              controller.tell({ level: 'note', lead: t('workbench.keep.bundled.done') });
            }}
          />
        </Guarded>
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
