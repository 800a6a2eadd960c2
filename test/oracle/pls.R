# PLS path models, computed apart from our code and in another way: on rows, not on the covariance matrix. Scores are columns of
# n numbers, made, standardised and correlated in every round; regressions by lm.fit. Plain R of the published algorithm (Wold
# 1982; Lohmoeller 1989; Tenenhaus et al. 2005). Rscript pls.R writes pls.csv and pls.json beside itself.
library(jsonlite)
set.seed(1982)
n <- 160
z <- function() rnorm(n)
image <- z()
expectation <- .6 * image + .8 * z()
quality <- .5 * expectation + .8 * z()
value <- .3 * expectation + .5 * quality + .7 * z()
satisfaction <- .3 * image + .1 * expectation + .4 * quality + .3 * value + .5 * z()
complaints <- -.5 * satisfaction + .8 * z()
loyalty <- .2 * image + .6 * satisfaction - .2 * complaints + .6 * z()
rate <- function(f, loading, sd, top) pmin(top, pmax(1, round((top + 1) / 2 + sd * (loading * f + sqrt(1 - loading^2) * z()))))
x <- cbind(
  image1 = rate(image, .8, 1.8, 10), image2 = rate(image, .7, 1.2, 10), image3 = rate(image, .6, 1, 5),
  expect1 = rate(expectation, .7, 2, 10), expect2 = rate(expectation, .8, 1.5, 10),
  quality1 = rate(quality, .9, 1.6, 10), quality2 = rate(quality, .8, 2.2, 10), quality3 = rate(quality, .7, .9, 5),
  quality4 = rate(quality, .6, 1.4, 7),
  value1 = rate(value, .8, 1.8, 10), value2 = rate(value, .75, 1, 5),
  overall = rate(satisfaction, .9, 1.7, 10), confirmation = rate(satisfaction, .8, 1.3, 10), ideal = rate(satisfaction, .8, 2, 10),
  complaints = rate(complaints, .9, 1.5, 10),
  repurchase = rate(loyalty, .8, 2, 10), recommend = rate(loyalty, .85, 2.4, 11))
blocks <- list(image = 1:3, expectation = 4:5, quality = 6:9, value = 10:11, satisfaction = 12:14, complaints = 15, loyalty = 16:17)
names <- names(blocks)
paths <- rbind(c(1, 2), c(1, 5), c(1, 7), c(2, 3), c(2, 4), c(2, 5), c(3, 4), c(3, 5), c(4, 5), c(5, 6), c(5, 7), c(6, 7))
K <- length(blocks)
arrow <- matrix(FALSE, K, K); arrow[paths[, 2:1]] <- TRUE   # arrow[to, from]
slopes <- function(y, X) unname(lm.fit(cbind(1, X), y)$coefficients[-1])
pls <- function(scheme, scaled, modes, x = get("x", globalenv()), blocks = get("blocks", globalenv()), arrow = get("arrow", globalenv())) {
  n <- nrow(x); K <- length(blocks)
  unit <- function(y) { y <- y - mean(y); y / sqrt(sum(y^2) / (n - 1)) }
  X <- scale(x, center = TRUE, scale = scaled)
  w <- lapply(blocks, function(b) rep(1, length(b)))
  scores <- function(w) sapply(1:K, function(k) drop(X[, blocks[[k]], drop = FALSE] %*% w[[k]]))
  norm <- function(w) { Y <- scores(w); lapply(1:K, function(k) w[[k]] / sd(Y[, k])) }
  w <- norm(w)
  for (round in 1:3000) {
    Y <- scores(w)
    R <- cor(Y)
    E <- matrix(0, K, K)
    for (j in 1:K) {
      before <- which(arrow[j, ]); after <- which(arrow[, j])
      near <- c(before, after)
      if (scheme == "centroid") E[near, j] <- sign(R[near, j])
      if (scheme == "factorial") E[near, j] <- R[near, j]
      if (scheme == "path") {
        if (length(before)) E[before, j] <- slopes(Y[, j], Y[, before, drop = FALSE])
        E[after, j] <- R[after, j]
      }
    }
    Z <- Y %*% E
    new <- norm(lapply(1:K, function(k) {
      b <- X[, blocks[[k]], drop = FALSE]
      if (modes[k] == "A") drop(cov(b, Z[, k])) else slopes(Z[, k], b)
    }))
    change <- max(abs(unlist(new) - unlist(w)))
    w <- new
    if (change < 1e-14) break
  }
  stopifnot(change < 1e-12)
  Y <- scores(w)
  for (k in 1:K) {
    loading <- cor(X[, blocks[[k]]], Y[, k])
    s <- sum(sign(loading))
    if (s < 0 || (s == 0 && sum(loading) < 0)) { Y[, k] <- -Y[, k]; w[[k]] <- -w[[k]] }
  }
  B <- matrix(0, K, K); r2 <- rep(NA, K)
  for (j in 1:K) if (any(arrow[j, ])) {
    fit <- lm(Y[, j] ~ Y[, which(arrow[j, ]), drop = FALSE])
    B[j, arrow[j, ]] <- coef(fit)[-1]; r2[j] <- summary(fit)$r.squared
  }
  total <- matrix(0, K, K); power <- B
  for (k in 1:K) { total <- total + power; power <- power %*% B }
  list(scheme = scheme, metric = if (scaled) "standardised" else "raw", modes = modes, weights = lapply(w, unname),
       crossLoadings = cor(X, Y), correlations = cor(Y), paths = B, rSquared = r2, totalEffects = total, Y = Y, w = w)
}
A <- rep("A", K); mixed <- c("B", "A", "A", "B", "A", "A", "A"); B <- rep("B", K)
runs <- list()
for (scheme in c("centroid", "factorial", "path")) for (scaled in c(TRUE, FALSE)) for (modes in list(A, mixed, B))
  runs[[length(runs) + 1]] <- pls(scheme, scaled, modes)
