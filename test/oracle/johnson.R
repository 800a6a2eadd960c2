# Johnson's relative weights and standardised coefficients, computed apart from our code: the published formula in plain R
# (singular value route: X = P D Q', Z = P Q'), coefficients by lm on scale()d data. Rscript johnson.R > johnson.json
library(jsonlite)
set.seed(2000)
case <- function(name, x, y, w = rep(1, nrow(x))) {
  s <- cov.wt(cbind(y, x), w / sum(w), method = "ML")$cov
  r <- cov2cor(s)
  rxx <- r[-1, -1, drop = FALSE]; rxy <- r[-1, 1]
  d <- svd(rxx)
  lambda <- d$u %*% diag(sqrt(d$d), length(d$d)) %*% t(d$v)
  beta_star <- solve(lambda, rxy)
  epsilon <- as.vector(lambda^2 %*% beta_star^2)
  standard <- function(v) { m <- sum(w * v) / sum(w); (v - m) / sqrt(sum(w * (v - m)^2) / sum(w)) }
  frame <- as.data.frame(apply(x, 2, standard)); frame$outcome <- standard(y)
  fit <- lm(outcome ~ ., data = frame, weights = w)
  list(name = name, size = ncol(x) + 1, covariance = as.vector(t(s)[lower.tri(s, diag = TRUE)]),
       correlation = unname(rxy), beta = unname(coef(fit)[-1]), rSquared = summary(fit)$r.squared, johnson = epsilon)
}
n <- 400
base <- rnorm(n)
likert <- function(v) pmin(10, pmax(1, round(5.5 + 1.8 * v)))
five <- sapply(1:5, function(i) likert(0.6 * base + 0.8 * rnorm(n)))
near <- cbind(five[, 1], five[, 1] + rnorm(n, sd = 0.02), five[, 2], five[, 3])
eight <- sapply(1:8, function(i) likert(0.8 * base + 0.5 * rnorm(n)))
two <- cbind(rnorm(n), rnorm(n))
outcome <- likert(0.7 * base + 0.5 * rnorm(n))
cases <- list(
  case("five rated items", five, outcome),
  case("five rated items, weighted", five, outcome, runif(n, 0.3, 3)),
  case("two nearly the same", near, outcome),
  case("eight dimensions, strongly correlated", eight, outcome),
  case("two unrelated, one negative", two, 0.5 * two[, 1] - 0.2 * two[, 2] + rnorm(n)),
  case("longley", as.matrix(longley[, 1:6]), longley$Employed),
  case("stackloss", as.matrix(stackloss[, 1:3]), stackloss$stack.loss))
p <- c(0.01, 0.04, 0.03, 0.005, 0.6, 0.04, 1, 0.2, 1e-300)
cat(toJSON(list(cases = cases, holm = list(p = p, adjusted = p.adjust(p, "holm"))), digits = I(17), na = "null", auto_unbox = TRUE), "\n")
