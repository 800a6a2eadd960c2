import { useEffect, useRef, useState } from 'preact/hooks';
import type { Cell } from '../../lib/notebook/document/notebook.ts';
import { useLanguage } from '../site/use-language.ts';
import type { CellEditor } from './cell-editor.ts';
import { goOn } from './go-on.ts';
import type { OpenNotebook } from './state.ts';

/** The editor of a cell; its code is fetched once the reader comes near. Until then the text stands there as it is. */
export function CellEditorPlace({
  cell,
  number,
  open,
}: {
  readonly cell: Cell;
  readonly number: number;
  readonly open: OpenNotebook;
}) {
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<CellEditor | null>(null);
  const [isReady, setReady] = useState(false);
  const { id, kind, text } = cell;
  const isTouched = open.touched.value;
  useEffect(() => {
    if (!isTouched) return;
    let isWanted = true;
    const isGone = (): boolean => !isWanted || place.current === null;
    void Promise.all([import('./cell-editor.ts'), import('./offers.ts')]).then(
      async ([{ cellEditor }, { offersOf }]) => {
        if (!isWanted || place.current === null) return;
        const made = await cellEditor(place.current, {
          kind,
          text: open.notebook.peek().cells.find((one) => one.id === id)?.text ?? text,
          label: language.say('notebook.editor', kind, { number }),
          offers: () => offersOf(kind, open, language),
          onChange: (next) => open.change(id, { text: next }),
          onRun: (goesOn) => {
            open.run(id);
            if (goesOn) goOn(open, id);
          },
        });
        if (isGone()) return made.destroy();
        editor.current = made;
        setReady(true);
        takeKeyboard();
      },
    );
    return () => {
      isWanted = false;
      editor.current?.destroy();
    };
  }, [isTouched]);
  const takeKeyboard = (): void => {
    if (open.wanted.peek() !== id || editor.current === null) return;
    open.wanted.value = null;
    editor.current.focus();
  };
  useEffect(() => open.wanted.subscribe(takeKeyboard), []);
  // An undo, or another tab, has changed it.
  useEffect(() => {
    if (editor.current !== null && editor.current.text() !== text) editor.current.setText(text);
  }, [text]);
  return (
    <div class="cell-editor">
      <div ref={place} />
      {!isReady && (
        <pre
          onClick={() => {
            open.wanted.value = id;
          }}
        >
          {text}
        </pre>
      )}
    </div>
  );
}