# What is said of the measurement and of the paths: path scheme, standardised, all in mode A.
base <- pls("path", TRUE, A)
R <- cor(x)
several <- sapply(blocks, length) > 1
alphaRaw <- sapply(blocks, function(b) { k <- length(b); if (k < 2) NA else k / (k - 1) * (1 - sum(apply(x[, b], 2, var)) / var(rowSums(x[, b]))) })
alpha <- sapply(blocks, function(b) { k <- length(b); if (k < 2) NA else { m <- mean(R[b, b][lower.tri(R[b, b])]); k * m / (1 + (k - 1) * m) } })
lambda <- lapply(1:K, function(k) drop(base$crossLoadings[blocks[[k]], k]))
rhoC <- sapply(lambda, function(l) sum(l)^2 / (sum(l)^2 + sum(1 - l^2)))
rhoDG <- sapply(blocks, function(b) if (length(b) < 2) NA else { e <- eigen(R[b, b]); l <- e$vectors[, 1] * sqrt(e$values[1]); sum(l)^2 / (sum(l)^2 + sum(1 - l^2)) })
ave <- sapply(lambda, function(l) mean(l^2))
rhoA <- sapply(1:K, function(k) {
  b <- blocks[[k]]; w <- base$w[[k]]; S <- R[b, b, drop = FALSE]
  if (length(b) == 1) return(1)
  off <- S; diag(off) <- 0; ww <- w %o% w; diag(ww) <- 0
  drop(sum(w^2)^2 * (t(w) %*% off %*% w) / (t(w) %*% ww %*% w))
})
htmt <- matrix(NA, K, K)
within <- sapply(blocks, function(b) if (length(b) < 2) NA else mean(abs(R[b, b][lower.tri(R[b, b])])))
for (a in 1:K) for (b in 1:K) if (a != b && several[a] && several[b])
  htmt[a, b] <- mean(abs(R[blocks[[a]], blocks[[b]]])) / sqrt(within[a] * within[b])
vif <- f2 <- matrix(NA, K, K)
for (j in 1:K) for (i in which(arrow[j, ])) {
  others <- setdiff(which(arrow[j, ]), i)
  left <- function(y) if (length(others)) summary(lm(base$Y[, y] ~ base$Y[, others]))$r.squared else 0
  vif[j, i] <- 1 / (1 - left(i)); f2[j, i] <- (base$rSquared[j] - left(j)) / (1 - base$rSquared[j])
}
gof <- sqrt(mean(unlist(lambda[several])^2) * mean(base$rSquared, na.rm = TRUE))
corrected <- base$correlations / sqrt(rhoA %o% rhoA); diag(corrected) <- 1
plscPaths <- matrix(0, K, K); plscR2 <- rep(NA, K)
for (j in 1:K) if (any(arrow[j, ])) {
  f <- which(arrow[j, ]); b <- solve(corrected[f, f], corrected[f, j]); plscPaths[j, f] <- b; plscR2[j] <- sum(b * corrected[f, j])
}
plscLoadings <- lapply(1:K, function(k) { w <- base$w[[k]]; if (length(w) == 1) 1 else w * sqrt(rhoA[k]) / sum(w^2) })
quality <- list(alphaRaw = unname(alphaRaw), alpha = unname(alpha), rhoC = rhoC, rhoA = rhoA, rhoDG = unname(rhoDG), ave = ave, htmt = htmt, vif = vif, f2 = f2, gof = gof,
                plsc = list(correlations = corrected, paths = plscPaths, rSquared = plscR2, loadings = plscLoadings))
