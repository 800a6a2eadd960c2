/** The part of the script that is the same for every study: it reads `file`, and knows `study` and `expected`. */
export const BODY = String.raw`
suppressMessages(library(survey))
read <- function(path) {
  raw <- read.csv(path, fileEncoding = if (study$encoding == "UTF-8") "" else study$encoding, encoding = "UTF-8", header = FALSE, skip = study$skip, sep = study$delimiter, quote = "\"", colClasses = "character",
                  na.strings = character(0), check.names = FALSE, strip.white = FALSE, blank.lines.skip = TRUE, comment.char = "")
  if (study$heading > 0) raw <- raw[-seq_len(study$heading), , drop = FALSE]
  if (ncol(raw) != length(study$columns)) stop("The file has ", ncol(raw), " columns; the study was made from ", length(study$columns), ".")
  if (nrow(raw) != study$rows) stop("The file has ", nrow(raw), " rows; the study was made from ", study$rows, ". Rows that the study left out have to be taken out of it first.")
  names(raw) <- study$columns
  raw
}
answers <- read(path)
n <- nrow(answers)
number <- function(x) suppressWarnings(as.numeric(if (study$delimiter == ";") sub(",", ".", trimws(x), fixed = TRUE) else trimws(x)))
category <- function(name) {
  x <- trimws(answers[[name]])
  x[x == ""] <- NA
  if (isTRUE(study$numeric[[name]])) format(number(x), digits = 15, trim = TRUE, scientific = FALSE) -> x
  x[x == "NA"] <- NA
  x
}
score <- function(scale) {
  x <- trimws(answers[[scale$column]])
  code <- if (length(scale$labels) > 0) unname(scale$codes[match(x, scale$labels)]) else number(x)
  code[x %in% scale$missing] <- NA
  code[!is.na(code) & (code < scale$min | code > scale$max)] <- NA
  100 * (if (scale$up) code - scale$min else scale$max - code) / (scale$max - scale$min)
}

# The design: the rows of positive weight, all of them; a domain is a subset of the design.
positive <- function(name) { x <- number(answers[[name]]); x[!is.na(x) & x <= 0] <- NA; x }
frame <- data.frame(row = seq_len(n), w = if (is.null(study$weight)) 1 else number(answers[[study$weight]]))
frame$w[frame$w < 0] <- NA
frame$times <- if (is.null(study$frequency)) 1 else positive(study$frequency)
frame$stratum <- if (is.null(study$stratum)) "" else category(study$stratum)
frame$unit <- if (is.null(study$cluster)) paste("row", frame$row) else category(study$cluster)
frame$population <- if (is.null(study$population)) NA else positive(study$population)
person <- if (is.null(study$person) || !is.null(study$cluster)) frame$unit else category(study$person)
frame$person <- ifelse(is.na(person), paste("row", frame$row), person)
inside <- rep(TRUE, n)
for (one in study$filter) inside <- inside & category(one$column) %in% one$categories
if (!is.null(study$wave)) {
  when <- category(study$wave)
  rank <- if (length(study$waves) > 0) match(when, study$waves) else if (all(is.na(when) | !is.na(number(when)))) number(when) else rank(when, na.last = "keep")
  whose <- if (is.null(study$provider)) rep("", n) else category(study$provider)
  latest <- tapply(ifelse(inside, rank, NA), whose, function(x) if (all(is.na(x))) NA else max(x, na.rm = TRUE))
  inside <- inside & (rank == latest[whose]) %in% TRUE
}
if (!is.null(study$focal)) inside <- inside & category(study$provider) %in% study$focal
frame$inside <- inside & frame$w %in% frame$w[frame$w > 0]
items <- study$items
for (at in seq_along(items)) {
  frame[[paste0("p", at)]] <- score(items[[at]]$performance)
  if (!is.null(items[[at]]$expectation)) frame[[paste0("d", at)]] <- frame[[paste0("p", at)]] - score(items[[at]]$expectation)
}
if (!is.null(study$recommend)) {
  x <- score(study$recommend)
  frame$nps <- ifelse(x >= 90, 100, ifelse(x <= 60, -100, 0))
}
frame <- frame[!is.na(frame$w) & !is.na(frame$times), ]
frame <- frame[rep(seq_len(nrow(frame)), frame$times), ]
if (!is.null(study$frequency)) { frame$unit <- paste("row", seq_len(nrow(frame))); frame$person <- frame$unit }
designOf <- function(unit) svydesign(id = as.formula(paste0("~", unit)), strata = if (is.null(study$stratum)) NULL else ~stratum,
  weights = ~w, fpc = if (is.null(study$population)) NULL else ~population, data = frame, nest = !is.null(study$stratum))
means <- function(design, columns) {
  for (column in columns) {
    x <- design$variables[[column]]
    design$variables[[paste0("o", column)]] <- as.numeric(!is.na(x))
    design$variables[[paste0("s", column)]] <- ifelse(is.na(x), 0, x)
  }
  totals <- svytotal(as.formula(paste("~", paste(c(paste0("s", columns), paste0("o", columns)), collapse = "+"))), subset(design, inside))
  list(totals = totals, ratio = setNames(paste0("s", columns, "/o", columns), columns))
}
contrast <- function(found, text) { one <- svycontrast(found$totals, list(value = parse(text = text)[[1]])); c(coef(one), sqrt(vcov(one)[1, 1])) }
results <- list()
add <- function(what, name, pair) results[[length(results) + 1]] <<- data.frame(what = what, name = name, value = unname(pair[1]), se = unname(pair[2]))
weighted <- Filter(function(at) items[[at]]$weight > 0, seq_along(items))
if (length(weighted) > 0) {
  columns <- paste0("p", weighted)
  found <- means(designOf("unit"), columns)
  add("index", "index", contrast(found, paste(sapply(weighted, function(at) paste0("(", format(items[[at]]$weight, digits = 17), ")*(", found$ratio[[paste0("p", at)]], ")")), collapse = "+")))
}
paired <- Filter(function(at) !is.null(items[[at]]$expectation), seq_along(items))
if (length(paired) > 0) {
  found <- if (study$design) means(designOf("unit"), paste0("d", paired)) else NULL
  for (at in paired) {
    column <- paste0("d", at)
    plain <- function(x) { x <- x[!is.na(x)]; c(mean(x), sd(x) / sqrt(length(x))) }
    add("gap", items[[at]]$id, if (study$design) contrast(found, found$ratio[[column]]) else plain(frame[[column]][frame$inside]))
  }
}
if (!is.null(study$recommend)) {
  found <- means(designOf("person"), "nps")
  add("nps", "nps", contrast(found, found$ratio[["nps"]]))
}
found <- merge(do.call(rbind, results), expected, by = c("what", "name"), suffixes = c(".R", ""), sort = FALSE)
near <- function(a, b) abs(a - b) <= 1e-6 * pmax(1, abs(b))
found$agrees <- near(found$value.R, found$value) & near(found$se.R, found$se)
print(found, digits = 10, row.names = FALSE)
cat(sum(found$agrees), "of", nrow(expected), "numbers agree with R survey", as.character(packageVersion("survey")), "to 1e-6\n")
if (nrow(found) < nrow(expected) || !all(found$agrees)) quit(status = 1)
`;
