import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { resampledName } from '../../../lib/analysis/catalogue.ts';
import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import type { ChapterContext, Resampled } from '../../../lib/analysis/context.ts';
import { chapterContext } from '../../../lib/chapter/context.ts';
import type { ChapterMoments } from '../../../lib/chapter/context.ts';
import { changedOptions } from '../../../lib/chapter/link/linked-settings.ts';
import type { LinkedSettings } from '../../../lib/chapter/link/linked-settings.ts';
import type { ReadSettings } from '../../../lib/chapter/link/read-settings.ts';
import type { Study, StudyOptions } from '../../../lib/study/types.ts';
import { pageLanguage } from '../../site/language.ts';
import { analysisHere, code } from './code.ts';

/** A study and the moments that this page has of it. */
export interface PageStudy {
  readonly study: Study;
  readonly moments: ChapterMoments;
  /** The reader's file, where the study is their own. */
  readonly fileName?: string;
}

/** What a figure's own controls have set. */
export interface FigureChoice {
  readonly domain?: string;
  readonly node?: string;
}

/** Bundled study id → its moments, once they have been fetched. */
const bundled = signal<Readonly<Record<string, PageStudy>>>({});
/** Study id → the options that the reader has chosen on this page. */
const chosen = signal<Readonly<Record<string, StudyOptions>>>({});
/** Id of a figure element → what its own controls have set. */
export const choices = signal<Readonly<Record<string, FigureChoice>>>({});
/** Id of a figure element → the moments that its edited query gave. */
export const edits = signal<Readonly<Record<string, ChapterMoments>>>({});
/** Id of a bundled study → the analyses that the reader had resampled here. */
const resampledHere = signal<LinkedSettings['resampled']>({});
/** The reader's own study: where it is set, every figure and number of the page speaks of it. */
export const ownStudy = signal<PageStudy | null>(null);

/** Resolves once the reader's own study has been put in its place; at once where none is active. */
export function ownArrival(): Promise<void> {
  if (document.documentElement.dataset['study']?.startsWith('own-') !== true) return Promise.resolve();
  return new Promise((resolve) => {
    ownStudy.subscribe((study) => {
      if (study !== null) resolve();
    });
  });
}

/** The study that speaks where the page names the bundled one; null until its moments are here. */
export function pageStudy(bundledId: string): PageStudy | null {
  return ownStudy.value ?? bundled.value[bundledId] ?? null;
}

/** Its options: as the reader has set them, else as the study has them. */
export function optionsOf({ study }: PageStudy): StudyOptions {
  return chosen.value[study.id] ?? study.options;
}

/** Sets options of a study; all its figures and numbers follow. */
export function setOptions(study: Study, change: Partial<StudyOptions>): void {
  const before = chosen.value[study.id] ?? study.options;
  chosen.value = { ...chosen.value, [study.id]: { ...before, ...change } };
}

/** What enters the SQL or names a part of a figure: edited queries and figures' choices hold no longer than it. */
function codebook({ fields, system, focalProvider, options: { filter } }: Study): string {
  return JSON.stringify([fields, system, focalProvider, filter]);
}

/**
 * Puts the reader's own study in its place, the first time or as another tab has changed it. What was chosen on this page gives way to
 * the study's options unless it `waits` to be kept with it.
 */
export function showOwn(next: PageStudy, waits = false): void {
  const before = ownStudy.peek();
  batch(() => {
    if (before !== null && codebook(before.study) !== codebook(next.study)) {
      choices.value = {};
      edits.value = {};
    }
    if (!waits)
      chosen.value = Object.fromEntries(Object.entries(chosen.value).filter(([id]) => id !== next.study.id));
    ownStudy.value = next;
  });
}

/** Puts bootstrap results of the study that speaks for `bundledId` in their place; what is drawn from them follows. */
export function setResampled(bundledId: string, resampled: Resampled): void {
  const now = pageStudy(bundledId);
  if (now === null) return;
  const next = { ...now, moments: { ...now.moments, resampled: { ...now.moments.resampled, ...resampled } } };
  if (ownStudy.value !== null) {
    ownStudy.value = next;
    return;
  }
  const analyses = new Set([
    ...(resampledHere.value[bundledId] ?? []),
    ...(Object.keys(resampled) as AnalysisId[]),
  ]);
  batch(() => {
    bundled.value = { ...bundled.value, [bundledId]: next };
    resampledHere.value = { ...resampledHere.value, [bundledId]: [...analyses] };
  });
}

