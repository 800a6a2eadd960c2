# Bounded raking of made-up problems by R survey's calibrate; null where it does not converge: Rscript raking.R > raking.json
suppressMessages({library(survey); library(jsonlite)})
set.seed(33)
problem <- function(i) {
  n <- sample(12:40, 1); k <- sample(2:4, sample(2:3, 1), TRUE)
  of <- lapply(k, function(one) c(seq_len(one), sample(one, n - one, TRUE))[sample(n)])
  w <- round(runif(n, .5, 4), 2)
  truth <- w * runif(n, .4, 2.2)
  bounds <- c(sample(c(.3, .5, .7, .85), 1), sample(c(1.15, 1.4, 1.8, 3), 1))
  shrink <- sample(c(.2, .5, .8, 1), 1)
  target <- lapply(seq_along(k), function(m) { t <- tapply(w, of[[m]], sum) * (1 - shrink) + tapply(truth, of[[m]], sum) * shrink; as.vector(t) })
  data <- data.frame(w = w, lapply(setNames(of, paste0("m", seq_along(of))), factor))
  d <- svydesign(~1, weights = ~w, data = data)
  formula <- as.formula(paste("~", paste0("m", seq_along(of), collapse = "+")))
  population <- c(sum(target[[1]]), unlist(lapply(target, `[`, -1)))
  got <- tryCatch(suppressWarnings(weights(calibrate(d, formula, population, calfun = "raking", bounds = bounds, epsilon = 1e-11, maxit = 300))), error = function(e) NULL)
  list(weights = w, margins = lapply(seq_along(k), function(m) list(of = of[[m]] - 1L, totals = target[[m]])), lower = bounds[1], upper = bounds[2],
       solved = if (is.null(got)) NULL else unname(got))
}
problems <- lapply(1:80, problem)
cat(toJSON(problems, digits = NA, null = "null", auto_unbox = TRUE), "\n")
message(sum(!sapply(problems, function(p) is.null(p$solved))), " solved")
