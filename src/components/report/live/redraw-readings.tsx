import type { AnalysisId } from '../../../lib/analysis/catalogue.ts';
import type { ChapterContext } from '../../../lib/analysis/context.ts';
import { readingSentence } from '../../../lib/analysis/reading-sentence.ts';
import { readingsOf } from '../../../lib/analysis/readings-of.ts';
import { fetchReadingWords } from '../../../lib/chapter/code.ts';
import { refusalSentence } from '../../../lib/chart/sentence.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';
import { addWords, pageLanguage } from '../../site/language.ts';
import { analysisHere } from './code.ts';
import { renderInto } from './render-into.ts';

function Said({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** What an analysis says of a study, or the one line that says what the study lacks. */
async function said(id: AnalysisId, context: ChapterContext, most: number): Promise<readonly string[]> {
  const { study, result } = context;
  const language = pageLanguage();
  const found = result(id);
  if (isRefusal(found)) return [refusalSentence(found, study, language)];
  const readings = await readingsOf(id, analysisHere(id), context);
  if (readings.length === 0) return [language.t('chapter.readings.none')];
  return readings.slice(0, most).map((reading) => readingSentence(reading, study, language));
}

let words: Promise<void> | undefined;

async function fetchSentences(ids: readonly AnalysisId[]): Promise<void> {
  const { lang } = document.documentElement;
  addWords(lang, await fetchReadingWords(ids, lang));
}

/** Counts the calls: one that has been overtaken writes nothing. */
let turn = 0;

/** Writes what the analyses say of the reader's own study into the places that the text leaves for it (`<Readings of="…" />`). */
export async function redrawReadings(context: ChapterContext): Promise<void> {
  turn += 1;
  const mine = turn;
  const places = [...document.querySelectorAll<HTMLElement>('[data-readings]')];
  const idOf = ({ dataset }: HTMLElement): AnalysisId => dataset['readings'] as AnalysisId;
  words ??= fetchSentences([...new Set(places.map(idOf))]);
  await words;
  const all = await Promise.all(
    places.map((place) => said(idOf(place), context, Number(place.dataset['most']))),
  );
  if (mine !== turn) return;
  for (const [at, place] of places.entries()) renderInto(place, <Said sentences={all[at]!} />);
}
