import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql } from '@codemirror/lang-sql';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import type { LanguageSupport } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { plainIdentifier } from '../../lib/notebook/document/names.ts';
import type { CellKind } from '../../lib/notebook/document/notebook.ts';
import { COLOURS, DUCKDB, THEME } from '../report/query/sql-editor.ts';

/** What an editor offers while a word is typed. */
export interface Offer {
  readonly name: string;
  /** A table or a cell; a column. */
  readonly kind: 'table' | 'column';
  readonly about: string;
}

export interface CellEditorOptions {
  readonly kind: CellKind;
  readonly text: string;
  /** Name for assistive technology. */
  readonly label: string;
  readonly offers: () => readonly Offer[];
  readonly onChange: (text: string) => void;
  /** Ctrl or Cmd + Enter; Shift + Enter, which goes on. */
  readonly onRun: (goesOn: boolean) => void;
}

export interface CellEditor {
  text(): string;
  setText(text: string): void;
  focus(): void;
  destroy(): void;
}

function offering({ kind: written, offers }: CellEditorOptions) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/\w+/);
    if (word === null && !context.explicit) return null;
    const options = offers().map(({ name, kind, about }): Completion => ({
      label: name,
      apply: written === 'sql' ? plainIdentifier(name) : name,
      type: kind === 'table' ? 'class' : 'property',
      detail: about.length > 60 ? `${about.slice(0, 60)}…` : about,
      boost: 1,
    }));
    return { from: word?.from ?? context.pos, options, validFor: /^\w*$/ };
  };
}

function languageOf(options: CellEditorOptions, language: () => LanguageSupport): Extension {
  if (options.kind === 'markdown') return EditorView.lineWrapping;
  const support = language();
  return [
    support,
    support.language.data.of({ autocomplete: offering(options) }),
    autocompletion({ icons: false }),
  ];
}

/** A cell's editor inside `parent`. Tab leaves it. What colours JavaScript is fetched with the first such cell. */
export async function cellEditor(parent: HTMLElement, options: CellEditorOptions): Promise<CellEditor> {
  const language =
    options.kind === 'javascript'
      ? (await import('@codemirror/lang-javascript')).javascript
      : () => sql({ dialect: DUCKDB });
  const run = (goesOn: boolean) => (): boolean => {
    options.onRun(goesOn);
    return true;
  };
  let isOwn = false;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        history(),
        bracketMatching(),
        syntaxHighlighting(COLOURS),
        languageOf(options, language),
        keymap.of([
          { key: 'Mod-Enter', run: run(false) },
          { key: 'Shift-Enter', run: run(true) },
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isOwn) options.onChange(update.state.doc.toString());
        }),
        EditorView.contentAttributes.of({ 'aria-label': options.label, tabindex: '0' }),
        THEME,
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText: (text) => {
      isOwn = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
      isOwn = false;
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
