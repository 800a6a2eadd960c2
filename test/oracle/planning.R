# Sample sizes by base R: Rscript planning.R > planning.json
suppressMessages(library(jsonlite))
tol <- 1e-13
t_cases <- expand.grid(delta = c(1, 2, 5, 12), sd = c(16, 20, 85), power = c(.8, .9), level = c(.05, .01), type = c("two.sample", "paired"), stringsAsFactors = FALSE)
t_cases <- t_cases[t_cases$delta / t_cases$sd < .6, ]
t_cases$n <- mapply(function(delta, sd, power, level, type)
  power.t.test(delta = delta, sd = sd, power = power, sig.level = level, type = type, tol = tol)$n,
  t_cases$delta, t_cases$sd, t_cases$power, t_cases$level, t_cases$type)
p_cases <- expand.grid(p1 = c(.1, .5, .8), by = c(.02, .05, .1), power = c(.8, .9), level = c(.05, .01))
p_cases$p2 <- p_cases$p1 + p_cases$by
p_cases$n <- mapply(function(p1, p2, power, level)
  power.prop.test(p1 = p1, p2 = p2, power = power, sig.level = level, tol = tol)$n,
  p_cases$p1, p_cases$p2, p_cases$power, p_cases$level)
tails <- expand.grid(t = c(-1, .5, 1.96, 4), df = c(4, 9.5, 30, 400, 20000), ncp = c(0, 1, 2.8, 6))
tails$upper <- mapply(function(t, df, ncp) if (ncp == 0) pt(t, df, lower.tail = FALSE) else pt(t, df, ncp, lower.tail = FALSE), tails$t, tails$df, tails$ncp)
cat(toJSON(list(change = t_cases, share = p_cases[, c("p1", "p2", "power", "level", "n")], tails = tails), digits = I(17)), "\n")
