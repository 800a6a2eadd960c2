# Groups compared: each against the rest and the grouping as a whole, for two items and their equally weighted index, on the rows of paired-waves.csv: t.test,
# oneway.test and kruskal.test without a design; under one linearised contrasts of ratios (equal to svyglm's, checked), Wald's F as regTermTest, and the
# same for mid-ranks, which is svyranktest where weights are equal (checked; with weights R ranks ties by the order of the rows):
# cd test/oracle && Rscript groups.R > groups.json
suppressMessages({library(survey); library(jsonlite)})
r <- read.csv("paired-waves.csv")
r <- transform(r, place = seq_along(id), one = 1, person = ifelse(is.na(id), 10000 + seq_along(id), id))
for (v in c("a", "b")) { x <- r[[v]]; x[!(x %in% 1:10)] <- NA; r[[v]] <- (x - 1) / 9 * 100 }
total <- sum(r$weight)
sex <- total * c(.52, .48); age <- total * c(.3, .36, .34)
targets <- list(data.frame(sex = 1:2, Freq = sex), data.frame(age = 1:3, Freq = age))
raked <- function(d) rake(d, list(~sex, ~age), targets, control = list(maxit = 1000, epsilon = 1e-12))
simple <- svydesign(~place, weights = ~weight, data = r)
strata <- svydesign(~place, strata = ~stratum, weights = ~weight, data = r)
clusters <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = r, nest = TRUE)
fpc <- svydesign(~cluster, strata = ~stratum, weights = ~weight, fpc = ~population, data = r, nest = TRUE)
equal <- svydesign(~cluster, strata = ~stratum, weights = ~one, data = r, nest = TRUE)
persons <- svydesign(~person, weights = ~weight, data = r)
current <- r$who == "ours" & r$wave == 3
measures <- list(index = c(a = .5, b = .5), a = c(a = 1), b = c(b = 1))
midrank <- function(x, w) { out <- rep(NA, length(x)); at <- !is.na(x); f <- factor(x[at]); s <- tapply(w[at], f, sum); m <- (cumsum(s) - s / 2) / sum(s); out[at] <- m[as.integer(f)]; out }
# Values in groups (a list of logicals) and their covariance, by linearisation of ratios of totals.
estimates <- function(d, weights, groups) {
  expressions <- character(0); vars <- character(0)
  for (g in seq_along(groups)) {
    parts <- character(0)
    for (v in names(weights)) {
      inside <- groups[[g]] & !is.na(d$variables[[v]]); y <- paste0("y", g, v); o <- paste0("o", g, v)
      d$variables[[y]] <- ifelse(inside, d$variables[[v]], 0); d$variables[[o]] <- as.numeric(inside); vars <- c(vars, y, o)
      parts <- c(parts, paste0(format(weights[[v]], digits = 17), " * ", y, " / ", o))
    }
    expressions[g] <- paste(parts, collapse = " + ")
  }
  t <- svytotal(as.formula(paste0("~", paste(vars, collapse = "+"))), d)
  e <- svycontrast(t, setNames(lapply(expressions, str2lang), paste0("g", seq_along(groups))))
  list(value = unname(coef(e)), v = unname(vcov(e)))
}
wald <- function(e, df) {
  k <- length(e$value); c <- cbind(diag(k - 1), -1); x <- c %*% e$value
  f <- drop(t(x) %*% solve(c %*% e$v %*% t(c), x)) / (k - 1)
  list(f = f, df = c(k - 1, df + 1 - k), p = pf(f, k - 1, df + 1 - k, lower.tail = FALSE))
}
pooled <- function(x, g, w) { s <- function(i) { i <- i & !is.na(x); m <- weighted.mean(x[i], w[i]); c(sum(i), m, sum(w[i] * (x[i] - m)^2) / sum(w[i]) * sum(i) / (sum(i) - 1)) }
  a <- s(g); b <- s(!g); (a[2] - b[2]) / sqrt(((a[1] - 1) * a[3] + (b[1] - 1) * b[3]) / (a[1] + b[1] - 2)) }
