# How questions are answered: counts, shares, mean, median, standard deviation, shares of the two best and two worst answers with Wilson's interval, of
# all respondents (one provider's last wave), under weights, strata, clusters, a finite population, raking, calibration within bounds, a filter, and
# without a design, by R survey, on the rows of paired-waves.csv (1 to 10, anything else no answer):
# cd test/oracle && Rscript distribution.R > distribution.json
suppressMessages({library(survey); library(jsonlite)})
r <- read.csv("paired-waves.csv")
questions <- c("a", "b", "i1", "i2", "i3")
for (q in questions) r[[q]][!(r[[q]] %in% 1:10)] <- NA
# Persons stand once in a wave, so that rows are units.
r <- transform(r, place = seq_along(id), one = 1)
total <- sum(r$weight)
sex <- total * c(.52, .48); age <- total * c(.3, .36, .34)
targets <- list(data.frame(sex = 1:2, Freq = sex), data.frame(age = 1:3, Freq = age))
raked <- function(d) rake(d, list(~sex, ~age), targets, control = list(maxit = 1000, epsilon = 1e-12))
bounded <- function(d) calibrate(d, ~factor(sex) + factor(age), c(total, sex[2], age[2:3]), calfun = "raking", bounds = c(.83, 1.18), epsilon = 1e-12, maxit = 500)
simple <- svydesign(~place, weights = ~weight, data = r)
strata <- svydesign(~place, strata = ~stratum, weights = ~weight, data = r)
clusters <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = r, nest = TRUE)
fpc <- svydesign(~cluster, strata = ~stratum, weights = ~weight, fpc = ~population, data = r, nest = TRUE)
plain <- svydesign(~place, weights = ~one, data = r)
wilson <- function(p, n, z = qnorm(.975)) (p + z^2 / (2 * n) + c(-1, 1) * z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))) / (1 + z^2 / n)
of <- function(d, keep = rep(TRUE, nrow(r)), design = TRUE) {
  units <- sum(sapply(split(d$cluster[, 1], d$strata[, 1]), function(u) length(unique(u)))); df <- units - length(unique(d$strata[, 1]))
  here <- keep & r$who == "ours" & r$wave == 3
  setNames(lapply(questions, function(q) {
    answered <- here & !is.na(r[[q]])
    # A calibrated design keeps the rows outside a domain, which may not be missing.
    d$variables$y <- ifelse(answered, r[[q]], 0)
    d$variables$score <- (d$variables$y - 1) * 100 / 9
    d$variables$best <- as.numeric(d$variables$y >= 9); d$variables$worst <- as.numeric(d$variables$y <= 2)
    s <- subset(d, answered); all <- subset(d, here)
    y <- r[[q]][answered]; w <- weights(d)[answered]; n <- length(y)
    mean <- svymean(~y, s); score <- svymean(~score, s)
    share <- function(formula) {
      m <- svymean(formula, s); p <- unname(coef(m)); se <- unname(SE(m)[1])
      effective <- if (!design) n else if (se > 0) p * (1 - p) / se^2 * (qt(.975, n - 1) / qt(.975, df))^2 else sum(w)^2 / sum(w^2)
      list(value = p, se = se, interval = wilson(p, effective))
    }
    list(n = n, unanswered = sum(here & is.na(r[[q]])), noAnswer = 1 - sum(w) / sum(weights(d)[here]),
      counts = as.integer(table(factor(y, 1:10))), shares = as.numeric(tapply(w, factor(y, 1:10), sum, default = 0)) / sum(w),
      mean = unname(coef(mean)), se = unname(SE(mean)[1]), interval = unname(coef(mean)) + c(-1, 1) * qt(.975, df) * unname(SE(mean)[1]),
      score = unname(coef(score)), scoreSe = unname(SE(score)[1]),
      median = as.numeric(svyquantile(~y, s, .5, qrule = "math", ci = FALSE)$y[1]), sd = sqrt(as.numeric(coef(svyvar(~y, s)))),
      best = share(~best), worst = share(~worst))
  }), questions)
}
out <- list(simple = of(simple), strata = of(strata), clusters = of(clusters), fpc = of(fpc), rakedsimple = of(raked(simple)), raked = of(raked(strata)),
  bounded = of(bounded(strata)), rakedclusters = of(raked(clusters)), filtered = of(clusters, r$sex == 1), none = of(plain, design = FALSE))
cat(toJSON(out, auto_unbox = TRUE, digits = NA), "\n")
