# The bootstrap of bench/pls.ts in plain R (Wold 1982; Lohmoeller 1989), mode A, path scheme, standardised, on rows: what a resample
# costs there. Rscript pls-peer.R rows.csv RESAMPLES prints milliseconds of processor time a resample.
args <- commandArgs(trailingOnly = TRUE)
x <- as.matrix(read.csv(args[1], header = FALSE))
sizes <- c(5, 3, 5, 2, 3, 1, 5)
ends <- cumsum(sizes)
blocks <- lapply(seq_along(sizes), function(k) (ends[k] - sizes[k] + 1):ends[k])
paths <- rbind(c(1, 2), c(1, 5), c(1, 7), c(2, 3), c(2, 4), c(2, 5), c(3, 4), c(3, 5), c(4, 5), c(5, 6), c(5, 7), c(6, 7))
K <- length(blocks)
arrow <- matrix(FALSE, K, K); arrow[paths[, 2:1]] <- TRUE
pls <- function(x) {
  X <- scale(x); n <- nrow(X)
  W <- matrix(0, ncol(X), K)
  for (k in 1:K) W[blocks[[k]], k] <- 1
  Y <- scale(X %*% W)
  for (round in 1:300) {
    R <- crossprod(Y) / (n - 1)
    E <- matrix(0, K, K)
    for (j in 1:K) {
      before <- which(arrow[j, ]); after <- which(arrow[, j])
      if (length(before)) E[before, j] <- solve(R[before, before], R[before, j])
      E[after, j] <- R[after, j]
    }
    Z <- Y %*% E
    new <- matrix(0, ncol(X), K)
    for (k in 1:K) new[blocks[[k]], k] <- crossprod(X[, blocks[[k]], drop = FALSE], Z[, k]) / (n - 1)
    Y <- X %*% new
    s <- apply(Y, 2, sd)
    Y <- sweep(Y, 2, s, "/"); new <- sweep(new, 2, s, "/")
    if (max(abs(new - W)) < 1e-7) break
    W <- new
  }
  R <- crossprod(Y) / (n - 1)
  B <- matrix(0, K, K)
  for (j in 1:K) if (any(arrow[j, ])) { f <- which(arrow[j, ]); B[j, f] <- solve(R[f, f], R[f, j]) }
  B
}
set.seed(1996)
spent <- system.time(for (b in seq_len(as.integer(args[2]))) pls(x[sample(nrow(x), replace = TRUE), ]))
cat(1000 * sum(spent[c("user.self", "sys.self")]) / as.integer(args[2]), "\n")
