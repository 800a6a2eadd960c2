# LMG, first component, entropy, AHP and Kendall's W computed apart from our code, in plain R of the published formulas:
# LMG by going through all orderings' subsets with lm on the rows (never the correlation matrix), the component by svd of the
# standardised rows, entropy from the shares themselves, AHP by eigen. Data: of base R. Rscript weights.R > weights.json
library(jsonlite)

r2_of <- function(x, y, w, subset) {
  if (length(subset) == 0) return(0)
  d <- as.data.frame(x[, subset, drop = FALSE]); names(d) <- paste0("v", subset); d$y <- y; d$w <- w
  fit <- lm(y ~ . - w, data = d, weights = w)
  m <- sum(w * y) / sum(w)
  1 - sum(w * residuals(fit)^2) / sum(w * (y - m)^2)
}
lmg <- function(x, y, w) {
  k <- ncol(x); all <- 0:(2^k - 1)
  members <- function(mask) which(bitwAnd(mask, 2^(0:(k - 1))) > 0)
  r2 <- sapply(all, function(mask) r2_of(x, y, w, members(mask)))
  sapply(1:k, function(j) {
    bit <- 2^(j - 1)
    sum(sapply(all[bitwAnd(all, bit) == 0], function(mask) {
      s <- length(members(mask))
      factorial(s) * factorial(k - 1 - s) / factorial(k) * (r2[mask + bit + 1] - r2[mask + 1])
    }))
  })
}
case <- function(name, x, y, w = rep(1, nrow(x))) {
  x <- as.matrix(x)
  s <- cov.wt(cbind(y, x), w / sum(w), method = "ML")$cov
  standard <- function(v) { m <- sum(w * v) / sum(w); (v - m) / sqrt(sum(w * (v - m)^2) / sum(w)) }
  z <- apply(x, 2, standard) * sqrt(w / sum(w))
  d <- svd(z)
  v <- d$v[, 1]; if (sum(v) < 0) v <- -v
  omega <- w / sum(w)
  divergence <- apply(x, 2, function(c) { p <- omega * c / sum(omega * c); sum(ifelse(p > 0, p * log(p / omega), 0)) })
  list(name = name, size = ncol(x) + 1, covariance = as.vector(t(s)[lower.tri(s, diag = TRUE)]),
       lmg = lmg(x, y, w), rSquared = r2_of(x, y, w, 1:ncol(x)), component = v, share = d$d[1]^2 / ncol(x),
       means = unname(colSums(omega * x)),
       logarithmic = unname(apply(x, 2, function(c) sum(omega * ifelse(c > 0, c * log(c / 50), 0)))),
       divergence = unname(divergence))
}
set.seed(1980)
n <- 300
common <- rnorm(n)
rate <- function(v) (pmin(10, pmax(1, round(5.5 + 2 * v))) - 1) * 100 / 9
ten <- sapply(1:10, function(i) rate((.4 + i / 25) * common + rnorm(n)))
outcome <- rate(common + .5 * ten[, 1] / 25 - 1 + rnorm(n))
near <- cbind(ten[, 1], ten[, 1] + rnorm(n, sd = .05), ten[, 2:4]); near <- near - min(0, near)
cases <- list(
  case("swiss", swiss[, -1], swiss$Fertility),
  case("attitude", attitude[, -1], attitude$rating),
  case("attitude, weighted", attitude[, -1], attitude$rating, seq_len(30) / 10),
  case("longley, collinear", longley[, 1:6], longley$Employed),
  case("stackloss", stackloss[, 1:3], stackloss$stack.loss),
  case("two nearly the same, rated", near, outcome),
  case("ten rated items, weighted", ten, outcome, runif(n, .3, 3)))

ahp <- function(m) {
  e <- eigen(m); at <- which.max(Re(e$values)); v <- Re(e$vectors[, at]); lambda <- Re(e$values[at]); k <- nrow(m)
  ri <- c(0, 0, .58, .90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)
  ci <- if (k < 3) 0 else (lambda - k) / (k - 1)
  list(matrix = m, weights = v / sum(v), eigenvalue = lambda, ci = ci, cr = if (k < 3) 0 else ci / ri[k])
}
reciprocal <- function(k, upper) { m <- diag(k); m[upper.tri(m)] <- upper; m[lower.tri(m)] <- 1 / t(m)[lower.tri(m)]; m }
comparisons <- list(
  ahp(reciprocal(2, 3)),
  ahp(reciprocal(3, c(3, 5, 2))),
  ahp(reciprocal(4, c(2, 1 / 3, 4, 5, 1 / 2, 3))),
  ahp(reciprocal(5, c(9, 1 / 9, 7, 3, 1 / 5, 9, 1, 1 / 7, 3, 1 / 9))),
  ahp(outer(c(.5, .3, .15, .05), c(.5, .3, .15, .05), "/")))

# Kendall's W from the ranks' sums of squares; without ties also as (m − 1) mean Spearman + 1 over m, another way.
w_of <- function(scores) {
  r <- apply(-scores, 2, rank); m <- ncol(r); n <- nrow(r); s <- rowSums(r)
  ties <- sum(apply(r, 2, function(c) { t <- table(c); sum(t^3 - t) }))
  12 * sum((s - mean(s))^2) / (m^2 * (n^3 - n) - m * ties)
}
untied <- matrix(c(.3, .2, .5, .1, .7, .25, .15, .6, .05, .9, .1, .3, .4, .2, .8), 5)
stopifnot(abs(w_of(untied) - ((3 - 1) * mean(cor(untied, method = "spearman")[upper.tri(diag(3))]) + 1) / 3) < 1e-12)
tied <- matrix(c(1, 1, 2, 3, 3, 3, 4, 1, 2, 2, 5, 5, 1, 4, 4, 2, 3, 3), 6)
concordances <- lapply(list(untied, tied, as.matrix(attitude[1:12, 1:5])), function(scores)
  list(scores = t(scores), ranks = t(apply(-scores, 2, rank)), w = w_of(scores)))
# The same from the rows of ratings.csv (survey.R made it), complete cases of p1 to p4 and overall, scores 0-100.
ratings <- read.csv("ratings.csv")
four <- paste0("p", 1:4)
complete <- ratings[complete.cases(ratings[, c(four, "overall")]), ]
rows <- function(w) {
  found <- case("", (complete[, four] - 1) * 100 / 9, (complete$overall - 1) * 100 / 9, w)
  share <- function(v) v / sum(v)
  list(lmg = share(found$lmg), component = share(found$component), entropy = share(found$divergence), rSquared = found$rSquared)
}
derived <- list(unweighted = rows(rep(1, nrow(complete))), weighted = rows(complete$weight))
cat(toJSON(list(derived = derived, cases = cases, comparisons = comparisons, concordances = concordances), digits = NA, auto_unbox = TRUE), "\n")
