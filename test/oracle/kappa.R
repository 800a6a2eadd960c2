# Cohen's kappa and its standard error by psych::cohen.kappa. Rscript kappa.R > kappa.json
library(jsonlite)
suppressMessages(library(psych))
set.seed(1960)
tiers <- c("basic", "performance", "excitement", "indifferent")
case <- function(n, same) {
  a <- sample(tiers, n, TRUE, c(.4, .3, .2, .1)); b <- ifelse(runif(n) < same, a, sample(tiers, n, TRUE))
  k <- cohen.kappa(data.frame(a, b))
  list(a = a, b = b, kappa = k$kappa, se = sqrt(k$var.kappa))
}
cat(toJSON(list(case(40, .6), case(40, 0), case(300, .8)), auto_unbox = TRUE, digits = 15), "\n")
