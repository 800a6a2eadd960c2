# Importance-performance analysis of ratings.csv (survey.R made it): coordinates and their errors, apart from our formulas. Every
# estimate is written as a function of the weights; its linearised variable is the numerical derivative (Deville 1999), and the
# covariance is survey's vcov of the total of those variables. Rscript importance-performance.R > importance-performance.json
suppressMessages({library(survey); library(jsonlite)})
ratings <- read.csv("ratings.csv")
score <- function(x) (x - 1) * 100 / 9
items <- paste0("p", 1:4)
p <- sapply(items, function(i) score(ratings[[i]]))
e <- sapply(sub("p", "e", items), function(i) score(ratings[[i]]))
y <- score(ratings$overall)
wmean <- function(x, w) { ok <- !is.na(x); sum(w[ok] * x[ok]) / sum(w[ok]) }
wcor <- function(x, y, w) { ok <- !is.na(x) & !is.na(y); cov.wt(cbind(x[ok], y[ok]), w[ok] / sum(w[ok]), cor = TRUE, method = "ML")$cor[1, 2] }
performance <- function(w) apply(p, 2, wmean, w)
stated <- function(w) apply(e, 2, wmean, w)
derived <- function(w) apply(p, 2, wcor, y, w)
study <- function(design) {
  w <- weights(design)
  all <- function(w) {
    P <- performance(w); S <- stated(w); D <- derived(w)
    c(P, S, D, P - mean(P), S - mean(S), D - mean(D))
  }
  h <- 1e-4
  z <- t(sapply(seq_along(w), function(i) {
    up <- down <- w; up[i] <- w[i] * (1 + h); down[i] <- w[i] * (1 - h)
    (all(up) - all(down)) / (2 * h * w[i])
  }))
  v <- vcov(svytotal(z, design))
  k <- length(items); at <- function(block, j) (block - 1) * k + j
  point <- function(kind, block, from) lapply(1:k, function(j) list(
    performance = unname(performance(w)[j]), importance = unname(kind(w)[j]),
    spread = list(performance = v[at(1, j), at(1, j)], importance = v[at(block, j), at(block, j)], both = v[at(1, j), at(block, j)]),
    spreadFrom = list(performance = v[at(4, j), at(4, j)], importance = v[at(from, j), at(from, j)], both = v[at(4, j), at(from, j)])))
  list(stated = point(stated, 2, 5), derived = point(derived, 3, 6))
}
both <- list(weighted = study(svydesign(~1, weights = ~weight, data = ratings)),
             plain = study(svydesign(~1, weights = rep(1, nrow(ratings)), data = ratings)))
cat(toJSON(both, digits = NA, auto_unbox = TRUE), "\n")
