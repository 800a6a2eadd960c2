import { useEffect, useMemo, useState } from 'preact/hooks';
import { activate, canRemember, withStudy } from '../../lib/store/active.ts';
import { useLanguage } from '../site/use-language.ts';
import type { Chapter } from './keep/ChapterTitle.tsx';
import { Committed } from './parts/Committed.tsx';
import type { Controller } from './state/controller.ts';
import { editsOf } from './state/edits.ts';
import { EVERYTHING } from './columns/field-lines.ts';
import type { View } from './columns/field-lines.ts';
import { FoundPanel } from './file/FoundPanel.tsx';
import { ClashNotice } from './keep/ClashNotice.tsx';
import { KeepPanel } from './keep/KeepPanel.tsx';
import { Later } from './parts/Later.tsx';
import { MorePanel } from './file/MorePanel.tsx';
import { NeedsPanel } from './needs/NeedsPanel.tsx';
import { shownResults } from './state/numbers.ts';
import type { Opened } from './state/opened.ts';
import { ResultsPanel } from './results/ResultsPanel.tsx';
import { RolesPanel } from './columns/RolesPanel.tsx';
import { SystemPanel } from './system/SystemPanel.tsx';
import type { SystemTemplate } from '../../lib/study/edit/template.ts';
import { text, timeText } from './parts/words.ts';
import './OpenedStudy.css';

/** One study of the reader's own, from what was found in its file to its results. */
export function OpenedStudy({
  controller,
  opened,
  chapters,
  report,
  templates,
  onBundled,
}: {
  controller: Controller;
  opened: Opened;
  chapters: readonly {
    readonly href: string;
    readonly title: string;
    readonly analyses?: readonly string[];
  }[];
  /** Address of its report. */
  report: string;
  templates: readonly SystemTemplate[];
  onBundled: () => void;
}) {
  const language = useLanguage();
  const { t } = language;
  const edits = useMemo(() => editsOf(controller, opened.doctor, language), [opened.doctor]);
  const [view, setView] = useState(EVERYTHING);
  const { history, doctor, needs, numbers, fileName, place, saved, problem, isClashing } = opened;
  const study = history.present;
  const remembered = useMemo(canRemember, [opened.id]);
  const reach = (href: string): string | null => {
    if (place === 'memory') return null;
    return remembered ? href : withStudy(href, opened.id);
  };
  const reachable = chapters.map((chapter): Chapter => ({ ...chapter, href: reach(chapter.href) }));
  const read = async (): Promise<void> => {
    activate(opened.id);
    await controller.idle();
  };
  const showColumns = (shown: View): void => {
    setView(shown);
    const heading = document.getElementById('wb-roles');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
      if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      if (event.shiftKey) edits.redo();
      else edits.undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [edits]);

  useEffect(() => {
    if (place !== 'memory' && !isClashing) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [place, isClashing]);

  return (
    <div class="wb-study" data-study-id={opened.id} data-testid="study">
      <div class="wb-title">
        <Committed
          label={t('workbench.title')}
          value={text(study.title, language, fileName)}
          onCommit={edits.title}
        />
        <p class="wb-soft">
          {t('workbench.opened', { file: fileName, rows: doctor.rowsKept, columns: doctor.columns.length })}
        </p>
        <label class="wb-soft">
          <input
            type="checkbox"
            checked={study.simulated}
            onChange={(event) => edits.simulated(event.currentTarget.checked)}
          />{' '}
          {t('workbench.simulated')}
        </label>
        {study.simulated && <p class="wb-badge">{t('chapter.simulated')}</p>}
      </div>
      {isClashing && (
        <ClashNotice
          onTheirs={() => void controller.takeTheirs()}
          onOurs={() => void controller.keepOurs()}
        />
      )}
      {place === 'memory' && (
        <p class="wb-notice wb-warning" role="alert">
          {t(problem === 'quota' ? 'workbench.off.memory' : 'workbench.off.storage')}
        </p>
      )}
      <FoundPanel
        doctor={doctor}
        study={study}
        edits={edits}
        onColumns={showColumns}
        onRead={(reading) => void controller.readAgain(reading)}
        onGather={(by) => void controller.gather(by)}
        onRejected={() => void controller.saveRejected()}
      />
      <RolesPanel
        study={study}
        doctor={doctor}
        proposals={opened.proposals}
        problems={controller.problems.value}
        edits={edits}
        view={view}
        onView={setView}
        canUndo={history.past.length > 0}
        canRedo={history.future.length > 0}
      />
      <Later>{() => <SystemPanel study={study} doctor={doctor} templates={templates} edits={edits} />}</Later>
      <NeedsPanel
        needs={needs}
        study={study}
        doctor={doctor}
        edits={edits}
        chapters={reachable}
        onRead={read}
        onColumns={showColumns}
      />
      <ResultsPanel
        study={study}
        doctor={doctor}
        numbers={numbers}
        problems={controller.problems.value}
        edits={edits}
      />
      <MorePanel study={study} fileName={fileName} controller={controller} />
      <KeepPanel
        fileName={fileName}
        place={place}
        remembered={remembered}
        saved={timeText(saved, language)}
        chapters={reachable}
        report={{ href: reach(report), title: t('workbench.keep.report') }}
        onRead={read}
        onStudyJson={() => controller.saveStudyJson()}
        onProject={() => void controller.saveProject()}
        onResults={shownResults(numbers) ? () => controller.saveResults() : null}
        onBundled={onBundled}
      />
    </div>
  );
}
