# Design effects both ways by R survey, on apistrat with its strata, weights and finite population: Rscript design-effects.R > design-effects.json
suppressMessages({library(survey); library(jsonlite)})
data(api)
one <- function(fpc) {
  d <- if (fpc) svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat) else
    svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat)
  both <- function(v) {
    f <- as.formula(paste0("~", v))
    list(without = unname(deff(svymean(f, d, deff = TRUE))), replace = unname(deff(svymean(f, d, deff = "replace"))))
  }
  list(api00 = both("api00"), meals = both("meals"))
}
cat(toJSON(list(fpc = one(TRUE), plain = one(FALSE)), digits = I(17), auto_unbox = TRUE), "\n")
