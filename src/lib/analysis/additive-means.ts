import { statement, texts } from '../engine/read-rows.ts';
import type { Study } from '../study/types.ts';
import { addedRows } from '../survey/additive/add-rows.ts';
import { domainsOfCells } from '../survey/additive/cell-domains.ts';
import { cellsSql } from '../survey/additive/cells-sql.ts';
import { domainEstimates } from '../survey/additive/estimates.ts';
import { designOfStrata, strataScales, strataSums, strataSumsSql } from '../survey/additive/strata.ts';
import { designRoles } from '../survey/design.ts';
import type { Variable } from '../survey/available-means.ts';
import type { MeansOfDomain, MeansRow } from '../survey/domain-moments.ts';
import type { DesignMoments } from '../survey/moments.ts';
import { addedDrivers, addedImportance } from '../weighting/added.ts';
import { driverMoments, driversSql } from '../weighting/drivers.ts';
import { importanceSql } from '../weighting/importance.ts';
import type { WeightMoments } from '../weighting/scheme-weights.ts';
import type { Additive } from './additive.ts';

/** Means of every domain and what weights are made from: the moments of the index, and of the gaps. */
interface MeansMoments<Item> extends WeightMoments {
  readonly design: DesignMoments;
  readonly domains: readonly MeansOfDomain<Item>[];
}

/**
 * Weighted means of some variables from sums of several places.
 *
 * @param variablesOf whose means are taken
 * @param itemMoments what is kept of a variable's numbers in a domain
 */
export function additiveMeans<Item>(
  variablesOf: (study: Study) => readonly Variable[],
  itemMoments: (item: string, row: MeansRow) => Item,
): Additive<MeansMoments<Item>> {
  return {
    queries(study) {
      const variables = variablesOf(study);
      const [drivers, importance] = [driversSql(study), importanceSql(study)];
      return {
        cells: cellsSql(variables, study),
        strata: strataSumsSql(
          study,
          variables.map(({ score }) => score),
        ),
        ...(drivers === undefined ? {} : { drivers }),
        ...(importance === undefined ? {} : { importance }),
      };
    },
    moments(places, study) {
      const strata = strataSums(addedRows(places.map((place) => statement(place, 'strata'))));
      const cells = addedRows(places.map((place) => statement(place, 'cells')));
      const cellsOf = {
        domains: domainsOfCells(cells, study),
        strata: designRoles(study).stratum ? texts(cells, '_stratum') : [],
        scales: strataScales(strata, study),
      };
      return {
        design: designOfStrata(strata, study),
        domains: domainEstimates(cells, variablesOf(study), cellsOf, study, itemMoments),
        drivers: addedDrivers(places.map((place) => driverMoments(place['drivers'], study))),
        importance: addedImportance(places.map((place) => place['importance'])),
      };
    },
  };
}
