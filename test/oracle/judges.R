# AHP of several judges: every pair's geometric mean, its principal eigenvector, and the consistency ratio of the group and of each judge.
# cd test/oracle && Rscript judges.R > judges.json
suppressMessages(library(jsonlite))
matrix_of <- function(ab, ac, bc) matrix(c(1, 1 / ab, 1 / ac, ab, 1, 1 / bc, ac, bc, 1), 3)
ratio <- function(m) {
  e <- eigen(m); at <- which.max(Re(e$values)); v <- Re(e$vectors[, at])
  list(weights = v / sum(v), cr = (Re(e$values[at]) - 3) / 2 / .58)
}
judges <- list(ann = c(3, 5, 2), ben = c(1 / 2, 4, 3), cem = c(5, 1 / 5, 5))
group <- Reduce(`*`, lapply(judges, function(j) do.call(matrix_of, as.list(j))))^(1 / length(judges))
out <- list(judges = judges, group = ratio(group), each = lapply(judges, function(j) ratio(do.call(matrix_of, as.list(j)))$cr))
cat(toJSON(out, auto_unbox = TRUE, digits = NA), "\n")
