import { workbench } from '../../../strings/en/workbench.ts';
import { addSentences } from '../../../strings/index.ts';

// The sentences of the workbench are in the table as soon as any of its files is.
addSentences(workbench);

export { say, t } from '../../../strings/index.ts';
