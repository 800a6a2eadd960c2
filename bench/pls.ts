/**
 * What one resample of a path model costs: `node bench/pls.ts` prints processor time of this process (not wall time), cross-products
 * and estimation together, for the ECSI model with 24 indicators at 250 and at 100,000 rows; beside it the same in plain R where that
 * is installed (bench/pls-peer.R), and wall time of 5,000 in a browser (bench/pls-tab.ts).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stream } from '../data/network-operator/generator/random.ts';
import { WeightedCovariance } from '../src/lib/stats/linear/cross-products.ts';
import { estimatePls } from '../src/lib/stats/pls/estimate.ts';
import { isFault } from '../src/lib/stats/pls/model.ts';
import type { PathModel } from '../src/lib/stats/pls/model.ts';
import { plsResampler } from '../src/lib/stats/pls/resample.ts';
import { packedOf } from '../src/lib/stats/linear/packed.ts';
import { print, section } from './print.ts';

const SIZES = [5, 3, 5, 2, 3, 1, 5];
const INDICATORS = 24;
const PATHS = [
  [0, 1],
  [0, 4],
  [0, 6],
  [1, 2],
  [1, 3],
  [1, 4],
  [2, 3],
  [2, 4],
  [3, 4],
  [4, 5],
  [4, 6],
  [5, 6],
] as const;

let next = 0;
const model: PathModel = {
  paths: PATHS,
  constructs: SIZES.map((size, at) => ({
    name: `${at}`,
    mode: 'A',
    indicators: Array.from({ length: size }, () => next++),
  })),
};

/** Rows × 24 answers with one common factor a construct, chained by the paths. */
function simulated(rows: number): Float64Array {
  const random = stream(1996, `${rows} rows`);
  const values = new Float64Array(rows * INDICATORS);
  const scores = new Float64Array(SIZES.length);
  for (let row = 0; row < rows; row += 1) {
    let at = row * INDICATORS;
    SIZES.forEach((size, construct) => {
      let score = random.normal();
      for (const [from, to] of PATHS) if (to === construct) score += 0.4 * scores[from]!;
      scores[construct] = score;
      for (let own = 0; own < size; own += 1) values[at++] = 0.8 * score + 0.6 * random.normal();
    });
  }
  return values;
}

/** Milliseconds a resample in R on the same rows; NaN without R. */
function inR(rows: number, resamples: number): number {
  const directory = mkdtempSync(join(tmpdir(), 'pls-'));
  const values = simulated(rows);
  const lines = Array.from({ length: rows }, (_, row) =>
    values.subarray(row * INDICATORS, (row + 1) * INDICATORS).join(','),
  );
  const file = join(directory, 'rows.csv');
  writeFileSync(file, lines.join('\n'));
  const script = new URL('pls-peer.R', import.meta.url).pathname;
  const { stdout, error } = spawnSync('Rscript', [script, file, String(resamples)], {
    encoding: 'utf8',
  });
  rmSync(directory, { recursive: true });
  return error === undefined ? Number.parseFloat(stdout) : NaN;
}

function measured(rows: number, resamples: number, target: number, inPeer: number): void {
  const table = { values: simulated(rows), rows, columns: INDICATORS };
  const covariance = new Float64Array(INDICATORS * INDICATORS);
  new WeightedCovariance(table).compute(new Float64Array(rows).fill(1), covariance);
  const moments = { covariance: packedOf(covariance, INDICATORS), size: INDICATORS, n: rows };
  const original = estimatePls(model, moments);
  if (isFault(original)) throw new Error(JSON.stringify(original));
  const resampler = plsResampler(
    { model, estimate: original, stages: null, first: null },
    table,
    original.options,
    true,
  );
  const out = new Float64Array(resampler.places.count);
  const random = stream(1996, 'draws');
  const counts = new Float64Array(rows);
  let [spent, drawing] = [0, 0];
  const clock = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  for (let resample = -Math.ceil(resamples / 10); resample < resamples; resample += 1) {
    const started = clock();
    counts.fill(0);
    for (let draw = 0; draw < rows; draw += 1) counts[Math.floor(random.uniform() * rows)]! += 1;
    const drawn = clock();
    if (!resampler.run(counts, out)) throw new Error('A resample gave no estimate.');
    if (resample < 0) continue;
    drawing += drawn - started;
    spent += clock() - drawn;
  }
  print(`a resample of ${rows} × ${INDICATORS}, path scheme`, spent / resamples, 'ms', target);
  print('  its draws', drawing / resamples, 'ms');
  const peer = inR(rows, inPeer);
  if (Number.isNaN(peer)) return;
  print('  the same in plain R', peer, 'ms');
  print('  R took so many times as long', (peer * resamples) / (spent + drawing), '×');
}

section('PLS bootstrap of the ECSI model, processor time on one core');
measured(250, 5000, 0.24, 200);
measured(100_000, 60, 60, 5);
