# Means, totals, ratios, quantiles, regressions, design effects, lonely strata, raking, post-stratification and trimming by R survey, on rows
# made up here (design.csv): cd test/oracle && Rscript design.R > design.json
suppressMessages({library(survey); library(jsonlite)})
set.seed(21)
H <- 5; rows <- NULL
for (h in 1:H) for (c in 1:(3 + h)) {
  m <- sample(3:7, 1); u <- rnorm(1)
  x <- round(rnorm(m, 5 + h / 2, 2), 2); z <- round(rexp(m) + .5, 3)
  rows <- rbind(rows, data.frame(stratum = h, cluster = c, weight = round(runif(1, .5, 4) * runif(m, .7, 1.3), 3),
    population = 20 + 5 * h, x = x, z = z, y = round(20 + 3 * x - 2 * z + 4 * u + rnorm(m, 0, 5), 2),
    sex = sample(1:2, m, TRUE, c(.6, .4)), age = sample(1:3, m, TRUE)))
}
rows$y[c(4, 30, 77)] <- NA
rows$times <- sample(1:3, nrow(rows), TRUE)
write.csv(rows, "design.csv", row.names = FALSE, na = "", quote = FALSE)
est <- function(e) list(value = unname(coef(e))[1], se = unname(SE(e))[1])
all <- function(d) {
  q <- function(p) { f <- svyquantile(~y, d, p, qrule = "math", na.rm = TRUE, ci = TRUE, df = degf(d)); as.numeric(f$y[1, 1:3]) }
  g <- svyglm(y ~ x + z, d); s <- summary(g)$coefficients
  list(degf = degf(d), mean = est(svymean(~y, d, na.rm = TRUE)), total = est(svytotal(~y, d, na.rm = TRUE)),
    ratio = est(svyratio(~y, ~x, d, na.rm = TRUE)), domain = est(svymean(~y, subset(d, sex == 1), na.rm = TRUE)),
    median = q(.5), tenth = q(.1), glm = list(value = unname(s[, 1]), se = unname(s[, 2]), p = unname(s[, 4]), df = g$df.residual,
      wald = { w <- regTermTest(g, ~x + z); list(f = as.vector(w$Ftest), p = as.vector(w$p)) }),
    deff = unname(deff(svymean(~y, d, na.rm = TRUE, deff = TRUE))), replace = unname(deff(svymean(~y, d, na.rm = TRUE, deff = "replace"))))
}
r <- rows
strata <- svydesign(~1, strata = ~stratum, weights = ~weight, data = r)
clusters <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = r, nest = TRUE)
fpc <- svydesign(~cluster, strata = ~stratum, weights = ~weight, fpc = ~population, data = r, nest = TRUE)
simple <- svydesign(~1, weights = ~weight, data = r)
long <- r[rep(seq_len(nrow(r)), r$times), ]
frequency <- svydesign(~1, strata = ~stratum, weights = ~weight, data = long)
few <- subset(r, stratum > 1 | cluster == 1)
lonely <- lapply(c(adjust = "adjust", average = "average", certainty = "certainty", remove = "remove"), function(rule) {
  options(survey.lonely.psu = rule)
  d <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = few, nest = TRUE)
  list(mean = est(svymean(~y, d, na.rm = TRUE)), total = est(svytotal(~x, d)))
})
options(survey.lonely.psu = "fail")
total <- sum(r$weight)
margins <- list(sex = round(total * c(.52, .48)), age = round(total * c(.3, .36, .34)))
margins$age[3] <- sum(margins$sex) - sum(margins$age[1:2])
targets <- list(data.frame(sex = 1:2, Freq = margins$sex), data.frame(age = 1:3, Freq = margins$age))
raked <- rake(clusters, list(~sex, ~age), targets, control = list(maxit = 1000, epsilon = 1e-12))
bounded <- calibrate(clusters, ~factor(sex) + factor(age), c(sum(margins$sex), margins$sex[2], margins$age[2:3]), calfun = "raking", bounds = c(.8, 1.35), epsilon = 1e-12, maxit = 200)
post <- postStratify(clusters, ~age, targets[[2]])
none <- transform(r, weight = ifelse(stratum == 2 | cluster == 1, 0, weight))
zeros <- lapply(list(simple = svydesign(~1, weights = ~weight, data = none), clusters = svydesign(~cluster, strata = ~stratum, weights = ~weight, data = none, nest = TRUE)),
  function(d) list(degf = degf(d), mean = est(svymean(~y, d, na.rm = TRUE))))
out <- list(simple = all(simple), strata = all(strata), clusters = all(clusters), fpc = all(fpc), frequency = all(frequency), lonely = lonely,
  margins = margins, raked = list(weights = unname(weights(raked)), mean = est(svymean(~y, raked, na.rm = TRUE)), x = est(svymean(~x, raked)), total = est(svytotal(~x, raked))),
  bounded = list(weights = unname(weights(bounded)), ratio = range(weights(bounded) / weights(clusters))),
  post = list(weights = unname(weights(post)), x = est(svymean(~x, post)), total = est(svytotal(~x, post))),
  trimmed = list(weights = unname(weights(trimWeights(clusters, upper = 3.2, lower = .8)))),
  glmRaked = { s <- summary(svyglm(y ~ x + z, raked))$coefficients; list(value = unname(s[, 1]), se = unname(s[, 2])) },
  zeros = zeros)
cat(toJSON(out, auto_unbox = TRUE, digits = NA), "\n")
