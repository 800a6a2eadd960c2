/** The file stops being what its beginning promised; `code` and parameters as in a refusal. */
export class SourceRefused extends Error {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  constructor(code: string, parameters: Readonly<Record<string, string | number>>) {
    super(code);
    this.name = 'SourceRefused';
    this.code = code;
    this.parameters = parameters;
  }
}
