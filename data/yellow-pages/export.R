# Rscript data/yellow-pages/export.R writes answers.csv again from R's bayesm::customerSat (Debian: r-cran-bayesm). Where the package is only unpacked, the
# path of customerSat.rda is given as an argument.
given <- commandArgs(trailingOnly = TRUE)
if (length(given) > 0) load(given[1]) else data(customerSat, package = "bayesm")
names(customerSat) <- c(
  "overall", "competitive_prices", "price_increase", "price_for_volume", "effect_shown",
  "reaches_many", "advertising_reach", "long_exposure", "distribution", "right_areas"
)
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
write.csv(customerSat, file.path(dirname(script), "answers.csv"), row.names = FALSE, quote = FALSE, eol = "\n")
