# Rscript data/california-schools/export.R writes answers.csv and population.csv again from R's survey::api (Debian: r-cran-survey).
suppressMessages(library(survey))
data(api)

types <- c(E = "elementary", M = "middle", H = "high")
heard <- function(share) as.character(cut(share, c(-1, 50, 75, 90, 100), c("50 or fewer", "51-75", "76-90", "91-100")))
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
write <- function(table, name) {
  write.csv(table, file.path(dirname(script), name), row.names = FALSE, quote = FALSE, eol = "\n")
}

write(with(apistrat, data.frame(
  school = cds,
  type = types[as.character(stype)],
  heard = heard(pct.resp),
  api = api00,
  weight = round(pw, 2),
  stratum = as.character(stype),
  schools = round(fpc)
)), "answers.csv")

write(with(apipop, data.frame(type = as.character(stype), district = dnum, api = api00, heard = pct.resp)), "population.csv")
