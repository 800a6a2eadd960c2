# Rscript test/data/copenhagen-housing.R > test/data/copenhagen-housing.json: the margins of MASS::housing as R counts them
library(MASS)
library(jsonlite)
margin <- function(f) as.list(tapply(housing$Freq, as.character(f), sum))
cat(toJSON(list(
  total = sum(housing$Freq), cells = nrow(housing),
  satisfaction = margin(housing$Sat), influence = margin(housing$Infl), type = margin(housing$Type), contact = margin(housing$Cont),
  highByType = as.list(with(subset(housing, Sat == "High"), tapply(Freq, as.character(Type), sum))),
  meanScore = weighted.mean((as.integer(housing$Sat) - 1) * 50, housing$Freq)
), auto_unbox = TRUE, digits = I(17)), "\n")
