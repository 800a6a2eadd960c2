import type { Language } from '../../../strings/language.ts';
import type { DocumentBlock } from '../document.ts';
import { figureOfReading, placeOf, sectionOf, sectionOfFigure, sectionOfReading } from './outline.ts';
import type { SectionId } from './outline.ts';
import type { Told } from './told.ts';

/**
 * The findings of a section: of every analysis that has something to say in it the sentences, each before the figure that it speaks of, then what has to be
 * known about its result. Empty where nothing belongs here.
 */
export function findings(
  section: SectionId,
  all: readonly Told[],
  language: Language,
): readonly DocumentBlock[] {
  const parts = all
    .map((one) => part(one, section))
    .filter(({ readings, figures }) => readings.length + figures.length > 0)
    .sort((a, b) => rank(a.told, section) - rank(b.told, section));
  const guests = parts.filter(({ told }) => sectionOf(told.id) !== section).length;
  const headed = parts.length > 1 && guests < parts.length;
  return parts.flatMap(({ told, readings, figures, remarks }) => [
    ...(headed ? [{ kind: 'heading' as const, text: told.title }] : []),
    ...blocksOf(readings, figures),
    ...(remarks.length === 0
      ? []
      : [paragraph(language.t('document.remarks')), { kind: 'list' as const, items: remarks }]),
  ]);
}

interface Part {
  readonly told: Told;
  readonly readings: Told['readings'];
  readonly figures: Told['figures'];
  readonly remarks: readonly string[];
}

function part(told: Told, section: SectionId): Part {
  const readings = told.readings.filter(({ code }) => sectionOfReading(code, told.id) === section);
  const figures = told.figures.filter(({ id }) => sectionOfFigure(id, told.id) === section);
  return { told, readings, figures, remarks: sectionOf(told.id) === section ? told.remarks : [] };
}

/** Guests of other sections first: they are what the section is about. */
function rank(told: Told, section: SectionId): number {
  const place = placeOf(told.id);
  return sectionOf(told.id) === section ? place : place - 1000;
}

function blocksOf(readings: Told['readings'], figures: Told['figures']): readonly DocumentBlock[] {
  const ids = figures.map(({ id }) => id);
  const about = (code: string): string | undefined => {
    const named = figureOfReading(code);
    return named !== null && ids.includes(named) ? named : ids[0];
  };
  const of = (id: string | undefined): readonly DocumentBlock[] =>
    readings
      .filter(({ code }) => about(code) === id)
      .map(({ text }) => ({ ...paragraph(text), ...(id !== undefined && { about: id }) }));
  return [
    ...(ids.length === 0 ? of(undefined) : []),
    ...figures.flatMap(({ id, title, drawing }): readonly DocumentBlock[] => [
      ...of(id),
      { kind: 'figure', id, title, caption: drawing.alternative, drawing },
    ]),
  ];
}

function paragraph(text: string): Extract<DocumentBlock, { kind: 'paragraph' }> {
  return { kind: 'paragraph', text };
}
