import { render } from 'preact';
import type { ComponentChild } from 'preact';

/** Says that a place of the page no longer holds what the build has put there: under a study of the reader's own it is shown (styles/live.css). */
export function markDrawn(place: HTMLElement): void {
  place.dataset['drawn'] = '';
}

/** Renders into a place of the built page. What the build has put there was not rendered by Preact: it goes first. */
export function renderInto(place: HTMLElement, content: ComponentChild): void {
  if (place.dataset['drawn'] === undefined) place.replaceChildren();
  markDrawn(place);
  render(content, place);
}
