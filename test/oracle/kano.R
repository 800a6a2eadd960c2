# Kano's questionnaire, computed apart from our code: categories by a table written as in Berger et al. 1993, Better and Worse with their errors by
# survey::svyratio, Fong's test and the stricter one by their formulas. Writes the answers too.
# Rscript kano.R > kano.json
library(jsonlite)
suppressMessages(library(survey))
set.seed(1984)
n <- 400
answers <- c("like", "must-be", "neutral", "live-with", "dislike")
evaluation <- matrix(c("Q","A","A","A","O", "R","I","I","I","M", "R","I","I","I","M", "R","I","I","I","M", "R","R","R","R","Q"),
                     5, byrow = TRUE, dimnames = list(answers, answers))
draw <- function(f, d) list(f = sample(answers, n, TRUE, f), d = sample(answers, n, TRUE, d))
asked <- list(
  speed = draw(c(.35, .35, .2, .05, .05), c(.03, .05, .15, .2, .57)),
  gift = draw(c(.6, .05, .25, .07, .03), c(.02, .1, .5, .3, .08)),
  menu = draw(c(.3, .1, .3, .15, .15), c(.2, .1, .3, .2, .2)))
frame <- do.call(data.frame, unlist(lapply(names(asked), function(i)
  setNames(list(asked[[i]]$f, asked[[i]]$d), paste0(c("f_", "d_"), i))), recursive = FALSE))
frame$weight <- round(runif(n, .4, 2.5), 3)
frame$stratum <- sample(c("north", "south"), n, TRUE, c(.6, .4))
frame$cluster <- paste0(frame$stratum, "-", sample(1:15, n, TRUE))
frame[sample(n, 9), "d_speed"] <- NA
frame[sample(n, 150), c("f_gift", "d_gift")] <- NA
write.csv(frame, "kano.csv", row.names = FALSE, na = "", quote = FALSE)

one <- function(i, design) {
  d <- design$variables
  category <- evaluation[cbind(d[[paste0("f_", i)]], d[[paste0("d_", i)]])]
  w <- weights(design); known <- !is.na(category)
  shares <- sapply(c("M", "O", "A", "I", "R", "Q"), function(k) sum(w[known & category == k]) / sum(w[known]))
  in_set <- function(set) as.numeric(known & category %in% set)
  design <- update(design, ao = in_set(c("A", "O")), om = in_set(c("O", "M")), base = in_set(c("M", "O", "A", "I")))
  better <- svyratio(~ao, ~base, design); worse <- svyratio(~om, ~base, design)
  top <- sort(shares, decreasing = TRUE)[1:2]
  effective <- sum(w[known])^2 / sum(w[known]^2)
  a <- top[[1]] * effective; b <- top[[2]] * effective
  list(item = i, n = sum(known), effective = effective, shares = as.list(shares),
       better = unname(coef(better)), betterSe = unname(SE(better)), worse = -unname(coef(worse)), worseSe = unname(SE(worse)),
       fong = abs(a - b) >= 1.65 * sqrt((a + b) * (2 * effective - a - b) / (2 * effective)),
       categoryStrength = top[[1]] - top[[2]], totalStrength = sum(shares[c("M", "O", "A")]),
       chisq = { t <- suppressWarnings(chisq.test(shares * effective)); list(value = unname(t$statistic), p = t$p.value) },
       strict = abs(a - b) >= 1.645 * sqrt(a + b))
}
read <- read.csv("kano.csv", na.strings = "")
full <- svydesign(~cluster, strata = ~stratum, weights = ~weight, data = read, nest = TRUE)
plain <- svydesign(~1, weights = ~rep(1, n), data = read)
cat(toJSON(list(full = lapply(names(asked), one, full), plain = lapply(names(asked), one, plain)), auto_unbox = TRUE, digits = 15), "\n")
