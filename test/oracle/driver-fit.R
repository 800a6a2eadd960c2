# R², adjusted R², its F test and the drivers' own correlations by R's lm and cor.test, on data of base R: Rscript driver-fit.R > driver-fit.json
library(jsonlite)
case <- function(name, x, y) {
  x <- as.matrix(x)
  fit <- summary(lm(y ~ x))
  s <- cov(cbind(y, x))
  f <- unname(fit$fstatistic)
  own <- lapply(colnames(x), function(v) { t <- cor.test(x[, v], y); list(child = v, r = unname(t$estimate), p = t$p.value) })
  list(name = name, n = length(y), children = colnames(x), covariance = as.vector(t(s)[lower.tri(s, diag = TRUE)]),
       rSquared = fit$r.squared, adjusted = fit$adj.r.squared, f = f[1], above = f[2], below = f[3],
       p = pf(f[1], f[2], f[3], lower.tail = FALSE), own = own)
}
set.seed(11)
noise <- matrix(round(runif(200 * 4, 0, 10)) * 10, 200, 4, dimnames = list(NULL, c("a", "b", "c", "d")))
cat(toJSON(list(case("swiss", swiss[, -1], swiss$Fertility), case("attitude", attitude[, -1], attitude$rating),
  case("noise", noise, round(runif(200, 0, 10)) * 10)), digits = I(17), auto_unbox = TRUE), "\n")
