import type { Piece, Shown } from '../../lib/notebook/script/messages.ts';
import type { ScriptValue } from '../../lib/notebook/flow/value.ts';
import { useLanguage } from '../site/use-language.ts';
import { CellTable } from './CellTable.tsx';

/** A picture of a drawing, as an image: nothing in it runs, or is fetched. */
function Picture({ piece, label }: { readonly piece: Exclude<Piece, string>; readonly label: string }) {
  const { svg, width, height } = piece;
  return (
    <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} width={width} height={height} alt={label} />
  );
}

function One({ shown, number }: { readonly shown: Shown; readonly number: number }) {
  const { t } = useLanguage();
  switch (shown.kind) {
    case 'nothing':
      return null;
    case 'one':
      return (
        <pre class="cell-value">{shown.value === null ? t('notebook.result.null') : String(shown.value)}</pre>
      );
    case 'words':
      return (
        <pre class="cell-value" tabIndex={0}>
          {shown.text}
        </pre>
      );
    case 'rows':
      return (
        <CellTable
          value={{ rows: shown.rows, total: shown.total, truncated: shown.total > shown.rows.count }}
          number={number}
        />
      );
    case 'drawing':
      return (
        <figure class="cell-drawing">
          {shown.lines.map((line, at) => (
            <div key={at}>
              {line.map((piece, place) =>
                typeof piece === 'string' ? (
                  <span key={place}>{piece}</span>
                ) : (
                  <Picture
                    key={place}
                    piece={piece}
                    // The small ones are marks of a legend, whose words stand beside them.
                    label={piece.width < 40 ? '' : shown.label || t('notebook.drawing', { number })}
                  />
                ),
              )}
            </div>
          ))}
        </figure>
      );
  }
}

/** What a script gave: everything that it displayed, else its value. */
export function ScriptResult({ value, number }: { readonly value: ScriptValue; readonly number: number }) {
  return (
    <>
      {value.shown.map((shown, at) => (
        <One key={at} shown={shown} number={number} />
      ))}
    </>
  );
}
