import { statement } from '../../engine/read-rows.ts';
import { addedRows } from '../../survey/additive/add-rows.ts';
import { cellsSql } from '../../survey/additive/cells-sql.ts';
import { domainEstimates } from '../../survey/additive/estimates.ts';
import { designOfStrata, strataScales, strataSums, strataSumsSql } from '../../survey/additive/strata.ts';
import { addedDrivers, addedImportance } from '../../weighting/added.ts';
import { driverMoments, driversSql } from '../../weighting/drivers.ts';
import { importanceSql } from '../../weighting/importance.ts';
import type { Additive } from '../additive.ts';
import type { GapMoments } from './moments.ts';
import { pairs } from './pairs.ts';

/** Expectation against evaluation from sums of several places. */
export const additive: Additive<GapMoments> = {
  queries(study) {
    const variables = pairs(study);
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
    return {
      design: designOfStrata(strata, study),
      domains: domainEstimates(cells, pairs(study), strataScales(strata, study), study, (item, row) => ({
        item,
        n: row('n') ?? 0,
        weight: row('weight') ?? 0,
        performance: row('performance'),
        mean: row('mean'),
        square: row('square'),
      })),
      drivers: addedDrivers(places.map((place) => driverMoments(place['drivers'], study))),
      importance: addedImportance(places.map((place) => place['importance'])),
    };
  },
};
