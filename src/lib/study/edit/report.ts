import type { ReportSettings, Study } from '../types.ts';

/** Settings of the report; `undefined` takes one back to what it is by itself. */
type ReportChange = { readonly [Key in keyof ReportSettings]?: ReportSettings[Key] | undefined };

/** Changes some settings of the report. */
export function setReport({ report: before, ...study }: Study, change: ReportChange): Study {
  const all: ReportChange = { ...before, ...change };
  const report = Object.fromEntries(
    Object.entries(all).filter(([, value]: [string, unknown]) => value !== undefined),
  );
  return Object.keys(report).length === 0 ? study : { ...study, report };
}

/** The team's notes on a section; an empty text takes them away. */
export function setNote(study: Study, section: string, note: string): Study {
  const { [section]: _, ...others } = study.report?.notes ?? {};
  const notes = note.trim() === '' ? others : { ...others, [section]: note };
  return setReport(study, { notes: Object.keys(notes).length === 0 ? undefined : notes });
}
