import { cli } from '../strings/en/cli.ts';


// The sentences of the command line are in the table as soon as any of its files is.
addSentences(cli);

export { say, t } from '../strings/index.ts';
