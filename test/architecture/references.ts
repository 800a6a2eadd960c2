import ts from 'typescript';

/** One place where a file names another module. */
export interface Reference {
  /** The module's name as written: relative path, package, or a root path such as `/src/x.ts`. */
  readonly specifier: string;
  /** True if the reference vanishes when types are stripped. */
  readonly typeOnly: boolean;
  /** True if the module is fetched when it is asked for: `import(…)`. */
  readonly isDynamic: boolean;
  /** From 1, in the file as given. */
  readonly line: number;
}

/** A text in the code (not a comment) that names a host. */
export interface HostName {
  readonly text: string;
  readonly line: number;
}

export interface ReadFile {
  readonly references: readonly Reference[];
  readonly hosts: readonly HostName[];
}

/**
 * Everything that a source file refers to: static and dynamic imports, exports from, `import()` types, `import.meta.glob`,
 * `new URL(…, import.meta.url)`; and the texts in it that name a host.
 *
 * Of `.astro` files the frontmatter and the script elements are read as code and the markup's loading attributes
 * (`src`, `action`, a `link`'s `href`) as host names; of `.mdx` files the import lines and the same attributes.
 */
export function readReferences(path: string, text: string): ReadFile {
  if (!/\.(astro|mdx)$/.test(path)) return readCode(text, path.endsWith('x'));
  const parts = path.endsWith('.astro') ? astroCode(text) : mdxCode(text);
  const read = parts.map((part) => readCode(blankOutside(text, part.from, part.to), true));
  return {
    references: read.flatMap((part) => part.references),
    hosts: [...read.flatMap((part) => part.hosts), ...loadingAttributes(text)],
  };
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Keeps the line numbers: everything outside of the part becomes spaces. */
function blankOutside(text: string, from: number, to: number): string {
  return text.slice(0, from).replace(/[^\n]/g, ' ') + text.slice(from, to);
}

function astroCode(text: string): Part[] {
  const parts: Part[] = [];
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  if (frontmatter) parts.push({ from: 4, to: frontmatter[0].length - 3 });
  for (const script of text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
    const to = script.index + script[0].length - '</script>'.length;
    parts.push({ from: to - script[1]!.length, to });
  }
  return parts;
}

function mdxCode(text: string): Part[] {
  return [...text.matchAll(/^(?:import|export)\b[^\n]*(?:\n[^\n]+)*/gm)].map((block) => ({
    from: block.index,
    to: block.index + block[0].length,
  }));
}

function loadingAttributes(text: string): HostName[] {
  const loading =
    /<(?:[a-z-]+\b[^>]*\s(?:src|srcset|action|poster)|link\b[^>]*\shref)=["'{`]+\s*((?:https?:)?\/\/[^"'`\s>]+)/gi;
  return [...text.matchAll(loading)].map((match) => ({
    text: match[1]!,
    line: text.slice(0, match.index).split('\n').length,
  }));
}

function readCode(text: string, jsx: boolean): ReadFile {
  const file = ts.createSourceFile(
    jsx ? 'file.tsx' : 'file.ts',
    text,
    ts.ScriptTarget.Latest,
    true,
    jsx ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const references: Reference[] = [];
  const hosts: HostName[] = [];
  const lineOf = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
  const refer = (node: ts.Node | undefined, typeOnly: boolean, isDynamic = false): void => {
    if (node && ts.isStringLiteralLike(node))
      references.push({ specifier: node.text, typeOnly, isDynamic, line: lineOf(node) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) refer(node.moduleSpecifier, importsTypesOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) refer(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      refer(node.argument.literal, true);
    else if (ts.isCallExpression(node) && loadsModules(node.expression)) {
      const [first] = node.arguments;
      if (first && ts.isArrayLiteralExpression(first))
        first.elements.forEach((element) => refer(element, false));
      else refer(first, false, node.expression.kind === ts.SyntaxKind.ImportKeyword);
    } else if (
      ts.isNewExpression(node) &&
      node.expression.getText(file) === 'URL' &&
      (node.arguments?.length ?? 0) > 1
    ) {
      if (node.arguments![1]!.getText(file) === 'import.meta.url') refer(node.arguments![0], false);
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isJsxText(node)) {
      const host = /(?:https?|wss?):\/\/[^\s"'`)]*/.exec(node.text);
      if (host) hosts.push({ text: host[0], line: lineOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { references, hosts };
}

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name || !named || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

function loadsModules(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  return /^(import\.meta\.(glob|resolve)|require(\.resolve)?)$/.test(callee.getText());
}