# Two stages: expectation, quality and value are parts of "experience", which takes over their paths (disjoint two-stage approach).
staged <- function(scaled) {
  first <- list(image = 1:3, expectation = 4:5, quality = 6:9, value = 10:11, satisfaction = 12:14, loyalty = 16:17)
  a1 <- matrix(FALSE, 6, 6); a1[rbind(c(2, 1), c(3, 1), c(4, 1), c(5, 2), c(5, 3), c(5, 4), c(6, 5), c(6, 1))] <- TRUE
  one <- pls("path", scaled, rep("A", 6), blocks = first, arrow = a1)
  x2 <- cbind(x, one$Y[, 2:4])
  second <- list(image = 1:3, experience = 18:20, satisfaction = 12:14, loyalty = 16:17)
  a2 <- matrix(FALSE, 4, 4); a2[rbind(c(2, 1), c(3, 2), c(4, 3), c(4, 1))] <- TRUE
  two <- pls("path", scaled, c("A", "B", "A", "A"), x = x2, blocks = second, arrow = a2)
  list(metric = if (scaled) "standardised" else "raw", firstWeights = lapply(one$w, I), weights = lapply(two$w, I), paths = two$paths, rSquared = two$rSquared,
       loadings = lapply(1:4, function(k) I(drop(cor(x2[, second[[k]]], two$Y[, k])))))
}
stages <- lapply(c(TRUE, FALSE), function(s) { r <- staged(s); r$firstWeights <- lapply(r$firstWeights, function(w) I(unname(w))); r$weights <- lapply(r$weights, function(w) I(unname(w))); r })
# Importance and performance for loyalty, from rows: scores are weighted means of the items as they are, effects their regressions.
ipma <- local({
  u <- sapply(1:K, function(k) { b <- blocks[[k]]; w <- base$w[[k]] / apply(x[, b, drop = FALSE], 2, sd); drop(x[, b, drop = FALSE] %*% (w / sum(w))) })
  B <- matrix(0, K, K)
  for (j in 1:K) if (any(arrow[j, ])) B[j, arrow[j, ]] <- coef(lm(u[, j] ~ u[, arrow[j, ], drop = FALSE]))[-1]
  total <- matrix(0, K, K); power <- B
  for (k in 1:K) { total <- total + power; power <- power %*% B }
  list(performance = colMeans(u), importance = total[7, ])
})
# Two groups of rows: the odd ones among the first hundred against all others.
member <- seq_len(n) <= 100 & seq_len(n) %% 2 == 1
groups <- local({
  one <- pls("path", TRUE, A, x = x[member, ]); two <- pls("path", TRUE, A, x = x[!member, ])
  Z <- scale(x)
  agreement <- sapply(1:K, function(k) cor(Z[, blocks[[k]], drop = FALSE] %*% one$w[[k]], Z[, blocks[[k]], drop = FALSE] %*% two$w[[k]]))
  list(agreement = agreement, means = colMeans(base$Y[member, ]) - colMeans(base$Y[!member, ]),
       variances = log(apply(base$Y[member, ], 2, var) / apply(base$Y[!member, ], 2, var)), paths = (one$paths - two$paths)[cbind(paths[, 2], paths[, 1])])
})
# Variance inflation of every indicator among those of its block: by regression on the others, for blocks of several.
outerVif <- lapply(unname(blocks), function(b) I(sapply(b, function(i) if (length(b) < 2) 1 else 1 / (1 - summary(lm(x[, i] ~ x[, setdiff(b, i)]))$r.squared))))
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
write.csv(x, file.path(here, "pls.csv"), row.names = FALSE, quote = FALSE)
out <- list(outerVif = outerVif, stages = stages, ipma = ipma, groups = groups, blocks = lapply(seq_along(blocks), function(k) list(name = names[k], indicators = I(blocks[[k]] - 1))), paths = paths - 1,
            runs = lapply(runs, function(r) { r$Y <- NULL; r$w <- NULL; r$weights <- lapply(r$weights, I); r }),
            quality = within(list(q = quality), { q$plsc$loadings <- lapply(quality$plsc$loadings, I) })$q)
write(toJSON(out, digits = I(15), na = "null", auto_unbox = TRUE), file.path(here, "pls.json"))
