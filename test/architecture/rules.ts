import { posix } from 'node:path';
import { analysisProblem } from './analysis-rules.ts';
import { readReferences, type Reference } from './references.ts';

const BELOW_PAGES = [
  'chapter',
  'notebook',
  'questionnaire',
  'export',
  'analysis',
  'chart',
  'weighting',
  'survey',
  'ingest',
  'study',
  'stats',
  'engine',
  'store',
  'strings',
];

/**
 * DESIGN.md's arrows, one row a layer: what it may import. `x (types)` allows only what vanishes with the types.
 *
 * pages, cli, content → components → chapter, notebook, export → analysis → weighting, chart → survey → ingest → study, stats, engine.
 * Layers of one row of that list do not know each other, with these exceptions: a stored study holds the doctor's findings
 * (store → ingest's types), and the sentences' parameters are refusals (strings → study's types).
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  stats: [],
  engine: [],
  study: [],
  ingest: ['study', 'stats', 'engine'],
  survey: ['ingest', 'study', 'stats', 'engine'],
  weighting: ['survey', 'study', 'stats', 'engine'],
  store: ['ingest (types)', 'study'],
  strings: ['study (types)'],
  questionnaire: ['stats'],
  chart: ['survey', 'study', 'stats', 'strings'],
  analysis: ['weighting', 'chart', 'survey', 'ingest', 'study', 'stats', 'engine', 'strings'],
  chapter: [
    'analysis',
    'chart',
    'weighting',
    'survey',
    'ingest',
    'study',
    'stats',
    'engine',
    'store',
    'strings',
  ],
  notebook: ['analysis', 'chart', 'weighting', 'survey', 'ingest', 'study', 'stats', 'engine', 'strings'],
  export: ['analysis', 'chart', 'weighting', 'survey', 'ingest', 'study', 'stats', 'engine', 'strings'],
  components: BELOW_PAGES,
  content: ['components', ...BELOW_PAGES],
  pages: ['content', 'components', ...BELOW_PAGES, 'styles'],
  cli: [
    'components',
    'chapter',
    'export',
    'analysis',
    'chart',
    'weighting',
    'survey',
    'ingest',
    'study',
    'stats',
    'engine',
    'strings',
  ],
  styles: [],
};

/**
 * The stages of an import, one row a room of `ingest`: container → format → load → codebook, with the survey tools' layouts below the
 * formats, and what all may use (words, findings) below everything. Files beside the rooms lead through them all.
 */
const INGEST_ARROWS: Readonly<Record<string, readonly string[]>> = {
  words: [],
  findings: [],
  container: [],
  tools: ['words'],
  format: ['tools', 'container', 'words', 'findings'],
  load: ['format', 'tools', 'container', 'words', 'findings'],
  codebook: ['load', 'format', 'tools', 'words', 'findings'],
  combine: ['load', 'format', 'container', 'words', 'findings'],
};

const BUILD = /^(data\/|package\.json$|\.generated\/|scripts\/release\.ts$)/;

/** What a layer may import from outside of src: the bundled studies, and for pages what the build knows or has made. */
const OUTSIDE: Readonly<Record<string, RegExp>> = {
  pages: BUILD,
  content: BUILD,
  components: BUILD,
  cli: /^(data\/|package\.json$)/,
};

/** Names of formats, not addresses: nothing is ever fetched from them. */
const NAMESPACES =
  /^https?:\/\/(www\.w3\.org\/|json-schema\.org\/|specs\.frictionlessdata\.io\/|datapackage\.org\/|creativecommons\.org\/|schema\.org$|opensource\.org\/|doi\.org\/)/;

/** Where citations and licences are kept as data: their links are shown to the reader and never fetched. */
const CITING = /^src\/(content|strings)\//;

/** Servers of our own, on this machine. */
const LOCAL = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])\b/;

const WASM_BROWSER_ENTRY = /^@duckdb\/duckdb-wasm(\/dist\/duckdb-browser[^/]*)?$/;

/** Libraries that one file alone uses (one that reads and one that writes), so that another can take their place. */
const BEHIND_ONE_FILE: Readonly<Record<string, readonly string[]>> = {
  hucre: ['src/lib/ingest/format/xlsx-library.ts', 'src/lib/export/xlsx/library.ts'],
};

/** One breach: the file and line, what is written there, and what would be allowed. */
export interface Breach {
  readonly place: string;
  readonly problem: string;
}

/** The layer that a path belongs to: `src/lib/<layer>/…` or `src/<layer>/…`; files in src itself belong to the pages. */
export function layerOf(path: string): string | null {
  const [root, first, second, third] = path.split('/');
  if (root !== 'src' || first === undefined) return null;
  if (second === undefined) return 'pages';
  return first === 'lib' && third !== undefined ? second : first;
}

