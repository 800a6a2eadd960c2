# The last wave less the one before it, for two items and their equally weighted index, on the rows of paired-waves.csv: t.test without a design and
# without persons; else linearised differences of ratios with persons as primary units (without calibration equal to svyglm's on the waves, checked):
# cd test/oracle && Rscript waves.R > waves.json
suppressMessages({library(survey); library(jsonlite)})
r <- read.csv("paired-waves.csv")
r <- transform(r, place = seq_along(id), one = 1, person = ifelse(is.na(id), 10000 + seq_along(id), id))
for (v in c("a", "b")) { x <- r[[v]]; x[!(x %in% 1:10)] <- NA; r[[v]] <- (x - 1) / 9 * 100 }
total <- sum(r$weight)
sex <- total * c(.52, .48); age <- total * c(.3, .36, .34)
targets <- list(data.frame(sex = 1:2, Freq = sex), data.frame(age = 1:3, Freq = age))
raked <- function(d) rake(d, list(~sex, ~age), targets, control = list(maxit = 1000, epsilon = 1e-12))
persons <- svydesign(~person, weights = ~one, data = r)
simple <- svydesign(~person, weights = ~weight, data = r)
clusters <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = r, nest = TRUE)
ours <- r$who == "ours"; now <- ours & r$wave == 3; before <- ours & r$wave == 2
measures <- list(index = c(a = .5, b = .5), a = c(a = 1), b = c(b = 1))
of <- function(d, glm = TRUE) {
  units <- sum(sapply(split(d$cluster[, 1], d$strata[, 1]), function(u) length(unique(u)))); df <- units - length(unique(d$strata[, 1])) - 1
  lapply(setNames(names(measures), names(measures)), function(m) {
    vars <- character(0); parts <- character(0)
    for (v in names(measures[[m]])) for (g in c("n", "p")) {
      inside <- list(n = now, p = before)[[g]] & !is.na(r[[v]]); y <- paste0("y", g, v); o <- paste0("o", g, v)
      d$variables[[y]] <- ifelse(inside, r[[v]], 0); d$variables[[o]] <- as.numeric(inside); vars <- c(vars, y, o)
      parts <- c(parts, paste0(if (g == "n") "" else "-", measures[[m]][[v]], " * ", y, " / ", o))
    }
    e <- svycontrast(svytotal(as.formula(paste0("~", paste(vars, collapse = "+"))), d), str2lang(paste(parts, collapse = " + ")))
    value <- unname(coef(e)); se <- unname(SE(e))
    if (glm && m != "index") {
      d$variables$g <- now; fit <- coef(summary(svyglm(as.formula(paste(m, "~ g")), subset(d, now | before))))["gTRUE", ]
      stopifnot(all.equal(unname(fit[1:2]), c(value, se)))
    }
    list(value = value, se = se, p = 2 * pt(-abs(value / se), df))
  })
}
plain <- lapply(setNames(c("a", "b"), c("a", "b")), function(m) { t <- t.test(r[[m]][now], r[[m]][before]); list(value = unname(t$estimate[1] - t$estimate[2]), se = t$stderr, p = t$p.value) })
both <- length(intersect(r$id[now & !is.na(r$id)], r$id[before]))
cat(toJSON(list(persons = both, designs = list(persons = of(persons), simple = of(simple), clusters = of(clusters), raked = of(raked(simple), FALSE), none = plain)), auto_unbox = TRUE, digits = NA), "\n")
