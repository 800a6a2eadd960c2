# Rscript data/copenhagen-housing/export.R writes answers.csv again from R's MASS::housing (Debian: r-cran-mass).
library(MASS)

table <- data.frame(
  satisfaction = as.character(housing$Sat),
  influence = as.character(housing$Infl),
  type = as.character(housing$Type),
  contact = as.character(housing$Cont),
  count = housing$Freq
)
script <- sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))
write.csv(table, file.path(dirname(script), "answers.csv"), row.names = FALSE, quote = FALSE, eol = "\n")
