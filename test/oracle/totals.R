# Shares and totals of categories by R survey, on design.csv with its weights as those of a population (times 20): svymean and svytotal of a factor,
# and svyciprop on the logit scale, under every design; among the rows that a filter lets in; under raked weights.
# cd test/oracle && Rscript totals.R > totals.json
suppressMessages({library(survey); library(jsonlite)})
r <- read.csv("design.csv")
r$weight <- 20 * r$weight
part <- function(d, df) {
  lapply(list(sex = "sex", age = "age"), function(name) {
    form <- as.formula(paste0("~factor(", name, ")"))
    m <- svymean(form, d); t <- svytotal(form, d)
    limits <- confint(t, df = df)
    lapply(seq_along(coef(m)), function(i) {
      one <- as.formula(sprintf("~I(%s == %d)", name, i))
      ci <- confint(svyciprop(one, d, method = "logit", df = df))
      list(category = as.character(i), share = unname(coef(m))[i], se = unname(SE(m))[i], low = unname(ci)[1], high = unname(ci)[2],
        total = unname(coef(t))[i], totalse = unname(SE(t))[i], totallow = unname(limits[i, 1]), totalhigh = unname(limits[i, 2]))
    })
  })
}
strata <- svydesign(~1, strata = ~stratum, weights = ~weight, data = r)
clusters <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = r, nest = TRUE)
fpc <- svydesign(~cluster, strata = ~stratum, weights = ~weight, fpc = ~population, data = r, nest = TRUE)
simple <- svydesign(~1, weights = ~weight, data = r)
total <- sum(r$weight)
raked <- rake(clusters, list(~sex), list(data.frame(sex = 1:2, Freq = total * c(.52, .48))), control = list(maxit = 1000, epsilon = 1e-12))
rakedsimple <- rake(simple, list(~sex), list(data.frame(sex = 1:2, Freq = total * c(.52, .48))), control = list(maxit = 1000, epsilon = 1e-12))
designs <- list(simple = simple, strata = strata, clusters = clusters, fpc = fpc, raked = raked, rakedsimple = rakedsimple)
out <- lapply(designs, function(d) part(d, degf(d)))
out$filtered <- part(subset(clusters, age < 3), degf(clusters))
cat(toJSON(out, auto_unbox = TRUE, digits = NA), "\n")
