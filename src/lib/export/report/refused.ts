import type { DocumentBlock } from '../document.ts';
import type { Language } from '../../../strings/language.ts';
import type { Told } from './told.ts';

/** What was refused and why: things refused for one reason in one line. */
export function refused(all: readonly Told[], language: Language): readonly DocumentBlock[] {
  const byReason = Map.groupBy(
    all.flatMap((one) => one.refused),
    ({ why }) => why,
  );
  if (byReason.size === 0) return [];
  const items = [...byReason].map(([why, same]) =>
    language.t('document.refused.item', {
      what: [...new Set(same.map(({ what }) => what))].join(' · '),
      why,
    }),
  );
  return [
    { kind: 'paragraph', text: language.t('document.refused.about') },
    { kind: 'list', items },
  ];
}
