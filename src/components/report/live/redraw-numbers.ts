import { code } from './code.ts';
import type { ChapterContext } from '../../../lib/analysis/context.ts';
import { analysisOfNumber, liveNumber } from '../../../lib/chapter/numbers.ts';
import { parity } from '../../../lib/chapter/parity.ts';
import { refusalSentence } from '../../../lib/chart/sentence.ts';
import { isRefusal } from '../../../lib/study/refusal.ts';

import { markDrawn } from './render-into.ts';

/** Writes a text; marks it where it is no longer what the built page said. */
function write(element: HTMLElement, text: string, title: string): void {
  element.dataset['built'] ??= element.textContent.trim();
  element.textContent = text;
  element.title = title;
  markDrawn(element);
  element.classList.toggle('moved', text !== element.dataset['built']);
}

/** Replaces the computed numbers and the parity marks that speak of `study`, as far as the code of their analysis is here. */
export function redrawNumbers(study: string, results: ChapterContext | null): void {
  if (results === null) return;
  const of = `[data-study="${CSS.escape(study)}"]`;
  for (const element of document.querySelectorAll<HTMLElement>(`[data-n]${of}`)) {
    const key = element.dataset['n'] ?? '';
    if (analysisOfNumber(key, code.value) === undefined) continue;
    const number = liveNumber(key, results, code.value);
    if (isRefusal(number)) write(element, '—', refusalSentence(number, results.study, results.language));
    else write(element, number.text, number.title);
    element.dataset['value'] = isRefusal(number) ? '' : String(number.value ?? number.text);
  }
  for (const element of document.querySelectorAll<HTMLElement>(`[data-parity]${of}`)) {
    const number = liveNumber(element.dataset['parity'] ?? '', results, code.value);
    const value = isRefusal(number) || results.study.id !== study ? undefined : number.value;
    const held = value === undefined ? null : parity(value, element.dataset['published'] ?? '');
    // Without the attribute the element shows the difference in any case (Parity.astro).
    const marks = element.dataset['agrees'] !== undefined;
    if (marks) element.dataset['agrees'] = String(held?.agrees ?? false);
    write(
      element,
      held === null ? '—' : marks && held.agrees ? results.language.t('chapter.agrees') : held.difference,
      '',
    );
  }
}
