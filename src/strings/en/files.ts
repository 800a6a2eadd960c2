/** Sentences of the files that a report is taken away in. */
export const files = {
  'files.contents': 'Contents',
  'files.simulated': 'These answers are simulated: no respondent ever gave them.',
  'files.page': 'Page {page} of {pages}',
  'files.note': 'Note',
  'files.notes': 'Notes',
  'files.continued': '{title} (continued)',
  'files.more': 'The first {shown} of {all} rows; all of them stand in the workbook and in the report.',
  'files.columns': 'The first {shown} of {all} columns; all of them stand in the workbook and in the report.',
  'files.sheet.about': 'About',
  'files.sheet.sheet': 'Sheet',
  'files.sheet.table': 'Table',
  'files.sheet.section': 'Section',
  'files.sheet.rows': 'Rows',
} as const;
