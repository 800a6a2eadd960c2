# Intervals of resampled statistics by R's boot, for test/stats/resample. Rscript test/oracle/resample.R > test/oracle/resample.json
library(boot)
set.seed(7)
x <- round(c(rgamma(40, 2, .2), rnorm(20, 20, 3)), 3)
stat <- function(d, i) mean(d[i])^2 / 10
b <- boot(x, stat, R = 499)
t <- sort(round(b$t[, 1], 6))
t0 <- stat(x, seq_along(x))
left <- sapply(seq_along(x), function(i) stat(x, seq_along(x)[-i]))
n <- length(x)
L <- (n - 1) * (mean(left) - left)
perc <- function(conf) boot:::perc.ci(t, conf)[1, 4:5]
bca <- function(conf) boot:::bca.ci(b, conf, t0 = t0, t = t, L = L)[1, 4:5]
p <- c(1e-300, 1e-15, 1e-5, .01, .2, .4999, .5, .7, .975, .9999)
z <- c(-37, -9, -4, -2.6, -2.5, -2.4, -1, -.1, 0, .5, 2, 5)
out <- list(t = t, value = t0, left = left, acceleration = sum(L^3) / (6 * sum(L^2)^1.5),
  percentile = list(`0.95` = perc(.95), `0.9` = perc(.9), `0.999` = perc(.999)),
  bca = list(`0.95` = bca(.95), `0.9` = bca(.9)),
  quantile = list(p = p, z = qnorm(p)), below = list(z = z, p = pnorm(z)))
num <- function(v) paste0("[", paste(sprintf("%.17g", v), collapse = ", "), "]")
json <- function(v) if (is.list(v)) paste0("{", paste(sprintf("\"%s\": %s", names(v), sapply(v, json)), collapse = ",\n "), "}") else if (length(v) == 1) sprintf("%.17g", v) else num(unname(v))
cat(json(out), "\n")
