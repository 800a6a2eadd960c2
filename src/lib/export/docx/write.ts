import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
  type FileChild,
} from 'docx';

import { stableOffice } from '../container/stable.ts';
import type { ReportDocument } from '../document.ts';
import type { WriterTools } from '../formats.ts';
import { longDate } from '../long-date.ts';
import { numbersOf } from '../table/numbering.ts';
import type { Language } from '../../../strings/language.ts';
import { ORDERED, wordBlock } from './blocks.ts';
import { renumbered } from './renumber.ts';
import { MARGIN, STYLE, stylesOf } from './styles.ts';

/**
 * The report as a Word document that can be edited: headings and tables are Word's own, the contents a field, figures pictures with
 * their alternative in words. The same document gives the same bytes.
 *
 * @returns a DOCX file. Rejects if a figure cannot be painted.
 */
export async function writeDocx(
  document: ReportDocument,
  tools: WriterTools,
): Promise<Uint8Array<ArrayBuffer>> {
  const { language } = tools;
  const numbers = numbersOf(document);
  const body: FileChild[] = [];
  let at = 0;
  for (const section of document.sections) {
    body.push(
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        text: section.title,
      }),
    );
    for (const block of section.blocks) body.push(...(await wordBlock(block, at++, numbers, tools)));
  }
  const file = new Document({
    title: document.title,
    subject: document.subtitle,
    creator: language.t('site.title'),
    lastModifiedBy: language.t('site.title'),
    styles: stylesOf(document.language),
    numbering: { config: [{ reference: ORDERED, levels: [decimal] }] },

    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footerOf(document.title, language) },
        children: [...frontOf(document, language), ...body],
      },
    ],
  });
  return stableOffice(new Uint8Array(await Packer.toArrayBuffer(file)), document.date, (path, bytes) =>
    path === 'word/document.xml'
      ? new TextEncoder().encode(renumbered(new TextDecoder().decode(bytes)))
      : null,
  );
}

const decimal = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 420, hanging: 420 } } },
};

function frontOf({ title, subtitle, date, simulated }: ReportDocument, language: Language): FileChild[] {
  return [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: subtitle, style: 'Subtitle' }),
    new Paragraph({
      text: language.t('document.date', { date: longDate(date, language) }),
      style: STYLE.caption,
    }),
    ...(simulated ? [new Paragraph({ text: language.t('document.simulated'), style: STYLE.warning })] : []),
    new Paragraph({ text: language.t('document.contents'), style: 'TOCHeading' }),
    new TableOfContents(language.t('document.contents'), {
      hyperlink: true,
      headingStyleRange: '1-1',
      pageNumbersEntryLevelsRange: '1-1',
      beginDirty: false,
    }),
  ];
}

/** The page's number between the words around it, wherever the language puts it. */
function footerOf(title: string, language: Language): Footer {
  const words = language
    .open('document.page')
    .split(/(\{page\}|\{pages\})/)
    .map((part) =>
      part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part,
    );
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.caption,
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: [`${title} · `, ...words] })],
      }),
    ],
  });
}
