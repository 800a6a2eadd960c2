import type { IStylesOptions } from 'docx';

/** Sizes are half points, spaces twentieths of a point, as Word counts them. */
const INK = '1A1B1E';
const SOFT = '55585F';
export const ACCENT = '0B5A94';
export const RULE = 'D9D9D4';
export const SHADE = 'F1F4F7';

const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Microsoft YaHei' };

/** Twentieths of a point that an A4 page leaves between its margins of 2.2 cm. */
export const TEXT_WIDTH = 9410;
export const MARGIN = 1248;

/** Names of the paragraph styles besides Word's own; each can be changed for the whole document in one place. */
export const STYLE = {
  lead: 'Lead',
  warning: 'Warning',
  teamNote: 'TeamNote',
  tableText: 'TableText',
  tableHead: 'TableHead',
  itemTitle: 'ItemTitle',
  caption: 'Caption',
} as const;

/** The document's styles: Word's Title, Subtitle, Heading 1 and lists, and those of `STYLE`. */
export function stylesOf(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, color: INK, language: { value: language, eastAsia: 'zh-CN' } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
      },
      title: {
        run: { size: 52, bold: true, color: INK },
        paragraph: { spacing: { before: 0, after: 80, line: 240, lineRule: 'auto' } },
      },
      heading1: {
        run: { size: 32, bold: true, color: ACCENT },
        paragraph: { spacing: { before: 420, after: 140, line: 240, lineRule: 'auto' }, keepNext: true },
      },
      heading2: {
        run: { size: 25, bold: true, color: INK },
        paragraph: { spacing: { before: 300, after: 100, line: 240, lineRule: 'auto' }, keepNext: true },
      },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 24, color: SOFT } },
      { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Normal', run: { size: 26, bold: true } },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        paragraph: { spacing: { after: 40 }, rightTabStop: TEXT_WIDTH },
      },
      {
        id: STYLE.lead,
        name: 'Lead',
        basedOn: 'Normal',
        run: { size: 24, bold: true },
        paragraph: { spacing: { after: 160, line: 264, lineRule: 'auto' } },
      },
      {
        id: STYLE.warning,
        name: 'Warning',
        basedOn: 'Normal',
        paragraph: {
          indent: { left: 160 },
          border: { left: { style: 'single', size: 24, color: 'C24E00', space: 8 } },
        },
      },
      {
        id: STYLE.teamNote,
        name: 'Team note',
        basedOn: 'Normal',
        run: { italics: true },
        paragraph: {
          indent: { left: 160 },
          border: { left: { style: 'single', size: 24, color: ACCENT, space: 8 } },
        },
      },
      {
        id: STYLE.itemTitle,
        name: 'Figure or table title',
        basedOn: 'Normal',
        run: { bold: true, size: 21 },
        paragraph: { spacing: { before: 240, after: 80, line: 240, lineRule: 'auto' }, keepNext: true },
      },
      {
        id: STYLE.caption,
        name: 'caption',
        basedOn: 'Normal',
        run: { size: 17, color: SOFT },
        paragraph: { spacing: { before: 60, after: 160, line: 240, lineRule: 'auto' } },
      },
      {
        id: STYLE.tableText,
        name: 'Table text',
        basedOn: 'Normal',
        run: { size: 17 },
        paragraph: { spacing: { before: 20, after: 20, line: 228, lineRule: 'auto' } },
      },
      {
        id: STYLE.tableHead,
        name: 'Table head',
        basedOn: STYLE.tableText,
        run: { bold: true },
        paragraph: { keepNext: true },
      },
    ],
  };
}
