/**
 * Wilson's interval of a share without continuity correction (1927), within 0 and 1.
 *
 * @param share from 0 to 1
 * @param n answers that it rests on, or the effective number
 * @param z the normal quantile of (1 + confidence)/2
 */
export function wilson(share: number, n: number, z: number): { readonly low: number; readonly high: number } {
  const centre = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return {
    low: share <= 0 ? 0 : Math.max(0, centre - half),
    high: share >= 1 ? 1 : Math.min(1, centre + half),
  };
}
