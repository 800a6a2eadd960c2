/**
 * The moments of scores are taken about this one, the middle of 0–100: one pass gives means and covariances, and sums of squares stay
 * sound (raw ones have come out as negative variances). Entropy is of s/50 for the same reason.
 */
export const ORIGIN = 50;
