import type { Language } from '../../../strings/language.ts';
import { companyTiers } from './company.ts';
import type { CompanyTiers } from './company.ts';
import type { Scope } from './moments.ts';
import type { ScopeTiers } from './result.ts';
import { isRefusal } from '../../study/refusal.ts';
import type { Study } from '../../study/types.ts';

import { domainName } from '../../chart/names.ts';
import type { ChapterContext } from '../context.ts';

/** Whose answers: everybody's, one wave's, one provider's. */
export function scopeName({ id, kind, field, category }: Scope, study: Study, language: Language): string {
  if (kind === 'pooled') return language.t('tiers.scope.pooled');
  return domainName(
    { id, kind, ...(field === undefined ? {} : { field }), category: category ?? '' },
    study,
    language,
  );
}

/** The company-level reading of a scope, by the items' weights in the index under the scheme in use. */
export function companyOf(scope: Pick<ScopeTiers, 'items'>, { result }: ChapterContext): CompanyTiers {
  const index = result('index');
  const weights = isRefusal(index) ? undefined : index.weights.find(({ scheme }) => scheme === index.scheme);
  return companyTiers(scope, weights?.refusal === null ? weights.global : null);
}
