# Means of importance by wave and their change where persons answer in several waves, shares of answers and the difference of two providers,
# under weights, strata, clusters, a finite population, raking and calibration within bounds, by R survey, on rows made up here
# (paired-waves.csv): cd test/oracle && Rscript paired-waves.R > paired-waves.json
suppressMessages({library(survey); library(jsonlite)})
set.seed(88)
persons <- data.frame(id = 1:90, stratum = rep(1:3, each = 30), cluster = rep(1:18, each = 5), population = rep(c(40, 55, 70), each = 30),
  weight = round(runif(90, .5, 3), 3), sex = sample(1:2, 90, TRUE, c(.6, .4)), age = sample(1:3, 90, TRUE), level = rnorm(90, 0, 1.2))
persons$level <- persons$level + rep(rnorm(18, 0, .8), each = 5)
wave <- function(w, of) {
  m <- nrow(of); answer <- function(mean) pmin(10, pmax(1, round(mean + of$level + rnorm(m, 0, 1))))
  data.frame(of[c("id", "stratum", "cluster", "population", "sex", "age")], weight = round(of$weight * runif(m, .8, 1.25), 3), wave = w,
    who = ifelse(of$id %% 3 == 0, "theirs", "ours"), a = answer(6.5), b = answer(5 + .2 * w), i1 = answer(5 + .3 * w), i2 = answer(7 - .4 * w), i3 = answer(6))
}
rows <- rbind(wave(1, persons[persons$id %% 5 != 0, ]), wave(2, persons[persons$id %% 4 != 0, ]), wave(3, persons[persons$id %% 7 != 0, ]))
rows$i2[c(3, 50, 120)] <- NA; rows$i1[c(9, 77)] <- NA; rows$b[c(20, 140, 180)] <- NA
# Two rows without an id: units of their own.
rows$id[c(5, 150)] <- NA
write.csv(rows, "paired-waves.csv", row.names = FALSE, na = "", quote = FALSE)
r <- transform(rows, person = ifelse(is.na(id), 10000 + seq_along(id), id), place = seq_along(id))
score <- function(x) 100 * (x - 1) / 9
for (v in c("a", "b", "i1", "i2", "i3")) r[[v]] <- score(r[[v]])
est <- function(e) list(value = unname(coef(e))[1], se = unname(SE(e))[1])
# Available-case means of several columns are ratios of totals: y and "answered" of each column in each group.
totals <- function(d, columns, groups) {
  for (v in columns) for (g in names(groups)) {
    inside <- groups[[g]](d$variables) & !is.na(d$variables[[v]])
    d$variables[[paste0("o", v, g)]] <- as.numeric(inside); d$variables[[paste0("y", v, g)]] <- ifelse(inside, d$variables[[v]], 0)
  }
  names <- as.vector(outer(columns, names(groups), paste0))
  svytotal(reformulate(c(paste0("y", names), paste0("o", names))), d)
}
average <- function(columns, g) paste0("(", paste0("y", columns, g, "/o", columns, g, collapse = "+"), ")/", length(columns))
ask <- function(t, text) { q <- eval(bquote(svycontrast(t, quote(.(parse(text = text)[[1]]))))); est(q) }
trend <- function(d) {
  t <- totals(d, c("i1", "i2", "i3"), list(`1` = function(v) v$who == "ours" & v$wave == 1, `2` = function(v) v$who == "ours" & v$wave == 2, `3` = function(v) v$who == "ours" & v$wave == 3))
  of <- function(columns) list(first = ask(t, average(columns, 1)), last = ask(t, average(columns, 3)),
    change = ask(t, paste0(average(columns, 3), "-", average(columns, 1))))
  list(units = sum(sapply(split(d$cluster[, 1], d$strata[, 1]), function(u) length(unique(u)))), strata = length(unique(d$strata[, 1])), d1 = of(c("i1", "i2")), d2 = of("i3"))
}
answers <- function(d) {
  here <- subset(d, who == "ours" & wave == 3)
  of <- function(s) list(mean = est(svymean(~a, s)), top = est(svymean(~I(as.numeric(a > 99)), s)), above = est(svymean(~I(as.numeric(a > min(r$a) + 1e-9)), s)))
  list(all = of(here), sex1 = of(subset(here, sex == 1)), age3 = of(subset(here, age == 3)))
}
benchmark <- function(d) {
  t <- totals(d, c("a", "b"), list(ours = function(v) v$who == "ours" & v$wave == 3, theirs = function(v) v$who == "theirs" & v$wave == 3))
  both <- function(columns) ask(t, paste0(average(columns, "ours"), "-", average(columns, "theirs")))
  a <- both("a")
  # svyby's own covariance where it has one: not for calibrated weights.
  if (is.null(d$postStrata)) stopifnot(all.equal(a, est(svycontrast(svyby(~a, ~who, subset(d, wave == 3), svymean, covmat = TRUE), c(1, -1)))))
  list(a = a, b = both("b"), index = both(c("a", "b")))
}
total <- sum(r$weight)
sex <- total * c(.52, .48); age <- total * c(.3, .36, .34)
targets <- list(data.frame(sex = 1:2, Freq = sex), data.frame(age = 1:3, Freq = age))
raked <- function(d) rake(d, list(~sex, ~age), targets, control = list(maxit = 1000, epsilon = 1e-12))
bounded <- function(d) calibrate(d, ~factor(sex) + factor(age), c(total, sex[2], age[2:3]), calfun = "raking", bounds = c(.83, 1.18), epsilon = 1e-12, maxit = 500)
plain <- list(simple = svydesign(~place, weights = ~weight, data = r), strata = svydesign(~place, strata = ~stratum, weights = ~weight, data = r),
  clusters = svydesign(~cluster, strata = ~stratum, weights = ~weight, data = r, nest = TRUE),
  fpc = svydesign(~cluster, strata = ~stratum, weights = ~weight, fpc = ~population, data = r, nest = TRUE))
people <- list(simple = svydesign(~person, weights = ~weight, data = r), strata = svydesign(~person, strata = ~stratum, weights = ~weight, data = r, nest = TRUE))
every <- function(designs, what) c(lapply(designs, what), list(raked = what(raked(designs$strata)), rakedsimple = what(raked(designs$simple)), bounded = what(bounded(designs$strata))))
out <- list(trend = every(c(people, plain[c("clusters", "fpc")]), trend), answers = c(every(plain, answers), list(rakedclusters = answers(raked(plain$clusters)))),
  benchmark = c(every(plain, benchmark), list(rakedclusters = benchmark(raked(plain$clusters)))), rakedclusters = trend(raked(plain$clusters)))
cat(toJSON(out, auto_unbox = TRUE, digits = NA), "\n")
