/** Sentences of the part "engine": what an EngineError means and what to do next. `{message}`: the engine's own words. */
export const engine = {
  'engine.sql': 'The query does not run: {message}',
  'engine.not-one-reading-statement':
    'Only one statement that reads is run here: a SELECT, VALUES, DESCRIBE, SUMMARIZE or SHOW, alone, with or without a semicolon at its end (PIVOT needs its values: IN (…)). {message}',
  'engine.column-type':
    'The query does not run: its column “{field}” is of type {type}, which is not read here. Cast it to VARCHAR.',
  'engine.rows.column-missing':
    'The result needs a column “{field}”; it has {fields}. Give the query a column of this name.',
  'engine.rows.not-numbers':
    'The column “{field}” needs numbers; it has “{value}”. Change the query so that it gives numbers.',
  'engine.locked':
    'The query reaches for a file, the network, an extension or a setting. All of these are switched off as soon as the data is loaded, so that no answer can leave this computer. Query the tables that are here: SHOW TABLES lists them. {message}',
  'engine.memory':
    'This needs more memory than there is. What was loaded is still there: ask for fewer columns or fewer rows, or close other tabs and try again. For larger files use the command line: npm run analyse -- FILE. {message}',
  'engine.too-wide': 'The result has {columns} columns; at most {most} are shown. Ask for fewer, by name.',
  'engine.too-large':
    'The result is larger than {megabytes} MB, more than can be shown. Ask for fewer rows or columns, or for shorter texts.',
  'engine.too-deep':
    'The query has more than {most} brackets in one another, on which the database fails. Write its inner parts as WITH … AS (…) in front.',
  'engine.time':
    'The query took longer than {seconds} s and was stopped. Ask for fewer rows, or for less work on each.',
  'engine.stuck':
    'Stopped. The database did not answer within two seconds, so it was ended and is started again with the same data.',
  'engine.fatal':
    'The database failed and is started again with the same data. Try once more; if it fails again, change what you asked for, and please report it (without the data). {message}',
  'engine.unavailable':
    'The database could not be started, so nothing new can be computed here; the page stays readable. Check the connection and that WebAssembly is allowed, reload the page, or use the command line: npm run analyse -- FILE. {message}',
  'engine.off':
    'This browser offers no WebAssembly: no query runs here and nothing is resampled. The figures, their controls, numbers and downloads work without it; the command line does the rest: npm run analyse -- FILE.',
  'engine.loading': 'Loading the database: {loaded:1} of {total:1} MB, {seconds:1} s',
  'engine.restarted':
    'The database failed meanwhile and was started again with the same data. What stands here was computed before. {message}',
} as const;
