# Means, totals, ratios, medians and regressions by R survey as the analyses' SQL has to give them, on design.csv: among the rows that a
# filter lets in, with weights of zero, a finite population, rules for lonely strata, raked weights.
# cd test/oracle && Rscript survey-analysis.R > survey-analysis.json
suppressMessages({library(survey); library(jsonlite)})
r <- read.csv("design.csv")
est <- function(e) list(value = unname(coef(e))[1], se = unname(SE(e))[1])
part <- function(d, glm = TRUE) {
  median <- svyquantile(~y, d, .5, qrule = "math", na.rm = TRUE, ci = TRUE, df = degf(d))$y
  out <- list(degf = degf(d), y = est(svymean(~y, d, na.rm = TRUE)), x = est(svymean(~x, d)), total = est(svytotal(~x, d)),
    ratio = est(svyratio(~y, ~x, d, na.rm = TRUE)), median = as.numeric(median[1, 1:3]))
  if (glm) {
    g <- svyglm(y ~ x + z, d); s <- summary(g)$coefficients
    out$glm <- list(value = unname(s[, 1]), se = unname(s[, 2]), p = unname(s[, 4]), df = g$df.residual)
  }
  out
}
strata <- svydesign(~1, strata = ~stratum, weights = ~weight, data = r)
clusters <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = r, nest = TRUE)
fpc <- svydesign(~cluster, strata = ~stratum, weights = ~weight, fpc = ~population, data = r, nest = TRUE)
simple <- svydesign(~1, weights = ~weight, data = r)
zero <- r
zero$weight[zero$stratum == 2 & zero$cluster < 3] <- 0
none <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = zero, nest = TRUE)
few <- subset(r, stratum > 1 | cluster == 1)
lonely <- lapply(c(adjust = "adjust", average = "average", certainty = "certainty", remove = "remove"), function(rule) {
  options(survey.lonely.psu = rule)
  d <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = few, nest = TRUE)
  list(y = est(svymean(~y, d, na.rm = TRUE)), x = est(svymean(~x, d)), degf = degf(d))
})
options(survey.lonely.psu = "fail")
total <- sum(r$weight)
targets <- list(data.frame(sex = 1:2, Freq = total * c(.52, .48)), data.frame(age = 1:3, Freq = total * c(.3, .36, .34)))
raked <- rake(clusters, list(~sex, ~age), targets, control = list(maxit = 1000, epsilon = 1e-12))
rakedsimple <- rake(simple, list(~sex, ~age), targets, control = list(maxit = 1000, epsilon = 1e-12))
bounded <- calibrate(clusters, ~factor(sex) + factor(age), total * c(1, .48, .36, .34), calfun = "raking", bounds = c(.8, 1.35), epsilon = 1e-12, maxit = 200)
g <- weights(raked) / weights(clusters)
one <- function(d) subset(d, sex == 1 & age < 3)
out <- list(simple = part(simple), strata = part(strata), clusters = part(clusters), fpc = part(fpc), zero = part(none),
  filtered = list(simple = part(one(simple), FALSE), strata = part(one(strata), FALSE), clusters = part(one(clusters), FALSE), fpc = part(one(fpc), FALSE)),
  wholedegf = list(simple = degf(simple), strata = degf(strata), clusters = degf(clusters), fpc = degf(fpc)),
  lonely = lonely, raked = part(raked), rakedsimple = part(rakedsimple), rakedfiltered = part(one(raked), FALSE), bounded = part(bounded), boundedg = range(weights(bounded) / weights(clusters)),
  g = list(least = min(g), most = max(g)))
cat(toJSON(out, auto_unbox = TRUE, digits = NA), "\n")