/** What the reader has set on this page for bundled studies, as a link carries it. */
export function settingsNow(): LinkedSettings {
  const options = Object.entries(chosen.value).flatMap(([id, now]) => {
    const study = bundled.value[id]?.study;
    const changed = study === undefined ? {} : changedOptions(study, now);
    return Object.keys(changed).length === 0 ? [] : [[id, changed] as const];
  });
  return {
    options: Object.fromEntries(options),
    figures: choices.value,
    resampled: resampledHere.value,
  };
}

/** The bundled studies whose moments are here, by their id. */
export function bundledStudies(): ReadonlyMap<string, Study> {
  return new Map(Object.entries(bundled.value).map(([id, { study }]) => [id, study]));
}

/** Sets what a link says; its resamples are only noted, so that the address keeps them while they are drawn. */
export function takeSettings({ options, figures, resampled }: ReadSettings): void {
  batch(() => {
    resampledHere.value = { ...resampledHere.value, ...Object.fromEntries(resampled) };
    chosen.value = { ...chosen.value, ...Object.fromEntries(options) };
    choices.value = { ...choices.value, ...figures };
  });
}

/** Back to the study's own options, and no figure's choice or edited query is left. */
export function reset(study: Study): void {
  batch(() => {
    chosen.value = Object.fromEntries(Object.entries(chosen.value).filter(([id]) => id !== study.id));
    resampledHere.value = Object.fromEntries(
      Object.entries(resampledHere.value).filter(([id]) => id !== study.id),
    );
    choices.value = {};
    edits.value = {};
  });
}

function contextOf(now: PageStudy, moments: ChapterMoments): ChapterContext {
  const study = { ...now.study, options: optionsOf(now) };
  return chapterContext(study, moments, code.value, pageLanguage());
}

const solved = new Map<string, ReadonlySignal<ChapterContext | null>>();

/** The results of the study that speaks for `bundledId`, under its options: solved again when one of them changes. */
export function results(bundledId: string): ChapterContext | null {
  let found = solved.get(bundledId);
  if (found === undefined) {
    found = computed(() => {
      const now = pageStudy(bundledId);
      return now && contextOf(now, now.moments);
    });
    solved.set(bundledId, found);
  }
  return found.value;
}

/** The results for one figure: those of its study, or of its edited query where there is one. */
export function figureResults(bundledId: string, figure: string): ChapterContext | null {
  const edited = edits.value[figure];
  const now = pageStudy(bundledId);
  if (edited === undefined || now === null) return results(bundledId);
  return contextOf(now, { ...now.moments, ...edited });
}

async function json(path: string): Promise<unknown> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const response = await fetch(`${base}/moments/${path}.json`);
  if (!response.ok) throw new Error(`The moments ${path} could not be fetched (${response.status}).`);
  return response.json();
}

/** Fetches a bundled study and the moments of these analyses, whose code is here, beside those that are. */
export async function fetchBundled(id: string, analyses: readonly AnalysisId[]): Promise<void> {
  const resampledHere = analyses.filter((analysis) => analysisHere(analysis).resampling !== undefined);
  const [study, moments, resampled] = await Promise.all([
    bundled.value[id]?.study ?? json(`${id}/study`),
    Promise.all(analyses.map(async (analysis) => [analysis, await json(`${id}/${analysis}`)] as const)),
    Promise.all(
      resampledHere.map(
        async (analysis) => [analysis, await json(`${id}/${resampledName(analysis)}`)] as const,
      ),
    ),
  ]);
  const before = bundled.value[id]?.moments;
  const all = {
    ...before,
    ...Object.fromEntries(moments),
    resampled: { ...before?.resampled, ...Object.fromEntries(resampled) },
  };
  bundled.value = { ...bundled.value, [id]: { study: study as Study, moments: all } };
}
