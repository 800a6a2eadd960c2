const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Unicode's East Asian Wide and Fullwidth characters, by script, and pictures. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303e\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/u;

/** Halfwidth forms of scripts that are wide otherwise. */
const HALFWIDTH = /[\uff61-\uffdc]/u;

/**
 * Columns that a text takes on a terminal: 2 for Chinese, Japanese and Korean characters, full-width punctuation and
 * emoji, 1 for others, 0 for combining marks.
 *
 * @param text without control characters (see safeText).
 * @example displayWidth('满意度 CSI') // 10
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    const picture = segment.includes('\ufe0f');
    width += picture || (WIDE.test(segment) && !HALFWIDTH.test(segment)) ? 2 : 1;
  }
  return width;
}

/** The text cut to at most `width` columns, with … where something was cut. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const next = used + displayWidth(segment);
    if (next > width - 1) break;
    kept += segment;
    used = next;
  }
  return `${kept}…`;
}

/** The text filled with spaces to `width` columns; longer texts stay as they are. */
export function padToWidth(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? text + space : space + text;
}
