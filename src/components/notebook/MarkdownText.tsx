import type { ComponentChildren } from 'preact';
import type { Cell as EngineCell } from '../../lib/engine/types.ts';
import { parseMarkdown } from '../../lib/notebook/text/markdown.ts';
import type { Block, Inline } from '../../lib/notebook/text/markdown.ts';
import type { TextValue } from '../../lib/notebook/flow/value.ts';
import { useLanguage } from '../site/use-language.ts';

/** Values of a column that a sentence lists. */
const MOST_LISTED = 20;

/** The text of a cell with its values; a place whose value is not known yet shows what it asks for. */
export function MarkdownText({ text, value }: { readonly text: string; readonly value: TextValue | null }) {
  const { number, t } = useLanguage();
  const one = (cell: EngineCell): string =>
    cell === null ? t('notebook.value.none') : typeof cell === 'number' ? number(cell) : String(cell);
  const place = (source: string): ComponentChildren => {
    const found = value?.places.get(source);
    if (found === undefined) return <code class="cell-place">{source}</code>;
    if (!isList(found)) return one(found);
    const listed = found.slice(0, MOST_LISTED).map(one).join(', ');
    return found.length > MOST_LISTED ? `${listed} …` : listed;
  };
  const inline = (pieces: readonly Inline[]): ComponentChildren =>
    pieces.map((piece) => {
      switch (piece.kind) {
        case 'text':
          return piece.text;
        case 'code':
          return <code>{piece.text}</code>;
        case 'place':
          return place(piece.source);
        case 'strong':
          return <strong>{inline(piece.children)}</strong>;
        case 'emphasis':
          return <em>{inline(piece.children)}</em>;
        case 'link':
          return (
            <a href={piece.href} rel="noreferrer noopener nofollow">
              {inline(piece.children)}
            </a>
          );
      }
    });
  const block = (part: Block): ComponentChildren => {
    switch (part.kind) {
      case 'heading': {
        // The page has the first level.
        const Heading = (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[part.level - 1] ?? 'h6';
        return <Heading>{inline(part.children)}</Heading>;
      }
      case 'paragraph':
        return <p>{inline(part.children)}</p>;
      case 'quote':
        return <blockquote>{inline(part.children)}</blockquote>;
      case 'code':
        return <pre tabIndex={0}>{part.text}</pre>;
      case 'rule':
        return <hr />;
      case 'list': {
        const items = part.items.map((item) => <li>{inline(item)}</li>);
        return part.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
      }
    }
  };
  return <div class="cell-text">{parseMarkdown(text).map(block)}</div>;
}

function isList(value: EngineCell | readonly EngineCell[]): value is readonly EngineCell[] {
  return Array.isArray(value);
}
