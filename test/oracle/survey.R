# Means, Taylor covariances, index errors, paired tests and derived weights by R (survey, stats): Rscript survey.R > survey.json
# Writes the tables it uses beside it: ratings.csv (made up here), schools.csv (extract of survey's apistrat).
suppressMessages({library(survey); library(jsonlite)})
set.seed(40)
n <- 150
base <- rnorm(n)
rate <- function(mean, load, missing) {
  x <- pmin(10, pmax(1, round(mean + 1.7 * (load * base + sqrt(1 - load^2) * rnorm(n)))))
  x[runif(n) < missing] <- NA
  x
}
ratings <- data.frame(
  group = sample(c("A", "B", "C"), n, TRUE, c(.5, .3, .2)),
  weight = round(runif(n, .2, 3), 3), times = sample(1:4, n, TRUE),
  p1 = rate(7, .7, .05), p2 = rate(6, .6, .1), p3 = rate(5.5, .8, 0), p4 = rate(7.5, .5, .15), p5 = rate(6.2, .6, .03),
  e1 = rate(6.5, .2, .05), e2 = rate(6.4, .1, .1), e3 = rate(6, .3, 0), e4 = rate(6.9, .2, .1), e5 = rate(6.6, .2, .03),
  overall = rate(6.4, .9, .04))
ratings$p5[ratings$group == "C"] <- NA
write.csv(ratings, "ratings.csv", row.names = FALSE, na = "", quote = FALSE)
data(api)
schools <- apistrat[, c("stype", "dnum", "pw", "awards", "api00", "api99", "avg.ed", "pct.resp", "meals")]
names(schools) <- c("level", "district", "pw", "awards", "api00", "api99", "parents", "responses", "meals")
schools$parents[schools$parents == 0] <- NA
schools <- schools[order(schools$level, schools$district), ]
write.csv(schools, "schools.csv", row.names = FALSE, na = "", quote = FALSE)

score <- function(x, min, max) 100 * (x - min) / (max - min)
upper <- function(m) { m <- as.matrix(m); as.vector(t(m)[lower.tri(m, diag = TRUE)]) }

