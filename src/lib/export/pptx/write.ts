import PptxGenJS from 'pptxgenjs';
import { stableOffice } from '../container/stable.ts';
import type { ReportDocument } from '../document.ts';
import { pictureOf } from '../picture/picture.ts';
import type { WriterTools } from '../formats.ts';
import { longDate } from '../long-date.ts';
import type { Picture } from '../picture/types.ts';
import type { Language } from '../../../strings/language.ts';
import { ACCENT, BODY, FONT, INK, PAGE, SOFT, TEXT_WIDTH, titleSize } from './look.ts';
import { spokenRows } from './notes.ts';
import { slidesOf, titleOf, type SlidePlan } from './slides.ts';
import { slideTable } from './table.ts';

const PLAIN = 'PLAIN';

/** A higher figure (CSS pixels) would have letters under 9 points on a slide: its table stands there instead. */
const HIGHEST = 500;

/**
 * The report as slides: one finding a slide as its title, under it the figure (as SVG, with a painted picture for programs that draw none, and
 * its alternative in words) or a table that can be edited; the numbers stand in the speaker's notes. The same document gives the same bytes.
 *
 * @returns a PPTX file. Rejects if a figure cannot be painted.
 */
export async function writePptx(
  document: ReportDocument,
  tools: WriterTools,
): Promise<Uint8Array<ArrayBuffer>> {
  const { language } = tools;
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = document.title;
  deck.subject = document.subtitle;
  deck.author = language.t('site.title');
  deck.company = '';
  deck.theme = { headFontFace: FONT, bodyFontFace: FONT };
  deck.defineSlideMaster({
    title: PLAIN,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: PAGE.margin,
            y: 0.7,
            w: TEXT_WIDTH,
            h: 1.15,
            margin: 0,
            align: 'left',
            valign: 'top',
            fontFace: FONT,
            color: INK,
            bold: true,
          },
          text: '',
        },
      },
      {
        text: {
          text: `${document.title} · ${document.subtitle}`,
          options: {
            x: PAGE.margin,
            y: 7,
            w: TEXT_WIDTH - 1,
            h: 0.3,
            margin: 0,
            fontSize: 10,
            color: SOFT,
            fontFace: FONT,
          },
        },
      },
    ],
    slideNumber: {
      x: PAGE.width - 1.1,
      y: 7,
      w: 0.5,
      h: 0.3,
      align: 'right',
      fontSize: 10,
      color: SOFT,
      fontFace: FONT,
    },
  });
  addTitle(deck, document, language);
  const pictures = new Map<string, Picture>();
  for (const [at, plan] of slidesOf(document).entries()) {
    const { body } = plan;
    const drawing = body.kind === 'shown' && body.block.kind === 'figure' ? body.block.drawing : null;
    const picture = drawing && (await pictureOf(drawing, tools, HIGHEST));
    addSlide(deck, plan, picture, language);
    if (picture !== null) pictures.set(`ppt/media/image-${at + 2}-1.png`, picture);
  }
  const file = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  return stableOffice(file, document.date, (path) => pictures.get(path)?.png ?? null);
}

function addTitle(
  deck: PptxGenJS,
  { title, subtitle, date, simulated }: ReportDocument,
  language: Language,
): void {
  const slide = deck.addSlide({ masterName: PLAIN });
  slide.addText(title, { placeholder: 'title', fontSize: 40 });
  const lines = [
    subtitle,
    longDate(date, language),
    ...(simulated ? [language.t('document.simulated')] : []),
  ];
  slide.addText(
    lines.map((text) => ({ text, options: { breakLine: true } })),
    {
      x: PAGE.margin,
      y: BODY.top,
      w: TEXT_WIDTH,
      h: 1.4,
      margin: 0,
      valign: 'top',
      fontSize: 18,
      color: SOFT,
      fontFace: FONT,
    },
  );
}

function addSlide(deck: PptxGenJS, plan: SlidePlan, picture: Picture | null, language: Language): void {
  const slide = deck.addSlide({ masterName: PLAIN });
  slide.addText(plan.title, { placeholder: 'title', fontSize: titleSize(plan.title) });
  if (plan.section !== '')
    slide.addText(plan.section, {
      x: PAGE.margin,
      y: 0.35,
      w: TEXT_WIDTH,
      h: 0.3,
      margin: 0,
      fontSize: 12,
      color: ACCENT,
      fontFace: FONT,
    });
  const { body } = plan;
  if (body.kind === 'points') {
    slide.addText(
      body.points.map((text) => ({ text, options: { bullet: true, breakLine: true, paraSpaceAfter: 8 } })),
      {
        x: PAGE.margin,
        y: 1.5,
        w: TEXT_WIDTH,
        h: 5.3,
        margin: 0,
        valign: 'top',
        fontSize: 18,
        color: INK,
        fontFace: FONT,
      },
    );
    return;
  }
  const { block } = body;
  const table = block.kind === 'figure' ? block.drawing.table : block.table;
  const small = (text: string): void => {
    if (text === '') return;
    slide.addText(text, {
      x: PAGE.margin,
      y: BODY.top + BODY.height + 0.02,
      w: TEXT_WIDTH,
      h: 0.28,
      margin: 0,
      fontSize: 11,
      color: SOFT,
      fontFace: FONT,
    });
  };
  if (block.kind === 'figure' && picture !== null) {
    const scale = Math.min(TEXT_WIDTH / picture.width, BODY.height / picture.height);
    const [w, h] = [scale * picture.width, scale * picture.height];
    slide.addImage({
      data: `data:image/svg+xml;base64,${base64(picture.svg)}`,
      altText: block.drawing.alternative,
      objectName: block.title,
      x: PAGE.margin + (TEXT_WIDTH - w) / 2,
      y: BODY.top,
      w,
      h,
    });
    small(block.title === plan.title ? block.caption : `${block.title}. ${block.caption}`);
  } else {
    const { rows, widths, remark } = slideTable(table, TEXT_WIDTH, language);
    slide.addTable(rows, { x: PAGE.margin, y: BODY.top, colW: widths, margin: [0.03, 0.08, 0.03, 0.08] });
    const name = titleOf(block);
    const title = name === plan.title ? [] : [`${name}.`];
    small([...title, ...(remark === null ? [] : [remark])].join(' '));
  }
  slide.addNotes([...plan.said, ...spokenRows(table, language)].join('\n'));
}

/** UTF-8 → base64, in pieces that every browser takes as arguments. */
function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
