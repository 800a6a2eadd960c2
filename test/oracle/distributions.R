# Tails and quantiles of t, F and χ² by R's pt, qt, pf and pchisq: Rscript distributions.R > distributions.json
# Below 1 degree of freedom, and far out, qt stops at 1e-11: two Newton steps on the logarithm of pt finish it.
library(jsonlite)
df <- c(1, 2, 3, 4, 5, 7.5, 9, 10, 29, 30, 50, 100, 343, 999, 1680, 1e4, 1e5, 1e6)
t <- c(0, 1e-8, 1e-3, 0.1, 0.5, 1, 1.5, 1.96, 2.5, 3.3, 5, 8, 12, 20, 30, 36.5, 50, 100, 1e4, 1e8)
grid <- expand.grid(t = t, df = df)
grid$upper <- pt(grid$t, grid$df, lower.tail = FALSE)
probability <- c(1e-300, 1e-200, 1e-100, 1e-50, 1e-17, 1e-10, 1e-6, 1e-3, 0.025, 0.1, 0.25, 0.3, 0.45, 0.5, 0.6, 0.75, 0.9, 0.95,
                 0.975, 0.99, 0.995, 0.9995, 1 - 1e-6, 1 - 1e-9)
quantiles <- expand.grid(p = probability, df = c(.5, df))
polished <- function(p, df) {
  x <- suppressWarnings(qt(p, df))
  if (!is.finite(x) || p >= .5) return(x)
  for (i in 1:2) {
    log <- pt(x, df, log.p = TRUE)
    x <- x + (log(p) - log) * exp(log - dt(x, df, log = TRUE))
  }
  x
}
quantiles$t <- mapply(polished, quantiles$p, quantiles$df)
quantiles <- quantiles[is.finite(quantiles$t) & !(quantiles$df == .5 & quantiles$p > .5), ]
chi <- expand.grid(x = c(1e-8, 1e-3, .01, .5, 1, 2.7, 3.84, 5, 20, 48, 100, 700, 1000, 1400), df = c(.5, 1, 2, 3, 10, 45, 100, 1000, 1e4))
chi$upper <- pchisq(chi$x, chi$df, lower.tail = FALSE)
f <- expand.grid(f = c(1e-6, 1e-3, .1, .5, .99, 1, 1.01, 2, 5, 20, 100, 1e4), above = c(1, 2, 3, 5, 20, 200), below = c(1, 2, 4, 30, 127.5, 500, 1e6))
f$upper <- pf(f$f, f$above, f$below, lower.tail = FALSE)
cat(toJSON(list(tails = grid, quantiles = quantiles, chi = chi, f = f), digits = I(17), dataframe = "columns", pretty = FALSE), "\n")
