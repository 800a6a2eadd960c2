import { activeStudy } from '../../../lib/store/active.ts';
import { onAnnouncement } from '../../../lib/store/announce.ts';

/** The reader's own study as a chapter has it open. */
export interface OpenStudy {
  /** Keeps what has been chosen and not been kept yet. */
  settle(): Promise<void>;
  /** Reads it again, as it is kept now. */
  renew(): Promise<void>;
}

/**
 * Keeps a chapter with what other tabs do: it is loaded again when another study becomes the active one or its own is deleted, and takes
 * over what was corrected. The same when the browser brings the page back out of its cache.
 */
export function followStudy(open: OpenStudy | null): void {
  const shown = document.documentElement.dataset['study'] ?? null;
  const again = async (): Promise<void> => {
    await open?.settle();
    location.reload();
  };
  onAnnouncement((news) => {
    if (open === null || news.kind === 'active') return;
    if (news.kind === 'forgotten' || (news.kind === 'deleted' && news.id === shown)) void again();
    else if (news.kind === 'saved' && news.id === shown) void open.renew();
  });
  // Not by announcement: what another tab has chosen may reach this one's storage later than its word.
  addEventListener('storage', () => {
    if (activeStudy() !== shown) void again();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    if (activeStudy() === shown) void open?.renew();
    else void again();
  });
}
