import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql, SQLDialect } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The words that the engine's SQL keeps. */
export const DUCKDB = SQLDialect.define({
  keywords:
    'all and any as asc between by case cast cross cube desc distinct else end exclude exists false filter for from full group grouping having in inner intersect into is join lateral left like limit natural not null offset on or order outer over partition pivot qualify replace right rollup rows select sets then true union unpivot using values when where window with within',
  types: 'bigint boolean date decimal double float integer varchar',
  doubleQuotedStrings: false,
});

/** How editors of this site look. */
export const THEME = EditorView.theme({
  '&': {
    fontSize: '0.8125rem',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--rule)',
  },
  '.cm-scroller': { maxHeight: '22rem', fontFamily: 'var(--sl-font-mono, ui-monospace, monospace)' },
  '.cm-gutters': { backgroundColor: 'var(--paper-shade)', color: 'var(--ink-soft)', border: '0' },
  '.cm-content': { caretColor: 'var(--ink)' },
});

/** Text in them, in the text colours of the palette, which are legible on both papers. */
export const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.typeName], color: 'var(--link)', fontWeight: '600' },
  { tag: [tags.string, tags.number, tags.bool, tags.null], color: 'var(--ink-soft)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
]);

export interface SqlEditor {
  text(): string;
  setText(text: string): void;
  destroy(): void;
}

export interface SqlEditorOptions {
  readonly text: string;
  /** Name for assistive technology. */
  readonly label: string;
  /** Ctrl or Cmd + Enter. */
  readonly onRun: () => void;
}

/** An SQL editor inside `parent`. Tab leaves it (no keyboard trap); Ctrl or Cmd + Enter runs. */
export function sqlEditor(parent: HTMLElement, { text, label, onRun }: SqlEditorOptions): SqlEditor {
  const run = (): boolean => {
    onRun();
    return true;
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        syntaxHighlighting(COLOURS),
        sql({ dialect: DUCKDB }),
        keymap.of([{ key: 'Mod-Enter', run }, ...defaultKeymap, ...historyKeymap]),
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        THEME,
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    destroy: () => view.destroy(),
  };
}
