/** What a column that the survey tool adds by itself holds. */
export type Meta =
  | 'id'
  /** When an answer began, ended or was stored. */
  | 'time'
  /** When it was completed: empty while it is not. */
  | 'completed'
  | 'duration'
  /** Real answer, preview, spam. */
  | 'status'
  | 'finished'
  /** A person's address, name or place. */
  | 'email'
  | 'address'
  | 'name'
  | 'phone'
  | 'place'
  /** Points of a quiz, computed from other columns. */
  | 'total'
  /** Language, browser, progress, link, page times. */
  | 'technical';

/** A column as a survey tool means it. */
export interface ToolColumn {
  /** From which the column's name is made. */
  readonly name: string;
  /** The question's words; a row of a matrix question as "Question [Row]". */
  readonly text: string;
  readonly meta?: Meta | undefined;
}

/** How a survey tool laid a file out. */
export interface Recognised {
  /** Records of heading. */
  readonly headerRows: number;
  readonly columns: readonly ToolColumn[];
  /** What gave it away, as it stands in the file. */
  readonly evidence: string;
}

export type ToolId =
  | 'qualtrics'
  | 'surveymonkey'
  | 'limesurvey'
  | 'google-forms'
  | 'microsoft-forms'
  | 'wenjuanxing'
  | 'jinshuju'
  | 'kobo'
  | 'surveycto'
  | 'typeform'
  | 'formbricks'
  | 'redcap'
  | 'alchemer'
  | 'sosci';

/** Records at the beginning of a file, as cells; the first is its heading. */
export type Records = readonly (readonly string[])[];

/** A survey tool whose exports are known. */
export interface Tool {
  readonly id: ToolId;
  /** Undefined where the records do not look like this tool's. */
  readonly recognise: (records: Records) => Recognised | undefined;
}