# Available-case means of several columns inside one design: ratios of totals, joint covariance by the delta method; and what is
# asked as a function of them.
means <- function(design, columns, weights = NULL) {
  v <- design$variables
  for (column in columns) {
    v[[paste0("o_", column)]] <- as.numeric(!is.na(v[[column]]))
    v[[paste0("s_", column)]] <- ifelse(is.na(v[[column]]), 0, v[[column]])
  }
  design$variables <- v
  totals <- svytotal(as.formula(paste("~", paste(c(paste0("s_", columns), paste0("o_", columns)), collapse = "+"))), design)
  ratio <- function(column) paste0("s_", column, "/", "o_", column)
  quoted <- setNames(lapply(columns, function(column) parse(text = ratio(column))[[1]]), columns)
  if (!is.null(weights)) quoted$index <- parse(text = paste(weights, "*", ratio(columns), collapse = "+"))[[1]]
  found <- svycontrast(totals, quoted)
  k <- length(columns)
  list(n = sapply(columns, function(column) sum(!is.na(v[[column]]))),
       mean = unname(coef(found)[1:k]), covariance = upper(vcov(found)[1:k, 1:k]),
       index = if (is.null(weights)) NULL else list(value = unname(coef(found)[k + 1]), se = sqrt(vcov(found)[k + 1, k + 1])))
}
domains <- function(design, by, columns, weights) {
  groups <- sort(unique(as.character(design$variables[[by]])))
  found <- list(means(design, columns, weights))
  for (g in groups) found <- c(found, list(means(design[design$variables[[by]] == g, ], columns, weights)))
  setNames(found, c("all", paste0(by, "=", groups)))
}
p <- paste0("p", 1:5); e <- paste0("e", 1:5); d <- paste0("d", 1:5)
r <- ratings
for (column in c(p, e, "overall")) r[[column]] <- score(r[[column]], 1, 10)
for (i in 1:5) r[[d[i]]] <- r[[p[i]]] - r[[e[i]]]
four <- p[1:4]
equal <- rep(.25, 4)
weighted <- svydesign(id = ~1, weights = ~weight, data = r)
expanded <- r[rep(seq_len(n), r$times), ]
repeated <- svydesign(id = ~1, weights = ~weight, data = expanded)
s <- schools
s$api00 <- score(s$api00, 200, 1000); s$api99 <- score(s$api99, 200, 1000); s$parents <- score(s$parents, 1, 5)
s$gap <- s$api00 - s$api99
both <- svydesign(id = ~district, strata = ~level, weights = ~pw, data = s, nest = TRUE)
strata <- svydesign(id = ~1, strata = ~level, weights = ~pw, data = s)
clusters <- svydesign(id = ~district, weights = ~pw, data = s)
items <- c("api00", "parents", "responses", "meals")
paired <- function(frame) lapply(1:5, function(i) {
  if (sum(!is.na(frame[[d[i]]])) < 2) return(NULL)
  t <- t.test(frame[[p[i]]], frame[[e[i]]], paired = TRUE)
  list(value = unname(t$estimate), se = t$stderr, df = unname(t$parameter), t = unname(t$statistic), p = t$p.value,
       low = t$conf.int[1], high = t$conf.int[2], dz = mean(frame[[d[i]]], na.rm = TRUE) / sd(frame[[d[i]]], na.rm = TRUE))
})
holm <- function(tests) p.adjust(sapply(Filter(Negate(is.null), tests), function(t) t$p), "holm")
tests <- list(all = paired(r), A = paired(r[r$group == "A", ]), C = paired(r[r$group == "C", ]))
complete <- r[complete.cases(r[, c("overall", four)]), ]
derived <- function(frame, w) {
  standard <- function(v) { m <- sum(w * v) / sum(w); (v - m) / sqrt(sum(w * (v - m)^2) / sum(w)) }
  z <- as.data.frame(lapply(frame[, c("overall", four)], standard))
  fit <- lm(overall ~ ., z, weights = w)
  correlation <- sapply(four, function(x) sum(w * z[[x]] * z$overall) / sum(w))
  rxx <- cov.wt(z[, four], w, cor = TRUE)$cor
  d <- svd(rxx); lambda <- d$u %*% diag(sqrt(d$d)) %*% t(d$v)
  johnson <- as.vector(lambda^2 %*% solve(lambda, correlation)^2)
  list(n = nrow(frame), correlation = unname(correlation / sum(correlation)), regression = unname(coef(fit)[-1] / sum(coef(fit)[-1])),
       johnson = johnson / sum(johnson), rSquared = summary(fit)$r.squared)
}
means.gap <- function(design) { m <- svymean(~gap, design); list(value = unname(coef(m)), se = as.vector(SE(m))) }
result <- list(
  weighted = domains(weighted, "group", p, NULL),
  weightedIndex = domains(weighted, "group", four, equal),
  repeated = domains(repeated, "group", four, equal),
  clustersAndStrata = domains(both, "awards", items, rep(.25, 4)),
  strata = domains(strata, "awards", items, rep(.25, 4)),
  clusters = domains(clusters, "awards", items, rep(.25, 4)),
  degrees = list(both = degf(both), strata = degf(strata), clusters = degf(clusters)),
  gap = list(tests = tests, holm = lapply(tests, holm),
             weighted = domains(weighted, "group", d, rep(.2, 5))[c("all", "group=A")],
             schools = c(list(all = means.gap(both)),
                         sapply(c(No = "No", Yes = "Yes"), function(a) means.gap(subset(both, awards == a)), simplify = FALSE))),
  derived = list(unweighted = derived(complete, rep(1, nrow(complete))), weighted = derived(complete, complete$weight)))
cat(toJSON(result, digits = I(17), auto_unbox = TRUE, null = "null", na = "null"), "\n")
