import type { Language } from '../../../strings/language.ts';
import { entryOf } from '../../study/entry.ts';
import { labelText } from '../../study/label.ts';
import type { ReportSettings } from '../../study/types.ts';
import type { DocumentSection, ReportDocument } from '../document.ts';
import { noteBlocks } from './notes.ts';

/** A whole report with the team's title, the sections that it wants in its order, and its notes at the head of each. */
export function arranged(
  whole: ReportDocument,
  { title, sections, notes }: ReportSettings,
  language: Language,
): ReportDocument {
  const chosen =
    sections === undefined
      ? whole.sections
      : sections.flatMap((id) => whole.sections.find((one) => one.id === id) ?? []);
  return {
    ...whole,
    title: labelText(title ?? '', language.code, whole.title),
    sections: [...new Set(chosen)].map((section): DocumentSection => {
      const note = entryOf(notes, section.id) ?? '';
      return note === '' ? section : { ...section, blocks: [...noteBlocks(note), ...section.blocks] };
    }),
  };
}
