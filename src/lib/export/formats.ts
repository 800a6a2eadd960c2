import type { Drawing } from '../chart/types.ts';
import type { Language } from '../../strings/language.ts';
import type { ReportDocument } from './document.ts';
import type { Paint } from './picture/types.ts';
import type { ArchiveMaterial } from './zip/material.ts';

/** What a writer needs besides the document. */
export interface WriterTools {
  /** With the sentences of `document`. */
  readonly language: Language;
  /** A figure as SVG text: drawn by the browser, or without one (`chart/static.ts`). */
  readonly svg: (drawing: Drawing) => string;
  /** How its picture is painted; without it, by the page's canvas. */
  readonly paint?: Paint;
  /** What stands beside the document in an archive, fetched when it is asked for: `zip` needs it. */
  readonly archive?: () => Promise<ArchiveMaterial>;
}

/** What a document is written as: text, or bytes. The same document gives the same bytes. */
export type Writer = (
  document: ReportDocument,
  tools: WriterTools,
) => Promise<string | Uint8Array<ArrayBuffer>>;

/** One way to take a report away. */
export interface ExportFormat {
  /** Its option on the command line (`--html`), the end of its file's name, and what it is called: the sentence `document.format.<id>`. */
  readonly id: string;
  readonly mime: string;
  /** Fetches the writer when it is asked for. */
  readonly load: () => Promise<Writer>;
}

/** The one list of formats there is: page and command line offer them all. */
export const FORMATS: readonly ExportFormat[] = [
  {
    id: 'html',
    mime: 'text/html',
    load: async () => (await import('./html/write.ts')).writeHtml,
  },
  {
    id: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: async () => (await import('./docx/write.ts')).writeDocx,
  },
  {
    id: 'pptx',
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    load: async () => (await import('./pptx/write.ts')).writePptx,
  },
  {
    id: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => (await import('./xlsx/write.ts')).writeXlsx,
  },
  {
    id: 'zip',
    mime: 'application/zip',
    load: async () => (await import('./zip/write.ts')).writeZip,
  },
];
