# Cross-tables of two columns: shares, Pearson's test or Rao and Scott's (svychisq, statistic = "F"), standardised residuals and Cramér's V, under weights,
# strata, clusters, a finite population, raking, calibration within bounds, and without a design, on the rows of paired-waves.csv:
# cd test/oracle && Rscript cross-table.R > cross-table.json
suppressMessages({library(survey); library(jsonlite)})
r <- read.csv("paired-waves.csv")
r <- transform(r, place = seq_along(id), one = 1, person = ifelse(is.na(id), 10000 + seq_along(id), id))
r$a[!(r$a %in% 1:10)] <- NA
total <- sum(r$weight)
sex <- total * c(.52, .48); age <- total * c(.3, .36, .34)
targets <- list(data.frame(sex = 1:2, Freq = sex), data.frame(age = 1:3, Freq = age))
raked <- function(d) rake(d, list(~sex, ~age), targets, control = list(maxit = 1000, epsilon = 1e-12))
bounded <- function(d) calibrate(d, ~factor(sex) + factor(age), c(total, sex[2], age[2:3]), calfun = "raking", bounds = c(.83, 1.18), epsilon = 1e-12, maxit = 500)
simple <- svydesign(~place, weights = ~weight, data = r)
strata <- svydesign(~place, strata = ~stratum, weights = ~weight, data = r)
clusters <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = r, nest = TRUE)
fpc <- svydesign(~cluster, strata = ~stratum, weights = ~weight, fpc = ~population, data = r, nest = TRUE)
persons <- svydesign(~person, weights = ~weight, data = r)
m <- function(t) unname(matrix(as.numeric(t), nrow(t)))
v <- function(chi, n, nr, nc, effect = 1) {
  rest <- n / effect - 1; square <- chi / n
  c(sqrt(square / (min(nr, nc) - 1)), sqrt(max(0, square - (nr - 1) * (nc - 1) / rest) / (min(nr - (nr - 1)^2 / rest, nc - (nc - 1)^2 / rest) - 1)))
}
of <- function(d, rows, columns, here, df = NULL) {
  units <- sum(sapply(split(d$cluster[, 1], d$strata[, 1]), function(u) length(unique(u))))
  if (is.null(df)) df <- units - length(unique(d$strata[, 1]))
  here <- here & !is.na(r[[rows]]) & !is.na(r[[columns]])
  # A calibrated design keeps the rows outside a domain, which may not be missing.
  d$variables$row <- ifelse(here, r[[rows]], r[[rows]][here][1]); d$variables$column <- ifelse(here, r[[columns]], r[[columns]][here][1])
  s <- subset(d, here); n <- sum(here)
  x <- factor(r[[rows]][here]); y <- factor(r[[columns]][here]); w <- weights(d)[here]
  shares <- tapply(w, list(x, y), sum, default = 0) / sum(w)
  test <- svychisq(~row + column, s, statistic = "F")
  names <- outer(seq_len(nlevels(x)), seq_len(nlevels(y)), function(i, j) paste0("c", i, ".", j))
  for (i in seq_len(nlevels(x))) for (j in seq_len(nlevels(y))) s$variables[[names[i, j]]] <- as.numeric(s$variables$row == levels(x)[i] & s$variables$column == levels(y)[j])
  e <- svymean(as.formula(paste0("~", paste(names, collapse = "+"))), s)
  residual <- outer(seq_len(nlevels(x)), seq_len(nlevels(y)), Vectorize(function(i, j) {
    e <- svycontrast(e, str2lang(paste0(names[i, j], " - (", paste(names[i, ], collapse = "+"), ") * (", paste(names[, j], collapse = "+"), ")")))
    unname(coef(e)) / unname(SE(e))
  }))
  chi <- n * sum((shares - outer(rowSums(shares), colSums(shares)))^2 / outer(rowSums(shares), colSums(shares)))
  f <- unname(test$statistic); ndf <- unname(test$parameter[1])
  effect <- chi / f / ((nlevels(x) - 1) * (nlevels(y) - 1))
  list(n = n, counts = m(table(x, y)), shares = m(shares), statistic = f, ndf = ndf, ddf = ndf * df, p = pf(f, ndf, ndf * df, lower.tail = FALSE), residual = m(residual), v = v(chi, n, nlevels(x), nlevels(y), effect))
}
plain <- function(rows, columns, here) {
  t <- table(r[[rows]][here], r[[columns]][here]); test <- suppressWarnings(chisq.test(t, correct = FALSE))
  list(n = sum(t), counts = m(t), shares = m(t / sum(t)), statistic = unname(test$statistic), ndf = unname(test$parameter), p = test$p.value, residual = m(test$stdres), v = v(unname(test$statistic), sum(t), nrow(t), ncol(t)))
}
ours <- r$who == "ours"; here <- ours & r$wave == 3
both <- function(d) list(groups = of(d, "age", "sex", here), rating = of(d, "sex", "a", here))
out <- list(simple = both(simple), strata = both(strata), clusters = both(clusters), fpc = both(fpc), rakedsimple = both(raked(simple)), raked = both(raked(strata)), bounded = both(bounded(strata)),
  rakedclusters = both(raked(clusters)), waves = list(groups = of(persons, "wave", "age", ours)), none = list(groups = plain("age", "sex", here), rating = plain("sex", "a", here), waves = plain("wave", "age", ours)),
  strong = list(shares = matrix(c(40, 5, 10, 45, 2, 8), 2) / 110, v = v(unname(chisq.test(matrix(c(40, 5, 10, 45, 2, 8), 2), correct = FALSE)$statistic), 110, 2, 3), half = v(unname(chisq.test(matrix(c(40, 5, 10, 45, 2, 8), 2), correct = FALSE)$statistic), 110, 2, 3, 2)))
cat(toJSON(out, auto_unbox = TRUE, digits = NA, matrix = "rowmajor"), "\n")
