# Rscript test/data/california-schools.R > test/data/california-schools.json: what R's survey finds in apistrat, and the truth in apipop
suppressMessages({library(survey); library(jsonlite)})
data(api)
score <- function(api) (api - 200) / 8
apistrat$score <- score(apistrat$api00)
d <- svydesign(id = ~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
m <- svymean(~score, d)
cat(toJSON(list(
  sample = nrow(apistrat), mean = unname(coef(m)), se = unname(c(SE(m))),
  population = nrow(apipop), truth = mean(score(apipop$api00)), districts = length(unique(apipop$dnum)),
  byParents = weighted.mean(score(apipop$api00), apipop$pct.resp),
  types = as.list(table(as.character(apipop$stype)))
), auto_unbox = TRUE, digits = I(17)), "\n")
