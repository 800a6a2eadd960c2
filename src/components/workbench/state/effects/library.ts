import { activate, activeStudy } from '../../../../lib/store/active.ts';
import { onAnnouncement } from '../../../../lib/store/announce.ts';
import type { Announcement } from '../../../../lib/store/announce.ts';
import { deleteStudy, forgetEverything, loadStudy } from '../../../../lib/store/store.ts';
import type { StoredStudy } from '../../../../lib/store/types.ts';
import { failureText } from '../../parts/failure-text.ts';
import type { Desk } from '../desk.ts';
import { openStored } from '../opened.ts';
import type { Opened } from '../opened.ts';
import * as page from '../page-state.ts';
import type { Corrections } from './corrections.ts';
import { refreshList } from './refresh-list.ts';
import { runJob } from './run-job.ts';

/** The studies kept in this browser: opened, deleted, forgotten, here or in another tab. */
export function libraryOf(desk: Desk, corrections: Corrections) {
  const { state, move, backend, language, fetchWords } = desk;
  const { t } = language();

  async function show(id: string): Promise<void> {
    await corrections.settle();
    const stored = await loadStudy(id);
    const place = state.peek().studies.find((kept) => kept.id === id)?.place;
    const [proposals] = await Promise.all([backend.propose(stored.doctor), fetchWords()]);
    await backend.open(stored);
    move(page.open(openStored(stored, proposals, place)), page.told(null));
    activate(id);
    await corrections.refresh();
  }

  function close(): void {
    corrections.stop();
    move(page.close);
  }

  /** Another tab has changed the opened study: its state is the newer one, unless something here is not saved yet. */
  async function reload(id: string): Promise<void> {
    const stored = await loadStudy(id).catch(() => null);
    const { opened } = state.peek();
    if (!stored || opened?.id !== id) return;
    if (opened.isUnsaved) {
      if (stored.saved !== opened.saved) move(page.changeOpened(id, (now) => ({ ...now, isClashing: true })));
      return;
    }
    await showKept(stored, opened);
  }

  async function showKept(stored: StoredStudy, opened: Opened): Promise<void> {
    await backend.open(stored);
    move(page.open(openStored(stored, [...opened.proposals.values()])));
    await corrections.refresh();
    move(page.told({ level: 'note', lead: t('workbench.changed.elsewhere') }));
  }

  function hear(news: Announcement): void {
    // What is being read would be kept again.
    if (news.kind === 'forgotten') state.peek().job?.cancel();
    if (news.kind === 'forgotten') move(page.listed([]));
    else if (news.kind !== 'active') void refreshList(desk);
    const current = state.peek().opened?.id;
    if (current === undefined) return;
    if (news.kind === 'forgotten' || (news.kind === 'deleted' && news.id === current)) {
      close();
      move(page.told({ level: 'note', lead: t('workbench.deleted.elsewhere') }));
    } else if (news.kind === 'saved' && news.id === current) void reload(news.id);
  }

  const fail = (cause: unknown): void =>
    move(page.told({ level: 'warning', lead: failureText(cause, language()) }));

  return {
    /** Of a study that was changed here and in another tab: the other's state. */
    takeTheirs: (): Promise<void> =>
      runJob(
        desk,
        async () => {
          const { opened } = state.peek();
          if (opened) await showKept(await loadStudy(opened.id), opened);
        },
        '',
      ),

    /** Of a study that was changed here and in another tab: what stands here. */
    keepOurs: (): Promise<void> => runJob(desk, corrections.insist, ''),

    /** Looks through what is kept, opens the active study, and listens to the other tabs from then on. */
    start: async (): Promise<void> => {
      await refreshList(desk).catch(fail);
      const active = activeStudy();
      if (active?.startsWith('own-')) await show(active).catch(fail);
      move(page.ready);
      onAnnouncement(hear);
    },

    /** Opens a kept study. */
    open: (id: string): Promise<void> => runJob(desk, () => show(id), ''),

    /** Deletes a study, its file and its moments. */
    remove: async (id: string): Promise<void> => {
      if (state.peek().opened?.id === id) close();
      await deleteStudy(id);
      move(page.told({ level: 'note', lead: t('workbench.deleted') }));
      await refreshList(desk);
    },

    /** Deletes all that this site has kept in this browser. */
    forget: async (): Promise<void> => {
      close();
      move(page.wait(null));
      try {
        await forgetEverything();
        // Asking the database again would make a new, empty one.
        move(page.listed([]), page.told({ level: 'note', lead: t('workbench.forgotten') }));
      } catch (cause) {
        move(page.told({ level: 'problem', lead: failureText(cause, language()) }));
        await refreshList(desk);
      }
    },
  };
}
