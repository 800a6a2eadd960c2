/** A population of which everything is known, column by column. */
export interface Population {
  readonly size: number;
  /** Scores, 0–100. */
  readonly scores: Float64Array;
  /** How readily each answers: percent, 0–100. */
  readonly readiness: Float64Array;
  /** Stratum and cluster of each, counted from 0. */
  readonly strata: Uint16Array;
  readonly clusters: Uint16Array;
}

/**
 * Reads `population.csv` of the schools: `type,district,api,heard`, an index of 200 to 1000 points.
 *
 * @throws if a line has other cells, naming it
 */
export function readPopulation(csv: string): Population {
  const lines = csv.trimEnd().split('\n').slice(1);
  const size = lines.length;
  const population = {
    size,
    scores: new Float64Array(size),
    readiness: new Float64Array(size),
    strata: new Uint16Array(size),
    clusters: new Uint16Array(size),
  };
  const [types, districts] = [new Map<string, number>(), new Map<string, number>()];
  lines.forEach((line, at) => {
    const [type = '', district = '', api, heard] = line.split(',');
    const [score, ready] = [(Number(api) - 200) / 8, Number(heard)];
    if (!(score >= 0 && score <= 100 && ready >= 0 && ready <= 100))
      throw new Error(`Line ${at + 2} of the population cannot be read: ${line}`);
    population.scores[at] = score;
    population.readiness[at] = ready;
    population.strata[at] = numbered(types, type);
    population.clusters[at] = numbered(districts, district);
  });
  return population;
}

function numbered(known: Map<string, number>, name: string): number {
  const found = known.get(name) ?? known.size;
  known.set(name, found);
  return found;
}

/** The mean score: what every sample is after. */
export function truthOf({ scores, size }: Population): number {
  return scores.reduce((sum, score) => sum + score, 0) / size;
}
