/** Sentences of the part "notebook": the page on which readers ask the data their own questions. */
export const sentences = {
  'notebook.choose': 'Study:',
  'notebook.own': 'Use your own survey',
  'notebook.back': 'Back to the bundled studies',
  'notebook.loading': 'Opening the notebook …',
  'notebook.failed': 'The study could not be opened: {detail}',
  'notebook.about.study': 'This notebook asks {study}.',
  'notebook.simulated': 'These answers are simulated: no respondent ever gave them.',

  'notebook.tools': 'The notebook',
  'notebook.runAll': 'Run all',
  'notebook.stop': 'Stop',
  'notebook.undo': 'Undo',
  'notebook.undo.delete': 'Undo: delete {name}',
  'notebook.undo.move': 'Undo: move {name}',
  'notebook.undo.duplicate': 'Undo: duplicate {name}',
  'notebook.undo.take': 'Undo: add the cells of the link',
  'notebook.undo.reset': 'Undo: start again',
  'notebook.reset': 'Start again',
  'notebook.keys':
    'Ctrl or Cmd + Enter runs the cell, Shift + Enter runs it and goes on to the next. Tab leaves the editor; Ctrl + Space offers names.',
  'notebook.idle':
    'Nothing has run yet. “Run all” fetches the database (about 6 MB, once) and asks it; nothing leaves this tab.',
  'notebook.kept.saved': 'Kept in this browser as you type.',
  'notebook.kept.merged': 'Another tab had changed this notebook: both tabs’ changes are here.',
  'notebook.kept.blocked':
    'This browser keeps nothing here (a private window, or full storage): the notebook is gone when the tab closes.',
  'notebook.kept.damaged':
    'What was kept here could not be read as a notebook. It was set aside, and this is a fresh one.',

  'notebook.cells': 'Cells',
  'notebook.cell': 'Cell {number}: {kind}',
  'notebook.cell.named': 'Cell {number}: {kind}, {name}',
  'notebook.kind.sql': 'SQL',
  'notebook.kind.javascript': 'JavaScript',
  'notebook.kind.markdown': 'Text',
  'notebook.name': 'Name',
  'notebook.name.of': 'Name of cell {number}',
  'notebook.name.problem.not-plain':
    'A name is made of letters (A to Z), digits and _, and does not begin with a digit.',
  'notebook.name.problem.own-word': 'SQL keeps this word for itself. Choose another name.',
  'notebook.name.problem.table': 'A table of the study is called so. Choose another name.',
  'notebook.name.problem.twice': 'Another cell is called so. Choose another name.',
  'notebook.editor.sql': 'SQL of cell {number}',
  'notebook.editor.javascript': 'JavaScript of cell {number}',
  'notebook.editor.markdown': 'Text of cell {number}, Markdown',
  'notebook.editor.loading': 'Fetching the editor …',
  'notebook.run': 'Run',
  'notebook.fold': 'Hide the code',
  'notebook.unfold': 'Show the code',
  'notebook.edit': 'Edit',
  'notebook.edited': 'Done',
  'notebook.up': 'Move up',
  'notebook.down': 'Move down',
  'notebook.duplicate': 'Duplicate',
  'notebook.delete': 'Delete',
  'notebook.more': 'More for cell {number}',
  'notebook.add': 'Add a cell after cell {number}',
  'notebook.add.first': 'Add a cell',
  'notebook.add.sql': 'Add SQL',
  'notebook.add.javascript': 'Add JavaScript',
  'notebook.add.markdown': 'Add text',
  'notebook.full': 'A notebook holds at most {most} cells.',

  'notebook.state.waiting': 'Waiting for the cells that it uses …',
  'notebook.state.running': 'Running for {seconds} s',
  'notebook.state.starting': 'Running …',
  'notebook.state.stopped': 'Stopped.',
  'notebook.state.changed': 'Changed since it was run.',
  'notebook.state.rows': '{n} {n?row:rows}, {columns} {columns?column:columns}, {milliseconds} ms',

  'notebook.state.script': '{milliseconds} ms',
  'notebook.drawing': 'Drawing of cell {number}',
  'notebook.library.Plot': 'Observable Plot: charts',
  'notebook.analysis': 'The analysis “{id}” of this study',
  'notebook.problem.not-a-reference':
    '“{source}” is no value that a text can show. Between the braces goes a cell’s name, and then a column or a row: best, best.score, best[2].score, best.length.',
  'notebook.problem.missing': 'No cell is called “{name}”. Give a cell this name, or use another.',
  'notebook.problem.circle':
    'These cells use one another in a circle, so that none can be first: {path}. Take one of the names out.',
  'notebook.problem.upstream': 'This waits for the cell “{name}”, which gives nothing. Mend that one first.',
  'notebook.problem.twice': 'Two cells are called “{name}”. Rename one of them.',
  'notebook.problem.not-one-value':
    '“{name}” is a table with several columns ({columns}). Say which one: {name}.column',
  'notebook.problem.no-column': '“{name}” has no column “{field}”. It has: {fields}.',
  'notebook.problem.no-row': '“{name}” has no row {row}: it has {n}, counted from 0.',
  'notebook.problem.not-a-table': '“{name}” is a text, not a table, and has no values to ask for.',
  'notebook.problem.not-for-sql':
    'SQL can be given texts, numbers and truth values; “{name}” is none of them.',
  'notebook.problem.empty':
    'There is nothing to run: write a query, for example FROM respondents, or in JavaScript 1 + 1.',

  'notebook.problem.syntax':
    'This is not JavaScript: {message} (line {line}, character {column}).\n{text}\n{caret}',
  'notebook.problem.import':
    'A cell cannot import or export (line {line}): nothing is fetched for it. It has the other cells by their names, Plot, and the analyses as functions.',
  'notebook.problem.script': '{text}',
  'notebook.problem.script-line': '{text} (line {line})',
  'notebook.problem.not-data':
    'The cell gave something that is not data. Give it numbers, texts, rows or a chart.',
  'notebook.problem.flood':
    'The cell sent so many messages that it was ended. Run it again once it says less.',
  'notebook.problem.sandbox':
    'The place in which JavaScript runs could not be opened, or has gone. Nothing of the notebook is lost: load the page again.',
  'notebook.result': 'Result of cell {number}',
  'notebook.result.caption': 'Rows {from} to {to} of {n}',
  'notebook.result.none': 'No rows.',
  'notebook.result.first':
    'Only the first {rows} of {n} rows are held here; cells that use this one see all of them.',
  'notebook.result.long': 'Very long texts are cut.',
  'notebook.result.previous': 'Earlier rows',
  'notebook.result.next': 'Later rows',
  'notebook.result.null': 'empty',
  'notebook.value.none': 'no value',

  'notebook.schema': 'What can be asked',
  'notebook.schema.about':
    'Five tables of this study, to be read by any query. A cell’s name is a table as well.',
  'notebook.schema.ask': 'Look at {table}',
  'notebook.schema.columns': '{n} {n?column:columns}',
  'notebook.schema.column': 'Column',
  'notebook.schema.type': 'Type',
  'notebook.schema.what': 'What it holds',
  'notebook.schema.scale': '{label} (scale {low} to {high})',
  'notebook.schema.scored': '{label} (score 0 to 100)',
  'notebook.type.number': 'number',
  'notebook.type.text': 'text',
  'notebook.type.truth': 'true or false',
  'notebook.table.respondents': 'A row for each respondent: groups, weight, and what is no rating.',
  'notebook.table.answers': 'A row for each respondent: every answer as it was given.',
  'notebook.table.scores': 'A row for each respondent: every rating as a score from 0 (worst) to 100 (best).',
  'notebook.table.ratings':
    'A row for each rating that was given: who, of which item, and the score 0 to 100.',
  'notebook.table.items': 'A row for each question that asks for a rating.',
  'notebook.column.respondent': 'The respondent: the row of the file. The same in every table.',
  'notebook.column.weight': 'What the respondent counts: design weight times frequency.',
  'notebook.column.focal': 'Whether the answers are about the provider that the study is about.',
  'notebook.column.latest': 'Whether the answers are of their provider’s latest wave.',
  'notebook.column.field': 'The column of the file that holds the answers.',
  'notebook.column.item': 'What is rated.',
  'notebook.column.dimension': 'The part of the indicator system that the item belongs to.',
  'notebook.column.kind': 'What was asked of it: performance, expectation, importance, overall …',
  'notebook.column.score': 'The rating as a score from 0 (worst) to 100 (best).',
  'notebook.column.question': 'The question.',
  'notebook.column.scale_low': 'The lowest code of the scale.',
  'notebook.column.scale_high': 'The highest code of the scale.',

  'notebook.take': 'Take it away, or share it',
  'notebook.take.about':
    'The text of the cells alone, without any result: whoever opens it asks their own copy of the study. The link holds it behind the #, which no server is sent.',
  'notebook.take.link': 'Copy a link',
  'notebook.take.copied': 'The link is on the clipboard.',
  'notebook.take.uncopied': 'The browser copies nothing here: take the link from the box.',
  'notebook.take.long': 'The notebook is too long for a link. Take it as a file.',
  'notebook.take.md': 'Markdown',
  'notebook.take.sql': 'SQL',
  'notebook.take.ipynb': 'Jupyter (.ipynb)',
  'notebook.take.head':
    'A notebook on “{study}”. Its queries ask the tables respondents, answers, scores, ratings and items, which the page “The notebook” makes of a study.',
  'notebook.link': 'A notebook came with this link.',
  'notebook.link.about':
    'It has {n} {n?cell:cells} and was written for “{study}”. Nothing of it runs unless you take its cells and run them.',
  'notebook.link.other':
    'It was written for other data than what is open here: names of columns may differ, and so will results.',
  'notebook.link.code': 'What it holds',
  'notebook.link.take': 'Add its {n} {n?cell:cells} to my notebook',
  'notebook.link.leave': 'Leave it',
  'notebook.link.damaged':
    'This link carries a notebook that was damaged on its way, or is too large. Ask for the file instead.',

  'notebook.starter.intro':
    '# {study}\n\nEvery cell below is a question to the answers of this study. **Run all**, then change what you like: a cell that uses another one follows it. Here answered ${size.respondents} respondents, on ${size.items} questions that ask for a rating.',
  'notebook.starter.rated':
    '## What is rated lowest?\n\nOf all items **${lowest.item}** has the lowest mean: ${lowest.mean} of 100, from ${lowest.n} answers. The cell `lowest` reads the cell `means` by its name.',
  'notebook.starter.groups':
    '## And by group?\n\nThe same item, by {group}. How sure such a difference is, a mean alone does not say: the chapters “How sure is it?” and “Who differs?” do.',
  'notebook.starter.next':
    '## Go on\n\n- Copy a cell and change it: another kind of question, another group.\n- Look at the tables under “What can be asked” above.\n- A value goes into a text, or into a query, by its name: `\\${lowest.mean}`.',
};
