# The net promoter score of groups, its intervals and its differences under weights, strata, clusters, a finite population, raking, calibration
# within bounds, a filter, and without a design, by R survey, on the rows of paired-waves.csv (a: 0 to 10):
# cd test/oracle && Rscript nps.R > nps.json
suppressMessages({library(survey); library(jsonlite)})
r <- read.csv("paired-waves.csv")
r <- transform(r, person = ifelse(is.na(id), 10000 + seq_along(id), id), place = seq_along(id), one = 1,
  nps = ifelse(a >= 9, 100, ifelse(a <= 6, -100, 0)))
total <- sum(r$weight)
sex <- total * c(.52, .48); age <- total * c(.3, .36, .34)
targets <- list(data.frame(sex = 1:2, Freq = sex), data.frame(age = 1:3, Freq = age))
raked <- function(d) rake(d, list(~sex, ~age), targets, control = list(maxit = 1000, epsilon = 1e-12))
bounded <- function(d) calibrate(d, ~factor(sex) + factor(age), c(total, sex[2], age[2:3]), calfun = "raking", bounds = c(.83, 1.18), epsilon = 1e-12, maxit = 500)
people <- list(simple = svydesign(~person, weights = ~weight, data = r), strata = svydesign(~person, strata = ~stratum, weights = ~weight, data = r, nest = TRUE))
clusters <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = r, nest = TRUE)
fpc <- svydesign(~cluster, strata = ~stratum, weights = ~weight, fpc = ~population, data = r, nest = TRUE)
# Means in groups and their difference, as ratios of totals: svyby has no covariance of calibrated weights.
difference <- function(d, first, second) {
  for (g in c("f", "s")) { inside <- list(f = first, s = second)[[g]]; d$variables[[paste0("o", g)]] <- as.numeric(inside); d$variables[[paste0("y", g)]] <- ifelse(inside, d$variables$nps, 0) }
  t <- svytotal(~yf + ys + of + os, d)
  e <- svycontrast(t, quote(yf / of - ys / os))
  if (is.null(d$postStrata)) {
    d$variables$side <- ifelse(first, "f", ifelse(second, "s", "none"))
    by <- svycontrast(svyby(~nps, ~side, subset(d, side != "none"), svymean, covmat = TRUE), c(f = 1, s = -1))
    stopifnot(all.equal(c(unname(coef(e)), unname(SE(e))), c(unname(coef(by)), unname(SE(by)))))
  }
  c(unname(coef(e)), unname(SE(e)))
}
of <- function(d, keep = rep(TRUE, nrow(r)), design = TRUE) {
  v <- d$variables
  units <- sum(sapply(split(d$cluster[, 1], d$strata[, 1]), function(u) length(unique(u)))); strata <- length(unique(d$strata[, 1])); df <- units - strata
  ours <- keep & v$who == "ours"; here <- ours & v$wave == 3
  groups <- c(list(all = here), setNames(lapply(1:2, function(g) here & v$sex == g), paste0("sex=", 1:2)), setNames(lapply(1:3, function(g) here & v$age == g), paste0("age=", 1:3)),
    setNames(lapply(1:3, function(g) ours & v$wave == g), paste0("wave=", 1:3)), setNames(lapply(c("ours", "theirs"), function(g) keep & v$who == g & v$wave == 3), paste0("who=", c("ours", "theirs"))))
  groups <- Filter(any, groups)
  score <- function(inside) {
    s <- subset(d, inside); m <- svymean(~nps, s); value <- unname(coef(m)); se <- unname(SE(m)[1])
    x <- s$variables$nps; w <- weights(s); n <- sum(inside); p <- sum(w * (x > 0)) / sum(w); q <- sum(w * (x < 0)) / sum(w)
    spread <- p + q - (p - q)^2
    # Without a design: the closed form, over n, times units/(units - 1).
    if (!design) stopifnot(all.equal(se, 100 * sqrt(spread / n * units / (units - 1))))
    effective <- if (!design) n else 1e4 * spread / se^2 * (qt(.975, n - 1) / qt(.975, df))^2
    more <- (effective * p + .75) / (effective + 3); less <- (effective * q + .75) / (effective + 3)
    half <- qnorm(.975) * 100 * sqrt((more + less - (more - less)^2) / (effective + 3))
    list(value = value, se = se, n = n, promoters = p, detractors = q, wald = pmax(-100, pmin(100, value + c(-1, 1) * qt(.975, df) * se)),
      adjusted = pmax(-100, pmin(100, 100 * (more - less) + c(-1, 1) * half)))
  }
  test <- function(pairs) {
    e <- lapply(pairs, function(p) difference(d, p[[1]], p[[2]])); p <- sapply(e, function(x) 2 * pt(-abs(x[1] / x[2]), df))
    Map(function(x, p, holm) list(value = x[1], se = x[2], p = p, pHolm = holm), e, p, p.adjust(p, "holm"))
  }
  rest <- function(name) { inside <- groups[grepl(paste0("^", name, "="), names(groups))]; lapply(inside, function(g) list(g, Reduce(`|`, inside) & !g)) }
  differences <- c(if (sum(grepl("^sex=", names(groups))) > 1) test(rest("sex")[1]), test(rest("age")), test(list(`wave=3` = list(groups$`wave=3`, groups$`wave=2`))), test(rest("who")[1]))
  list(units = units, strata = strata, groups = lapply(groups, score), differences = differences)
}
plain <- svydesign(~place, weights = ~one, data = r)
out <- list(simple = of(people$simple), strata = of(people$strata), clusters = of(clusters), fpc = of(fpc), rakedsimple = of(raked(people$simple)), raked = of(raked(people$strata)),
  bounded = of(bounded(people$strata)), rakedclusters = of(raked(clusters)), filtered = of(clusters, r$sex == 1), none = of(plain, design = FALSE))
cat(toJSON(out, auto_unbox = TRUE, digits = NA), "\n")
