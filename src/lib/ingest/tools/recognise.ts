import { alchemer } from './alchemer.ts';
import { formbricks } from './formbricks.ts';
import { googleForms } from './google-forms.ts';
import { jinshuju } from './jinshuju.ts';
import { limesurvey } from './limesurvey.ts';
import { microsoftForms } from './microsoft-forms.ts';
import { kobo, surveycto } from './odk.ts';
import { qualtrics } from './qualtrics.ts';
import { redcap } from './redcap.ts';
import { sosci } from './sosci.ts';
import { surveymonkey } from './surveymonkey.ts';
import { typeform } from './typeform.ts';
import type { Recognised, Records, Tool, ToolId } from './types.ts';
import { wenjuanxing } from './wenjuanxing.ts';

/** The more telling first. */
const TOOLS: readonly Tool[] = [
  redcap,
  sosci,
  alchemer,
  surveymonkey,
  kobo,
  surveycto,
  typeform,
  formbricks,
  qualtrics,
  limesurvey,
  jinshuju,
  wenjuanxing,
  googleForms,
  microsoftForms,
];

/** Which survey tool wrote a file, what gave it away, and how the tool laid it out; undefined if it is none that is known. */
export function recognise(records: Records):
  | (Pick<Recognised, 'headerRows' | 'columns'> & {
      readonly tool: { readonly id: ToolId; readonly evidence: string };
    })
  | undefined {
  for (const tool of TOOLS) {
    const found = tool.recognise(records);
    if (found)
      return {
        tool: { id: tool.id, evidence: found.evidence.slice(0, 120) },
        headerRows: found.headerRows,
        columns: found.columns,
      };
  }
  return undefined;
}
