import { isRefusal } from '../../study/refusal.ts';

/** True for an object with at least one value that holds. */
function someValue(value: unknown, holds: (value: unknown) => boolean): boolean {
  if (holds(value)) return true;
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((one) => someValue(one, holds))
  );
}

/**
 * Whether moments tell what the report withholds: their result withholds a small group, or they count one themselves.
 *
 * @param minGroup the smallest group that is shown
 */
export function tellsSmallGroup(moments: unknown, result: unknown, minGroup: number): boolean {
  const withheld = (value: unknown): boolean => isRefusal(value) && value.refused === 'group-too-small';
  const counted = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null || !('n' in value)) return false;
    return typeof value.n === 'number' && value.n > 0 && value.n < minGroup;
  };
  return someValue(result, withheld) || someValue(moments, counted);
}
