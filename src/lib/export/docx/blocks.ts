import { HeadingLevel, Paragraph, type FileChild } from 'docx';
import type { DocumentBlock, ParagraphTone } from '../document.ts';
import type { WriterTools } from '../formats.ts';
import { pictureOf } from '../picture/picture.ts';
import { withoutSentences } from '../table/sentences.ts';
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
  numbers: ReadonlyMap<string, number>,
  tools: WriterTools,
): Promise<FileChild[]> {
  const { t } = tools.language;
  const numbered = (kind: 'figure' | 'table', id: string, title: string): Paragraph =>
    new Paragraph({
      text: `${t(`document.${kind}`, { number: numbers.get(id) ?? 0 })} ${title}`,
      style: STYLE.itemTitle,
    });
  switch (block.kind) {
    case 'paragraph':
      return [
        new Paragraph({
          text: `${block.text}${referenceOf(block.about, numbers, t)}`,
          style: TONES[block.tone ?? 'plain'],
        }),
      ];
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 })];
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
      const picture = await pictureOf(drawing, tools);
      return [
        numbered('figure', block.id, title),
        ...(picture === null ? [] : [wordFigure(picture, title, drawing.alternative)]),
        new Paragraph({ text: caption, style: STYLE.caption }),
      ];
    }
    case 'table': {
      const { table, sentences } = withoutSentences(block.table);
      return [
        numbered('table', block.id, block.table.title),
        ...wordTables(table, tools.language),
        ...[...sentences, ...(block.notes ?? [])].map(
          (text) => new Paragraph({ text, style: STYLE.caption }),
        ),
      ];
    }
  }
}

/** The figure that a paragraph speaks of, in brackets behind it. */
function referenceOf(
  about: string | undefined,
  numbers: ReadonlyMap<string, number>,
  t: WriterTools['language']['t'],
): string {
  const number = about === undefined ? undefined : numbers.get(about);
  return number === undefined ? '' : ` (${t('document.see', { number })})`;
}
