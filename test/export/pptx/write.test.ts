import { describe, expect, it } from 'vitest';
import { slidesOf } from '../../../src/lib/export/pptx/slides.ts';
import { writePptx } from '../../../src/lib/export/pptx/write.ts';
import { madeUpReport } from '../document.ts';
import { partsOf, tools, xmlOf } from '../open.ts';

const report = await madeUpReport();
const file = await writePptx(report, tools);
const parts = partsOf(file);
const slides = slidesOf(report);
const pathOf = (at: number): string => `ppt/slides/slide${at + 2}.xml`;
const texts = (at: number): string =>
  [...xmlOf(parts, pathOf(at)).getElementsByTagName('a:t')].map(({ textContent }) => textContent).join('\n');

describe('the slides', () => {
  it('are one for every finding, its sentence as title', () => {
    expect([...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(
      slides.length + 1,
    );
    for (const [at, { title }] of slides.entries()) expect(texts(at)).toContain(title);
  });

  it('show each a figure with its alternative, a table, or points; and the numbers in the notes', () => {
    for (const [at, { body }] of slides.entries()) {
      const xml = parts.get(pathOf(at))!;
      const notes = parts.get(`ppt/notesSlides/notesSlide${at + 2}.xml`) ?? '';
      if (body.kind === 'points') expect(xml).toContain('<a:buSzPct');
      else {
        expect(xml).toMatch(/<a:tbl>|<p:pic>/);
        if (body.block.kind === 'figure') expect(notes).toMatch(/\d/);
      }
      for (const [, descr] of xml.matchAll(/<p:pic>.*?descr="([^"]*)"/gs)) expect(descr).toMatch(/\d/);
    }
  });

  it('hold their figures as SVG, and in place of the library’s broken picture the painted one', () => {
    const media = [...parts.keys()].filter((path) => path.startsWith('ppt/media/'));
    const svgs = media.filter((path) => path.endsWith('.svg'));
    expect(svgs.length).toBeGreaterThan(10);
    for (const path of svgs) expect(parts.get(path)).toMatch(/^<svg xmlns=/);
    const painted = media.filter((path) => path.endsWith('.png')).map((path) => parts.get(path));
    expect(painted).toHaveLength(svgs.length);
    expect(new Set(painted).size).toBe(1);
  });

  it('are the same bytes again', async () => {
    expect(await writePptx(report, tools)).toEqual(file);
    expect(parts.get('docProps/core.xml')).toContain('>2026-11-30T12:00:00Z<');
  });
});

it('cuts a title that no slide holds at a word, and keeps it whole for the speaker', () => {
  const long = Array.from({ length: 80 }, (_, at) => `word${at}`).join(' ');
  const block = {
    kind: 'table' as const,
    id: 't',
    table: { title: 'T', columns: [{ key: 'a', label: 'A' }], rows: [{ a: 1 }] },
  };
  const paragraph = { kind: 'paragraph' as const, text: long, tone: 'lead' as const };
  const [slide] = slidesOf({
    ...report,
    sections: [{ id: 's', title: 'S', blocks: [paragraph, block] }],
  });
  expect(slide!.title).toMatch(/word\d+ …$/);
  expect(slide!.title.length).toBeLessThan(235);
  expect(slide!.said).toEqual([long]);
});
