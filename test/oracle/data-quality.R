# Signs of careless answering, by the definitions of the R package careless (1.2 and later: longstring, irv(na.rm = TRUE), evenodd, psychsyn without its
# random redrawing, mahad), written out in plain R; Mahalanobis' distance is also held to psych::outlier, which mahad calls.
#   Rscript data-quality.R
# writes data-quality.csv (the answers) and data-quality.json (what is to be found in them).
suppressMessages(library(jsonlite))
set.seed(20261130)

n <- 240
sizes <- c(4, 3, 4, 2)
k <- sum(sizes)
dimension <- rep(seq_along(sizes), sizes)
general <- rnorm(n)
own <- matrix(rnorm(n * length(sizes)), n)
latent <- .55 * general + .75 * own[, dimension] + .55 * matrix(rnorm(n * k), n)
codes <- matrix(pmin(7, pmax(1, round(4.6 + 1.25 * latent))), n)
items <- paste0("q", seq_len(k))
colnames(codes) <- items
reversed <- c("q3", "q9") # 1 is the good end: the answer as it was ticked is 8 less it
codes[, reversed] <- 8 - codes[, reversed]
codes[1:6, ] <- rep(c(7, 4, 7, 1, 4, 7), k) # all alike
codes[7:14, ] <- sample(1:7, 8 * k, TRUE) # by lot
codes[20, ] <- codes[19, ] # the same answers twice, and three times
codes[41, ] <- codes[40, ]
codes[42, ] <- codes[40, ]
codes[matrix(runif(n * k) < .04, n)] <- NA
codes[60, 2:k] <- NA
codes[61, ] <- NA
codes[19:20, ] <- codes[rep(21, 2), ]
codes[41, ] <- codes[40, ]
codes[42, ] <- codes[40, ]
weight <- round(runif(n, .5, 2), 3)
duration <- round(exp(rnorm(n, log(300), .4)))
duration[c(1, 7, 8)] <- c(40, 55, 70)
duration[c(50, 51)] <- NA
segment <- sample(c("a", "b"), n, TRUE)
answers <- data.frame(codes, weight, duration, segment)
write.csv(answers, "data-quality.csv", row.names = FALSE, na = "", quote = FALSE)

answered <- rowSums(!is.na(codes)) > 0
x <- codes[answered, ]
w <- weight[answered]
scores <- 100 * (x - 1) / 6
scores[, reversed] <- 100 - scores[, reversed]

# The same in whole codes, which a standard deviation of nothing keeps at nothing.
turned <- x
turned[, reversed] <- 8 - turned[, reversed]

run <- apply(x, 1, function(row) max(rle(row)$lengths))
irv <- apply(x, 1, sd, na.rm = TRUE)

evenodd <- apply(scores, 1, function(row) {
  halves <- sapply(seq_along(sizes), function(j) {
    own <- row[dimension == j]
    c(mean(own[seq_along(own) %% 2 == 0], na.rm = TRUE), mean(own[seq_along(own) %% 2 == 1], na.rm = TRUE))
  })
  r <- suppressWarnings(cor(halves[1, ], halves[2, ], use = "pairwise.complete.obs"))
  r <- 2 * r / (1 + r)
  if (!is.na(r) && r < -1) r <- -1
  -r
})

r <- cor(scores, use = "pairwise.complete.obs")
pairs <- which(lower.tri(r) & r > .5, arr.ind = TRUE)
synonyms <- apply(turned, 1, function(row) {
  one <- row[pairs[, 1]]
  two <- row[pairs[, 2]]
  both <- !is.na(one) & !is.na(two)
  if (sum(both) < 3) return(NA)
  suppressWarnings(cor(one[both], two[both]))
})

covariance <- cov(scores, use = "pairwise")
centred <- scale(scores, scale = FALSE)
centred[is.na(centred)] <- 0
mahalanobis <- rowSums((centred %*% solve(covariance)) * centred)
stopifnot(all.equal(unname(mahalanobis), unname(psych::outlier(scores, plot = FALSE)), tolerance = 1e-10))

middle <- median(duration[answered], na.rm = TRUE)
missing <- rowSums(is.na(x))
text <- apply(x, 1, paste, collapse = " ")
alike <- apply(x, 1, function(row) length(unique(row[!is.na(row)])) == 1)
enough <- rowSums(!is.na(x)) >= 10
duplicate <- enough & !alike & duplicated(ifelse(enough & !alike, text, seq_along(text)))

# What lies on a limit stays on its side, however it was rounded.
same <- 1e-9
flags <- data.frame(
  run = run >= .5 * k,
  irv = irv * 100 / 6 < 5 - same,
  mahalanobis = mahalanobis > qchisq(.99, k),
  evenOdd = evenodd > -.3 + same,
  synonyms = synonyms < 0 - same,
  duration = duration[answered] < .5 * middle - same,
  duplicate = duplicate,
  missing = missing > .5 * k
)
flags[is.na(flags)] <- FALSE
count <- rowSums(flags)

# Equal weights within each parent, available-case weighted means of the items.
index <- function(kept) {
  means <- sapply(items, function(item) weighted.mean(scores[kept, item], w[kept], na.rm = TRUE))
  dimensions <- tapply(means, dimension, mean)
  c(mean(dimensions), unname(dimensions))
}
all <- rep(TRUE, nrow(x))
without <- c(
  lapply(flags, function(flag) index(!flag)),
  list(one = index(count < 1), two = index(count < 2), three = index(count < 3))
)

write_json(
  list(
    row = which(answered), run = run, irv = irv, evenOdd = evenodd, synonyms = synonyms, mahalanobis = unname(mahalanobis),
    missing = unname(missing), duplicate = unname(duplicate), median = middle, cut = qchisq(.99, k),
    pairs = lapply(seq_len(nrow(pairs)), function(at) items[pairs[at, ]]),
    n = nrow(x), weight = sum(w), flagged = as.list(colSums(flags)),
    flaggedWeight = lapply(flags, function(flag) sum(w[flag])),
    together = sapply(1:3, function(m) sum(count >= m)),
    segments = as.list(tapply(count >= 2, segment[answered], sum)),
    unanswered = as.list(colSums(is.na(x))),
    with = index(all), without = without
  ),
  "data-quality.json", digits = NA, auto_unbox = TRUE, na = "null"
)
