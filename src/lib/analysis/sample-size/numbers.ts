import { percent } from '../../chart/format.ts';
import type { Refusal } from '../../study/refusal.ts';
import { RESPONSE_EXAMPLE } from '../../survey/response/response-example.ts';
import { outcomeRates } from '../../survey/response/response-rates.ts';
import type { OutcomeRates } from '../../survey/response/response-rates.ts';
import type { ChapterContext } from '../context.ts';
import { count, given, plain, present, word } from '../live-number.ts';
import type { LiveNumber, NumberMakers } from '../live-number.ts';
import { QUANTITIES, TARGET } from './result.ts';
import type { Measured, Quantity, SampleSizeResult } from './result.ts';

function measuredOf(context: ChapterContext, domain: string, quantity?: string): Measured | Refusal {
  return given(context.result('sample-size'), ({ groups, quantities }: SampleSizeResult) => {
    const asked = QUANTITIES.find((one): one is Quantity => one === quantity) ?? quantities[0];
    const group = groups.find((one) => one.domain.id === domain);
    const measured = group?.found.find((one) => one.quantity === asked)?.measured;
    return present(measured, domain);
  });
}

function of(read: (measured: Measured, context: ChapterContext) => LiveNumber) {
  return (context: ChapterContext, domain = 'all', quantity?: string): LiveNumber | Refusal =>
    given(measuredOf(context, domain, quantity), (measured: Measured) => read(measured, context));
}

/** Numbers of how near a survey comes. Arguments: the domain (all), and the quantity (the first that the study measures). */
export const numbers: NumberMakers = {
  'precision-n': of(({ n }, { language }) => count(n, language)),
  'precision-sd': of(({ sd }) => plain(sd, 1)),
  'precision-margin': of(({ margin }) => plain(margin, 1)),
  'precision-change': of(({ change }) => plain(change, 1)),
  /** Answers for a margin: `precision-needed/<domain>/<margin>/<quantity>`. */
  'precision-needed': (context, domain = 'all', margin = String(TARGET), quantity) =>
    given(measuredOf(context, domain, quantity), ({ needed }: Measured) =>
      given(
        present(
          needed.find((one) => String(one.margin) === margin),
          margin,
        ),
        ({ answers }) => count(answers, context.language),
      ),
    ),
  /** An outcome rate of the example's table, in percent: `outcome-rate/RR2`. The same under any study. */
  'outcome-rate': (_, rate = 'RR1') =>
    given(outcomeRates(RESPONSE_EXAMPLE), ({ rates }: OutcomeRates) =>
      given(present(Object.entries(rates).find(([name]) => name === rate)?.[1], rate), (share: number) => ({
        ...word(percent(share, 1)),
        value: 100 * share,
      })),
    ),
};
