# Factors by R (psych 2.2, GPArotation) of Harman74.cor (24 tests, 4 factors), of psych's bfi (25 items, 5 factors, complete cases) and of base R's attitude (7 items, 2):
# Rscript dimensionality.R > dimensionality.json
suppressMessages({library(psych); library(GPArotation); library(jsonlite)})
# fa stops at its optimiser's tolerance: the same misfit is minimised further from where it stopped.
polish <- function(R, psi, k, ml) {
  left <- function(psi) { e <- eigen(if (ml) t(R / sqrt(psi)) / sqrt(psi) else R - diag(psi), symmetric = TRUE); list(v = e$values[-(1:k)], w = e$vectors[, -(1:k)]) }
  value <- function(psi) { g <- left(psi)$v; if (ml) sum(g - log(g) - 1) else sum(g^2) / 2 }
  slope <- function(psi) { e <- left(psi); if (ml) drop(e$w^2 %*% (1 - e$v)) / psi else -drop(e$w^2 %*% e$v) }
  psi <- nlminb(psi, value, slope, lower = .005, upper = 1, control = list(rel.tol = 1e-14, eval.max = 5000, iter.max = 5000))$par
  free <- which(psi > .00501)
  for (i in 1:10) {
    J <- sapply(free, function(j) { h <- 1e-5 * (seq_along(psi) == j); ((slope(psi + h) - slope(psi - h)) / 2e-5)[free] })
    psi[free] <- psi[free] - solve(J, slope(psi)[free])
  }
  stopifnot(max(abs(slope(psi)[free])) < 1e-8, psi > .0049)
  e <- eigen(if (ml) t(R / sqrt(psi)) / sqrt(psi) else R - diag(psi), symmetric = TRUE)
  l <- e$vectors[, 1:k] %*% diag(sqrt(pmax(e$values[1:k] - ml, 0)))
  if (ml) sqrt(psi) * l else l
}
case <- function(R, n, k) {
  R <- unname(R)
  both <- lapply(c("minres", "ml"), function(fm) {
    f <- suppressWarnings(fa(R, k, n.obs = n, fm = fm, rotate = "none"))
    l <- polish(R, pmin(pmax(f$uniquenesses, .005), 1), k, fm == "ml")
    near <- tcrossprod(unclass(f$loadings)); stopifnot(max(abs(near - tcrossprod(l))) < 2e-3)
    o <- oblimin(l, eps = 1e-7, maxit = 20000); v <- varimax(l, eps = 1e-15); p <- Promax(v$loadings, m = 4)
    list(loadings = l, psych = unname(unclass(f$loadings)),
      oblimin = list(loadings = unname(unclass(o$loadings)), correlations = unname(o$Phi)),
      promax = list(loadings = unname(unclass(p$loadings)), correlations = unname(p$Phi)),
      varimax = list(loadings = unname(unclass(v$loadings)), correlations = diag(k)))
  })
  names(both) <- c("minres", "ml")
  c(list(correlations = R, n = n, factors = k, eigenvalues = eigen(R, symmetric = TRUE, only.values = TRUE)$values), both)
}
big <- bfi[complete.cases(bfi[, 1:25]), 1:25]
# What 5,000 draws of 24 unrelated variables in 145 rows come to: a check of the order of 100 seeded ones.
set.seed(1); draws <- replicate(5000, eigen(cor(matrix(rnorm(145 * 24), 145)), symmetric = TRUE, only.values = TRUE)$values)
ratings <- read.csv("ratings.csv"); ratings <- ratings[complete.cases(ratings[, paste0("p", 1:5)]), ]
W <- cov.wt(ratings[, paste0("p", 1:5)], ratings$weight, cor = TRUE)$cor
yellow <- read.csv("../../data/yellow-pages/answers.csv")[, -1]
invisible(capture.output(p <- suppressWarnings(suppressMessages(fa.parallel(yellow, fa = "pc", plot = FALSE, quant = .95)))))
out <- list(yellow = c(case(cor(yellow), nrow(yellow), 2), components = p$ncomp),
  weighted = list(n = nrow(ratings), worth = sum(ratings$weight)^2 / sum(ratings$weight^2), correlations = unname(W), eigenvalues = eigen(W)$values),
  harman = case(Harman74.cor$cov, 145, 4), bfi = case(cor(big), nrow(big), 5), attitude = case(cor(attitude), nrow(attitude), 2),
  unrelated = list(mean = rowMeans(draws), limit = apply(draws, 1, quantile, .95), sd = apply(draws, 1, sd)))
cat(toJSON(out, digits = I(12), auto_unbox = TRUE), "\n")
