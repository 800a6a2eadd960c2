# Reliability by R (psych, factanal) on base R's attitude and Harman74.cor, and on ratings.csv weighted: Rscript reliability.R > reliability.json
suppressMessages({library(psych); library(jsonlite)})
# factanal stops at 1e-7 or so: its concentrated likelihood (Lawley & Maxwell 1971) is minimised further from where it
# stopped, by Newton's method to the end.
factor <- function(R, n) {
  f <- factanal(covmat = R, factors = 1, n.obs = n)
  p <- ncol(R)
  split <- function(psi) eigen(t(R / sqrt(psi)) / sqrt(psi), symmetric = TRUE)
  load <- function(psi) { e <- split(psi); sqrt(psi) * e$vectors[, 1] * sqrt(max(e$values[1] - 1, 0)) }
  value <- function(psi) { e <- split(psi)$values[-1]; -sum(log(e) - e) - 1 }
  slope <- function(psi) { l <- load(psi); g <- outer(l, l) + diag(psi) - R; diag(g) / psi^2 }
  psi <- nlminb(f$uniquenesses, value, slope, lower = .005, upper = 1, control = list(rel.tol = 1e-14, eval.max = 5000, iter.max = 5000))$par
  for (i in 1:8) {
    J <- sapply(seq_len(p), function(j) { h <- 1e-5 * (seq_len(p) == j); (slope(psi + h) - slope(psi - h)) / 2e-5 })
    psi <- psi - solve(J, slope(psi))
  }
  l <- load(psi); if (sum(l) < 0) l <- -l
  stopifnot(max(abs(psi - f$uniquenesses)) < 1e-3, max(abs(slope(psi))) < 1e-9)
  list(loadings = l, omega = sum(l)^2 / (sum(l)^2 + sum(psi)))
}
case <- function(V, n) {
  R <- cov2cor(V); k <- ncol(V)
  a <- suppressWarnings(suppressMessages(alpha(V, n.obs = n)))
  s <- function(i, j) sum(V[i, j]); odd <- seq(1, k, 2); even <- seq(2, k, 2)
  half <- s(odd, even) / sqrt(s(odd, odd) * s(even, even))
  b <- cortest.bartlett(R, n)
  list(covariance = unname(V), n = n, raw = a$total$raw_alpha, standardised = a$total$std.alpha,
       ase = { j <- rep(1, k); t2 <- sum(V); Q <- 2 * k^2 / ((k - 1)^2 * t2^3) * (t2 * (sum(diag(V %*% V)) + sum(diag(V))^2) - 2 * sum(diag(V)) * sum(V %*% V)); sqrt(Q / n) },
       half = 2 * half / (1 + half), factor = if (k > 2) factor(R, n), minres = if (k > 2) suppressWarnings(fa(R, 1, n.obs = n, fm = "ml")$uniquenesses |> unname()),
       kmo = KMO(R)$MSA, chisq = b$chisq, p = b$p.value, df = b$df)
}
ratings <- read.csv("ratings.csv")
ratings <- ratings[complete.cases(ratings[, paste0("p", 1:4)]), ]
weighted <- cov.wt(ratings[, paste0("p", 1:4)], ratings$weight)$cov
both <- read.csv("ratings.csv"); both <- both[complete.cases(both[, c(paste0("p", 1:4), paste0("e", 1:4))]), ]
V <- cov.wt(both[, c(paste0("p", 1:4), paste0("e", 1:4))], both$weight)$cov
score <- cbind(rowMeans(both[, paste0("p", 1:4)]), rowMeans(both[, paste0("e", 1:4)]))
s <- cov.wt(score, both$weight)$cov
rho <- sapply(list(1:4, 5:8), function(i) { capture.output(a <- suppressWarnings(suppressMessages(alpha(V[i, i])))); a$total$raw_alpha })
r <- cov2cor(s)[1, 2]; sd <- sqrt(diag(s))
gap <- list(n = nrow(both), performance = rho[1], expectation = rho[2], correlation = r,
  value = (sd[1]^2 * rho[1] + sd[2]^2 * rho[2] - 2 * r * sd[1] * sd[2]) / (sd[1]^2 + sd[2]^2 - 2 * r * sd[1] * sd[2]))
out <- list(gap = gap, worth = sum(ratings$weight)^2 / sum(ratings$weight^2), attitude = case(cov(attitude), nrow(attitude)), three = case(cov(attitude[, c(1, 2, 4)]), nrow(attitude)),
  two = case(cov(attitude[, 1:2]), nrow(attitude)), weighted = case(weighted, nrow(ratings)), harman = case(Harman74.cor$cov, 145),
  psych = { a <- suppressWarnings(suppressMessages(alpha(attitude))); list(raw = a$total$raw_alpha, standardised = a$total$std.alpha, ase = a$total$ase) })
cat(toJSON(out, digits = I(17), auto_unbox = TRUE, null = "null"), "\n")
