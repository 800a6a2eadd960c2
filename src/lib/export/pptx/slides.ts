import type { DocumentBlock, DocumentSection, ReportDocument } from '../document.ts';

type Shown = Extract<DocumentBlock, { readonly kind: 'figure' | 'table' }>;

/** What a slide shows under its title. */
export type SlideBody =
  | { readonly kind: 'shown'; readonly block: Shown }
  | { readonly kind: 'points'; readonly points: readonly string[] };

/** A slide: one finding, what shows it, and what the speaker can say besides. */
export interface SlidePlan {
  readonly title: string;
  /** The section that it is of, in small letters above the title. */
  readonly section: string;
  readonly body: SlideBody;
  /** Sentences for the speaker: what else is known, and the title in full. */
  readonly said: readonly string[];
}

/** Points that a slide without a figure holds; their signs likewise. */
const POINTS = 6;
const SIGNS = 700;

/** Longer than this, a title is cut at a word; the notes have it in full. */
const LONGEST_TITLE = 230;

/**
 * The slides of a document: one for every figure or table, its title the sentence that speaks of it (the section's lead for the first one),
 * and for a section that shows nothing its sentences as points.
 */
export function slidesOf(document: ReportDocument): SlidePlan[] {
  return document.sections.flatMap(slidesOfSection);
}

function slidesOfSection({ title: section, blocks }: DocumentSection): SlidePlan[] {
  const shown = blocks.filter(isShown);
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  if (shown.length === 0) return pointSlides(section, blocks);
  const ids = new Set(shown.map(({ id }) => id));
  const free = paragraphs.filter(({ about }) => about === undefined || !ids.has(about));
  const lead = free.find(({ tone }) => tone === 'lead') ?? null;
  return shown.map((block, at) => {
    const own = paragraphs.filter(({ about }) => about === block.id);
    const speaks = own.find(({ tone }) => tone === 'lead') ?? own[0] ?? (at === 0 ? lead : null);
    const title = speaks?.text ?? titleOf(block);
    const rest = [...own, ...(at === 0 ? free : [])].map(({ text }) => text);
    return {
      title: cut(title),
      section,
      body: { kind: 'shown', block },
      said: [
        ...new Set([...(cut(title) === title ? [] : [title]), ...rest.filter((text) => text !== title)]),
      ],
    };
  });
}

function pointSlides(section: string, blocks: readonly DocumentBlock[]): SlidePlan[] {
  const points = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : [],
  );
  const pages: string[][] = [];
  let signs = Infinity;
  for (const point of points) {
    const page = pages.at(-1);
    if (page === undefined || page.length === POINTS || signs + point.length > SIGNS) {
      pages.push([point]);
      signs = point.length;
    } else {
      page.push(point);
      signs += point.length;
    }
  }
  return pages.map((page) => ({
    title: section,
    section: '',
    body: { kind: 'points', points: page },
    said: [],
  }));
}

function isShown(block: DocumentBlock): block is Shown {
  return block.kind === 'figure' || block.kind === 'table';
}

/** What a figure or table is called. */
export const titleOf = (block: Shown): string => (block.kind === 'figure' ? block.title : block.table.title);

function cut(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  const short = text.slice(0, LONGEST_TITLE);
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), LONGEST_TITLE - 30))} …`;
}
