import { ANALYSIS_IDS, loadAnalysis } from '../../src/lib/analysis/catalogue.ts';
import type { ReportDocument } from '../../src/lib/export/document.ts';
import { assembleReport } from '../../src/lib/export/report/assemble.ts';
import type { ChapterContext } from '../../src/lib/analysis/context.ts';
import { results } from '../chart/made-up.ts';

/** The report of the made-up study, which has a result of every analysis; or of another context. */
export async function madeUpReport(context: ChapterContext = results): Promise<ReportDocument> {
  return assembleReport({
    context,
    analyses: await Promise.all(ANALYSIS_IDS.map(async (id) => ({ ...(await loadAnalysis(id)), id }))),
    files: [{ name: 'answers <1>.csv', hash: 'ab'.repeat(32) }],
    rows: { read: 310, kept: 300 },
    date: '2026-11-30',
    program: { name: 'program', version: '1.2.3' },
  });
}
