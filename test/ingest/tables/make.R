# Makes the SPSS files of this folder and, beside each, the table and codebook that R reads from it (haven, ReadStat).
# Run: Rscript make.R, then sh make.sh (GNU PSPP writes the same kinds of file by other code).
library(haven)
set.seed(4)
n <- 60
satisfaction <- c("Very dissatisfied" = 1, "Dissatisfied" = 2, "Neutral" = 3, "Satisfied" = 4, "Very satisfied" = 5)
item <- function(label) labelled_spss(
  sample(c(1:5, 9), n, TRUE, prob = c(1, 2, 3, 4, 3, 1)), c(satisfaction, "Don't know" = 9), na_values = 9, label = label)
long <- vapply(1:n, function(i) paste(rep(sprintf("很好 %d.", i), 10 * (i %% 9)), collapse = ""), "")
answers <- data.frame(id = 1:n)
answers$overall_satisfaction_with_us <- item("Overall, how satisfied are you with us?")
answers$billing_accuracy <- item("Billing: accuracy")
answers$billing_clarity <- item("Billing: clarity")
answers$service_speed <- item("Service: speed")
answers$service_kindness <- item("Service: kindness")
answers$性别 <- labelled(sample(c(1, 2, NA), n, TRUE), c("男" = 1, "女" = 2), label = "您的性别")
answers$age <- labelled_spss(sample(c(18:80, 998), n, TRUE), na_range = c(990, Inf), label = "Age")
answers$region <- labelled(sample(c("N", "S", ""), n, TRUE), c("North" = "N", "South" = "S"))
answers$comment <- long
answers$weight <- round(runif(n, .5, 2), 3)
answers$filled <- as.Date("2024-02-27") + 0:(n - 1)
answers$at <- as.POSIXct("2024-02-28 23:59:58", tz = "UTC") + 86400 * (1:n) + 0:(n - 1)
answers$took <- hms::hms(seconds = 30 * (1:n))

write_sav(answers, "haven.sav", compress = "byte")
write_sav(answers, "haven-plain.sav", compress = "none")
write_sav(answers, "haven.zsav", compress = "zsav")

cell <- function(x) {
  if (inherits(x, "POSIXct")) return(format(x, "%Y-%m-%d %H:%M:%S"))
  if (inherits(x, "hms")) return(format(x))
  if (is.labelled(x)) x <- as.vector(unclass(x))
  if (is.numeric(x) && !inherits(x, "Date")) return(ifelse(is.na(x), "", format(as.numeric(x), digits = 15, trim = TRUE, drop0trailing = TRUE, scientific = FALSE)))
  ifelse(is.na(x), "", as.character(x))
}
read <- read_sav("haven.sav", user_na = TRUE)
plain <- as.data.frame(lapply(read, function(x) vapply(seq_along(x), function(i) cell(x[i]), "")), check.names = FALSE)
write.csv(plain, "haven.csv", row.names = FALSE, fileEncoding = "UTF-8")
