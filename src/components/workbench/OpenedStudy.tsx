import { useEffect, useMemo, useState } from 'preact/hooks';
import { activate, canRemember, withStudy } from '../../lib/store/active.ts';
import { useLanguage } from '../site/use-language.ts';
import type { Chapter } from './keep/ChapterTitle.tsx';
import { Committed } from './parts/Committed.tsx';
import type { Controller } from './state/controller.ts';
import { editsOf } from './state/edits.ts';
import { EVERYTHING, linesOf } from './columns/field-lines.ts';
import type { View } from './columns/field-lines.ts';
import { FoundPanel } from './file/FoundPanel.tsx';
import { FirstScreen } from './first/FirstScreen.tsx';
import { ClashNotice } from './keep/ClashNotice.tsx';
import { KeepPanel } from './keep/KeepPanel.tsx';
import { Later } from './parts/Later.tsx';
import { Room } from './parts/Room.tsx';
import {
  foundState,
  needsState,
  optionsState,
  resultsState,
  rolesState,
  systemState,
} from './parts/room-states.ts';
import { MorePanel } from './file/MorePanel.tsx';
import { NeedsPanel } from './needs/NeedsPanel.tsx';
import { isStale, shownResults } from './state/numbers.ts';
import type { Opened } from './state/opened.ts';
import { enterRoom } from './state/rooms.ts';
import { OptionsPanel } from './results/OptionsPanel.tsx';
import { ResultsPanel } from './results/ResultsPanel.tsx';
import { RolesPanel } from './columns/RolesPanel.tsx';
import { SystemPanel } from './system/SystemPanel.tsx';
import type { SystemTemplate } from '../../lib/study/edit/template.ts';
import { text, timeText } from './parts/words.ts';
import './OpenedStudy.css';

/** One study of the reader's own: what was found first, and behind it the rooms in which everything is set. */
export function OpenedStudy({
  controller,
  opened,
  chapters,
  report,
  templates,
  isArriving,
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
  /** The reader has asked for it just now: they are brought to what was found. */
  isArriving: boolean;
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
    enterRoom('roles');
  };
  const { fields } = study;
  const problems = controller.problems.value;
  const lines = useMemo(
    () => linesOf(study, doctor, opened.proposals, problems),
    [fields, doctor, opened.proposals, problems],
  );
  const results = problems.length > 0 ? null : shownResults(numbers);

  useEffect(() => {
    if (!isArriving) return;
    const heading = document.getElementById('wb-first');
    heading?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, []);

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
      <FirstScreen
        study={study}
        doctor={doctor}
        numbers={numbers}
        problems={problems}
        proposals={opened.proposals}
        report={{ href: reach(report), title: t('workbench.first.report') }}
        onRead={read}
        onColumns={showColumns}
        onAll={edits.letAllIn}
      />
      <Later>
        {() => (
          <div class="wb-rooms" role="group" aria-label={t('workbench.rooms')}>
            <Room id="roles" title={t('workbench.roles.heading')} {...rolesState(lines, language)}>
              <RolesPanel
                study={study}
                lines={lines}
                edits={edits}
                view={view}
                onView={setView}
                canUndo={history.past.length > 0}
                canRedo={history.future.length > 0}
              />
            </Room>
            <Room id="found" title={t('workbench.found.heading')} {...foundState(doctor, language)}>
              <FoundPanel
                doctor={doctor}
                study={study}
                edits={edits}
                onColumns={showColumns}
                onRead={(reading) => void controller.readAgain(reading)}
                onGather={(by) => void controller.gather(by)}
                onRejected={() => void controller.saveRejected()}
              />
            </Room>
            <Room id="system" title={t('workbench.system.heading')} {...systemState(study, language)}>
              <SystemPanel study={study} doctor={doctor} templates={templates} edits={edits} />
            </Room>
            <Room id="options" title={t('workbench.options.heading')} {...optionsState(study, language)}>
              <OptionsPanel study={study} doctor={doctor} edits={edits} />
            </Room>
            <Room id="results" title={t('workbench.results.heading')} {...resultsState(results, language)}>
              <ResultsPanel study={study} results={results} isOld={isStale(numbers)} />
            </Room>
            <Room id="needs" title={t('workbench.needs.heading')} {...needsState(needs, language)}>
              <NeedsPanel
                needs={needs}
                study={study}
                doctor={doctor}
                edits={edits}
                chapters={reachable}
                onRead={read}
                onColumns={showColumns}
              />
            </Room>
            <Room id="more" title={t('workbench.more.heading')} state={t('workbench.room.more')}>
              <MorePanel study={study} fileName={fileName} controller={controller} />
            </Room>
            <Room
              id="keep"
              title={t('workbench.keep.heading')}
              state={
                place === 'memory'
                  ? t('workbench.room.keep.memory')
                  : t('workbench.room.keep', { saved: timeText(saved, language) })
              }
              warns={place === 'memory'}
            >
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
                onResults={results ? () => controller.saveResults() : null}
                onBundled={onBundled}
              />
            </Room>
          </div>
        )}
      </Later>
    </div>
  );
}
