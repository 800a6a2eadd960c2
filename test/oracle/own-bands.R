# Penalty-reward contrast with cut points of one's own: answers up to 6 lowest, from 9 on highest, otherwise as penalty-reward.R, on the rows that it wrote.
# cd test/oracle && Rscript own-bands.R > own-bands.json
library(jsonlite)
suppressMessages(library(survey))
items <- c("speed", "price", "manner", "extra")
frame <- read.csv("penalty-reward.csv")

score <- function(x, min, max) 100 * (x - min) / (max - min)
columns <- function(d) {
  open <- is.na(d[items])
  own <- items[colMeans(open) >= .05]
  rest <- setdiff(items[colSums(open) > 0], own)
  for (i in items) {
    d[[paste0("low_", i)]] <- as.numeric(!is.na(d[[i]]) & d[[i]] <= 6)
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
cat(toJSON(list(hc3 = solve_one(complete, plain, hc3), weighted = solve_one(complete, weighted, vcov)), digits = I(15), auto_unbox = TRUE), "\n")
