import { Paragraph, type FileChild } from 'docx';
import type { DocumentBlock, ParagraphTone } from '../document.ts';
import { pictureOf } from '../picture/picture.ts';
import type { Painter } from '../picture/types.ts';
import { withoutSentences } from '../table/sentences.ts';
import type { Language } from '../../../strings/language.ts';
import { wordFigure } from './figure.ts';
import { STYLE } from './styles.ts';
import { wordTables } from './table.ts';

const TONES: Readonly<Record<ParagraphTone, string | undefined>> = {
  plain: undefined,
  lead: STYLE.lead,
  warning: STYLE.warning,
  note: STYLE.teamNote,
};

/** The numbering of lists that count; each list has its own instance, so that each begins at 1. */
export const ORDERED = 'ordered';

/** A block as Word's paragraphs and tables. @param at its place in the document, unique. */
export async function wordBlock(
  block: DocumentBlock,
  at: number,
  painter: Painter,
  language: Language,
): Promise<FileChild[]> {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ text: block.text, style: TONES[block.tone ?? 'plain'] })];
    case 'list':
      return block.items.map(
        (text) =>
          new Paragraph({
            text,
            style: 'ListParagraph',
            ...(block.ordered
              ? { numbering: { reference: ORDERED, level: 0, instance: at } }
              : { bullet: { level: 0 } }),
          }),
      );
    case 'figure': {
      const { drawing, title, caption } = block;
      const picture = await pictureOf(drawing, painter);
      return [
        itemTitle(title),
        wordFigure(picture, title, drawing.alternative),
        new Paragraph({ text: caption, style: STYLE.caption }),
      ];
    }
    case 'table': {
      const { table, sentences } = withoutSentences(block.table);
      return [
        itemTitle(block.table.title),
        ...wordTables(table, language),
        ...[...sentences, ...(block.notes ?? [])].map(
          (text) => new Paragraph({ text, style: STYLE.caption }),
        ),
      ];
    }
  }
}

const itemTitle = (text: string): Paragraph => new Paragraph({ text, style: STYLE.itemTitle });
