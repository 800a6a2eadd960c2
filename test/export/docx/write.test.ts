import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../src/lib/export/docx/write.ts';
import { madeUpReport } from '../document.ts';
import { partsOf, tools, xmlOf } from '../open.ts';

const report = await madeUpReport();
const file = await writeDocx(report, tools);
const parts = partsOf(file);
const xml = xmlOf(parts, 'word/document.xml');
const blocks = report.sections.flatMap((section) => section.blocks);
const all = (name: string): Element[] => [...xml.getElementsByTagName(name)];
const textOf = (element: Element): string =>
  [...element.getElementsByTagName('w:t')].map(({ textContent }) => textContent).join('');
/** The parser leaves attributes as they are written. */
const unescaped = (text: string | null): string =>
  (text ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('the Word document', () => {
  it('has a heading of Word’s own for every section, and contents that lead to them', () => {
    const headings = all('w:p').filter((one) => one.innerHTML.includes('w:val="Heading1"'));
    expect(headings.map(textOf)).toEqual(report.sections.map(({ title }) => title));
    const anchors = all('w:hyperlink').map((link) => link.getAttribute('w:anchor'));
    expect(anchors).toHaveLength(report.sections.length);
    const marks = all('w:bookmarkStart').map((mark) => mark.getAttribute('w:name'));
    for (const anchor of anchors) expect(marks).toContain(anchor);
  });

  it('repeats the header row of every table, and leaves no cell without a row of the same width', () => {
    const tables = all('w:tbl');
    expect(tables.length).toBeGreaterThanOrEqual(blocks.filter(({ kind }) => kind === 'table').length);
    for (const table of tables) {
      const [head, ...rows] = [...table.getElementsByTagName('w:tr')];
      expect(head!.getElementsByTagName('w:tblHeader')).toHaveLength(1);
      const width = head!.getElementsByTagName('w:tc').length;
      for (const row of rows) expect(row.getElementsByTagName('w:tc')).toHaveLength(width);
    }
  });

  it('shows every figure as SVG beside a painted one, with its alternative in words', () => {
    const figures = blocks.filter((block) => block.kind === 'figure');
    expect(all('wp:docPr').map((one) => unescaped(one.getAttribute('descr')))).toEqual(
      figures.map(({ drawing }) => drawing.alternative),
    );
    expect([...parts.keys()].filter((path) => path.endsWith('.svg'))).toHaveLength(figures.length);
    for (const [path, text] of parts)
      if (path.endsWith('.svg')) expect(text, path).not.toMatch(/var\(|currentColor|NaN|<script|href/);
  });

  it('names what has no answer, and no place of its own machine', () => {
    for (const [path, text] of parts)
      if (path.endsWith('.xml') && path.startsWith('word/document'))
        expect(text, path).not.toMatch(/NaN|undefined|\[object|\/work\/|\/home\//);
    expect(xml.documentElement.outerHTML).not.toContain('Old <b>');
  });

  it('is the same bytes again, with the report’s day in place of the clock', async () => {
    expect(await writeDocx(report, tools)).toEqual(file);
    expect(parts.get('docProps/core.xml')).toContain('>2026-11-30T12:00:00Z<');
  });
});