/**
 * Checks source files against the arrows.
 *
 * @param files path from the project's root (with `/`) → text; code of src, scripts and bench.
 * @returns every breach, in the order of the files; empty if all arrows are kept.
 */
export function findBreaches(files: Readonly<Record<string, string>>): Breach[] {
  const breaches: Breach[] = [];
  const browserEntries = new Map<string, string>();
  for (const [path, text] of Object.entries(files)) {
    const layer = layerOf(path);
    const { references, hosts } = readReferences(path, text);
    if (layer !== null && !(layer in ARROWS)) {
      breaches.push({
        place: path,
        problem: `lies in a layer without arrows ("${layer}"); known: ${Object.keys(ARROWS).join(', ')}`,
      });
      continue;
    }
    for (const reference of references) {
      const place = `${path}:${reference.line}`;
      const problem =
        arrowProblem(path, layer, reference) ??
        ingestProblem(path, reference) ??
        analysisProblem(path, reference, files) ??
        libraryProblem(path, reference) ??
        databaseProblem(layer, reference);
      if (problem !== null) breaches.push({ place, problem });
      if (WASM_BROWSER_ENTRY.test(bare(reference.specifier)) && !reference.typeOnly)
        if (!browserEntries.has(path)) browserEntries.set(path, place);
    }
    if (layer === null || CITING.test(path)) continue;
    for (const host of hosts) {
      if (NAMESPACES.test(host.text) || LOCAL.test(host.text)) continue;
      breaches.push({
        place: `${path}:${host.line}`,
        problem: `names another host (${host.text}); nothing may be fetched from elsewhere, and citations belong to src/content`,
      });
    }
  }
  const [first, ...others] = browserEntries.values();
  for (const place of others) {
    breaches.push({
      place,
      problem: `imports DuckDB-WASM's browser entry, as ${first} already does; exactly one module may`,
    });
  }
  return breaches;
}

/** Without Vite's query (`?url`, `?worker`). */
function bare(specifier: string): string {
  return specifier.replace(/\?.*$/, '');
}

function arrowProblem(path: string, layer: string | null, reference: Reference): string | null {
  const target = targetOf(path, bare(reference.specifier));
  if (target === null || layer === null) return null;
  const targetLayer = layerOf(target);
  const allowed = ARROWS[layer] ?? [];
  if (targetLayer === null) {
    if (OUTSIDE[layer]?.test(target)) return null;
    return `imports ${reference.specifier} from outside of src`;
  }
  if (targetLayer === layer || allowed.includes(targetLayer)) return null;
  if (reference.typeOnly && allowed.includes(`${targetLayer} (types)`)) return null;
  return `imports ${reference.specifier} (${targetLayer}); ${layer} may import ${allowed.join(', ') || 'no other layer'}`;
}

/** The room of `ingest` that a path lies in; '' for a file beside the rooms, null outside of ingest. */
function ingestRoom(path: string): string | null {
  const [, room, inside] = /^src\/lib\/ingest\/([^/]+)(\/.+)?$/.exec(path) ?? [];
  if (room === undefined) return null;
  return inside === undefined ? '' : room;
}

function ingestProblem(path: string, reference: Reference): string | null {
  const room = ingestRoom(path);
  const targetRoom = ingestRoom(targetOf(path, bare(reference.specifier)) ?? '');
  if (room === null || room === '' || targetRoom === null || targetRoom === room) return null;
  const allowed = INGEST_ARROWS[room];
  if (allowed === undefined) return `lies in a room of ingest without arrows ("${room}")`;
  if (allowed.includes(targetRoom)) return null;
  const target = targetRoom === '' ? 'beside the rooms of ingest' : `ingest/${targetRoom}`;
  return `imports ${reference.specifier} (${target}); ingest/${room} may import ${allowed.join(', ') || 'no other room'}`;
}

/** The path from the root that a relative or rooted specifier means; null for a package. */
function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith('/')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return null;
  return posix.normalize(posix.join(posix.dirname(path), specifier));
}

function libraryProblem(path: string, { specifier }: Reference): string | null {
  const [name] = bare(specifier).split('/');
  const only = Object.hasOwn(BEHIND_ONE_FILE, name!) ? BEHIND_ONE_FILE[name!] : undefined;
  return only === undefined || only.includes(path) || !path.startsWith('src/')
    ? null
    : `imports ${specifier}; only ${only.join(' and ')} may import ${name}`;
}

function databaseProblem(layer: string | null, reference: Reference): string | null {
  const name = bare(reference.specifier);
  if (layer === 'engine') return null;
  if (name.startsWith('@duckdb/')) return `imports ${name}; only src/lib/engine may import @duckdb`;
  if (/^apache-arrow(\/|$)/.test(name)) return `imports ${name}; only src/lib/engine may import apache-arrow`;
  return null;
}
