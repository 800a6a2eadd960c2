# The same file in R: read, means and means by two groupings with their standard errors (survey), Johnson's weights of the four
# dimensions' means; complete rows only, as svymean wants them. Rscript bench/spine.R answers.csv; prints which reader was used and the rows.
path <- commandArgs(TRUE)[1]
library(survey)
fast <- requireNamespace("data.table", quietly = TRUE)
answers <- if (fast) as.data.frame(data.table::fread(path)) else read.csv(path)
items <- grep("^performance_", names(answers), value = TRUE)
expected <- grep("^expectation_", names(answers), value = TRUE)
answers <- answers[complete.cases(answers[c("overall", items, expected)]), ]
for (at in seq_along(items)) answers[[paste0("gap_", at)]] <- answers[[items[at]]] - answers[[expected[at]]]
design <- svydesign(ids = ~1, weights = ~weight, data = answers)
of <- reformulate(c(items, grep("^gap_", names(answers), value = TRUE)))
whole <- svymean(of, design)
groups <- lapply(list(~customer_type, ~wave), function(by) svyby(of, by, design, svymean))
dimensions <- sapply(0:3, function(d) rowMeans(answers[items[(seq_along(items) - 1) %% 4 == d]]))
correlations <- cov.wt(cbind(answers$overall, dimensions), answers$weight, cor = TRUE)$cor
own <- eigen(correlations[-1, -1])
root <- own$vectors %*% diag(sqrt(own$values)) %*% t(own$vectors)
johnson <- drop(root^2 %*% solve(root, correlations[-1, 1])^2)
stopifnot(all(is.finite(c(SE(whole), johnson))), length(groups) == 2)
cat(if (fast) "fread" else "read.csv", nrow(answers), "\n")
