# Penalty-reward contrast, computed apart from our code: bands and open items by the rules of the docstring in plain R, coefficients by lm
# and survey::svyglm, HC3 by its formula (MacKinnon & White 1985), each item alone as well. Writes the answers too.
# Rscript penalty-reward.R > penalty-reward.json
library(jsonlite)
suppressMessages(library(survey))
set.seed(1984)
n <- 720
items <- c("speed", "price", "manner", "extra")
likert <- function(v) pmin(10, pmax(1, round(6.2 + 2.4 * v)))
base <- rnorm(n)
rated <- sapply(items, function(i) likert(0.5 * base + 0.87 * rnorm(n)))
stratum <- sample(c("north", "south", "west"), n, TRUE, c(.5, .3, .2))
cluster <- paste0(stratum, "-", sample(1:14, n, TRUE))
town <- rnorm(200, sd = 5)[as.integer(factor(cluster))]
low <- rated <= 4; high <- rated >= 9
overall <- 62 + town - 7 * low[, 1] - 5 * low[, 2] + 6 * high[, 2] + 4 * high[, 3] + rnorm(n, sd = 14)
recommend <- 55 + 8 * high[, 3] - 3 * low[, 1] + rnorm(n, sd = 16)
frame <- data.frame(rated, overall = pmin(10, pmax(1, round(1 + .09 * overall))),
                    recommend = pmin(10, pmax(0, round(.1 * recommend))),
                    weight = round(runif(n, .4, 2.5), 3), stratum, cluster, wave = sample(c("1", "2"), n, TRUE, c(.3, .7)))
for (i in items) frame[[i]][sample(n, 12)] <- NA
frame$extra[frame$weight > 2.2] <- NA
frame$overall[sample(n, 6)] <- NA
frame$recommend[sample(n, 5)] <- NA
write.csv(frame, "penalty-reward.csv", row.names = FALSE, na = "", quote = FALSE)

score <- function(x, min, max) 100 * (x - min) / (max - min)
columns <- function(d) {
  open <- is.na(d[items])
  own <- items[colMeans(open) >= .05]
  rest <- setdiff(items[colSums(open) > 0], own)
  for (i in items) {
    d[[paste0("low_", i)]] <- as.numeric(!is.na(d[[i]]) & d[[i]] <= 4)
    d[[paste0("high_", i)]] <- as.numeric(!is.na(d[[i]]) & d[[i]] >= 9)
    d[[paste0("open_", i)]] <- as.numeric(is.na(d[[i]]))
  }
  d$opens <- rowSums(open[, rest, drop = FALSE])
  terms <- c(paste0("low_", items), paste0("high_", items), if (length(own)) paste0("open_", own), "opens")
  list(d = d, formula = function(y) reformulate(terms, y))
}
hc3 <- function(fit) {
  x <- model.matrix(fit); bread <- solve(crossprod(x)); h <- rowSums((x %*% bread) * x)
  e <- residuals(fit) / (1 - h)
  bread %*% crossprod(x * e) %*% bread
}
effects <- function(b, v, i) {
  l <- paste0("low_", i); h <- paste0("high_", i)
  list(low = unname(b[l]), high = unname(b[h]), varLow = v[l, l], varHigh = v[h, h], covariance = v[l, h])
}
outcomes <- list(overall = c(1, 10), recommend = c(0, 10))
for (o in names(outcomes)) frame[[o]] <- score(frame[[o]], outcomes[[o]][1], outcomes[[o]][2])
complete <- !is.na(frame$overall) & !is.na(frame$recommend)
solve_one <- function(keep, fit_of, vcov_of) {
  prepared <- columns(frame[keep, ])
  full <- columns(frame)$d
  fits <- lapply(names(outcomes), function(o) fit_of(prepared$formula(o), prepared$d, full, keep))
  list(n = sum(keep),
       rSquared = sapply(names(outcomes), function(o) {
         w <- if (identical(vcov_of, hc3)) rep(1, sum(keep)) else frame$weight[keep]
         fit <- lm(prepared$formula(o), transform(prepared$d, .w = w), weights = .w); summary(fit)$r.squared }, USE.NAMES = FALSE),
       items = lapply(items, function(i) list(item = i,
         together = lapply(fits, function(f) effects(coef(f), vcov_of(f), i)),
         alone = lapply(names(outcomes), function(o) {
           here <- keep & !is.na(frame[[i]])
           f <- fit_of(reformulate(paste0(c("low_", "high_"), i), o), columns(frame[keep, ])$d[!is.na(frame[keep, i]), ], full, here)
           effects(coef(f), vcov_of(f), i) }))))
}
plain <- function(formula, d, full, keep) lm(formula, d)
weighted <- function(formula, d, full, keep) svyglm(formula, subset(svydesign(~1, weights = ~weight, data = widen(full, d, keep)), keep))
clustered <- function(formula, d, full, keep)
  svyglm(formula, subset(svydesign(~cluster, strata = ~stratum, weights = ~weight, data = widen(full, d, keep), nest = TRUE), keep))
# The columns of a domain are made from its own respondents (which items have a column of their own), then put back into the whole.
widen <- function(full, d, keep) {
  for (name in setdiff(names(d), names(frame))) { full[[name]] <- 0; full[[name]][keep] <- d[[name]] }
  full
}
cat(toJSON(list(
  hc3 = solve_one(complete, plain, hc3),
  weighted = solve_one(complete, weighted, vcov),
  clustered = solve_one(complete, clustered, vcov),
  wave = solve_one(complete & frame$wave == "2", clustered, vcov),
  df = list(clustered = degf(svydesign(~cluster, strata = ~stratum, weights = ~weight, data = frame, nest = TRUE)))),
  digits = I(15), auto_unbox = TRUE), "\n")
