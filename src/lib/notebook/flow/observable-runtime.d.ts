/** The parts of Observable's runtime that the notebook uses; the package has no types of its own. */
declare module '@observablehq/runtime' {
  export interface Observer<T> {
    readonly pending?: () => void;
    readonly fulfilled?: (value: T) => void;
    readonly rejected?: (error: unknown) => void;
  }

  export interface Variable {
    define(
      name: string | null,
      inputs: readonly string[],
      definition: (...inputs: readonly never[]) => unknown,
    ): Variable;
    delete(): void;
  }

  export interface Module {
    variable<T>(observer: Observer<T>): Variable;
  }

  /** @param global value of a name that no variable has; throws where there is none */
  export class Runtime {
    constructor(builtins: Readonly<Record<string, unknown>>, global: (name: string) => unknown);
    module(): Module;
    dispose(): void;
  }
}