of <- function(d, field, here, glm = TRUE, ranktest = FALSE) {
  units <- sum(sapply(split(d$cluster[, 1], d$strata[, 1]), function(u) length(unique(u)))); df <- units - length(unique(d$strata[, 1]))
  categories <- sort(unique(r[[field]][here])); inside <- lapply(categories, function(g) here & r[[field]] == g)
  lapply(setNames(names(measures), names(measures)), function(m) {
    weights <- measures[[m]]; all <- estimates(d, weights, inside)
    against <- lapply(seq_along(categories), function(g) {
      e <- estimates(d, weights, list(inside[[g]], here & !inside[[g]])); value <- e$value[1] - e$value[2]; se <- sqrt(e$v[1, 1] + e$v[2, 2] - 2 * e$v[1, 2])
      if (glm && m != "index") {
        d$variables$g <- inside[[g]]; fit <- coef(summary(svyglm(as.formula(paste(m, "~ g")), subset(d, here))))["gTRUE", ]
        stopifnot(all.equal(unname(fit[1:2]), c(value, se)))
      }
      list(own = e$value[1], value = value, se = se, p = 2 * pt(-abs(value / se), df - 1), effect = if (m == "index") NULL else pooled(r[[m]][here], inside[[g]][here], weights(d)[here]))
    })
    ranks <- NULL
    if (m != "index") {
      d$variables$rank <- NA; d$variables$rank[here] <- midrank(r[[m]][here], weights(d)[here])
      e <- estimates(d, c(rank = 1), inside); ranks <- wald(e, df)
      if (glm) {
        d$variables$g <- factor(r[[field]]); test <- regTermTest(svyglm(as.formula(paste(m, "~ g")), subset(d, here)), ~g)
        stopifnot(all.equal(c(test$Ftest), wald(all, df)$f))
      }
      if (ranktest) {
        s <- subset(d, here); s$variables$g <- factor(r[[field]][here]); test <- svyranktest(as.formula(paste(m, "~ g")), s)
        stopifnot(all.equal(as.numeric(if (length(categories) == 2) test$statistic^2 else test$parameter / (length(categories) - 1)), as.numeric(ranks$f)))
      }
    }
    list(groups = against, whole = wald(all, df), ranks = ranks)
  })
}
plain <- function(field, here) {
  d <- r[here, ]; d$index <- (d$a + d$b) / 2; g <- d[[field]]
  lapply(setNames(names(measures), names(measures)), function(m) {
    x <- d[[m]]
    w <- oneway.test(x ~ g); k <- kruskal.test(x, g); n <- sum(!is.na(x))
    list(groups = lapply(sort(unique(g)), function(c) { t <- t.test(x[g == c], x[g != c]); list(own = unname(t$estimate[1]), value = unname(t$estimate[1] - t$estimate[2]), se = t$stderr, low = t$conf.int[1], high = t$conf.int[2], p = t$p.value, effect = pooled(x, g == c, rep(1, length(x)))) }),
      whole = list(f = unname(w$statistic), df = unname(w$parameter), p = w$p.value), ranks = if (m == "index") NULL else list(f = unname(k$statistic), df = unname(k$parameter), p = k$p.value, effect = unname(k$statistic) / (n - 1)))
  })
}
age <- function(d, ...) list(age = of(d, "age", current, ...))
out <- list(simple = list(sex = of(simple, "sex", current)), strata = age(strata), fpc = age(fpc), equal = list(age = of(equal, "age", current, ranktest = TRUE), sex = of(equal, "sex", current, ranktest = TRUE)), raked = age(raked(strata), glm = FALSE),
  providers = list(who = of(persons, "who", r$wave == 3)), none = list(age = plain("age", current & !is.na(r$a) & !is.na(r$b)), sex = plain("sex", current & !is.na(r$a) & !is.na(r$b))))
cat(toJSON(out, auto_unbox = TRUE, digits = NA, null = "null"), "\n")
