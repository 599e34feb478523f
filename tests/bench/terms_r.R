# The same task in R, by quanteda and by tm, whichever is installed: tokens, lower case, a matrix of documents and
# terms, its sums. Run by terms_peers.mjs; reads a file of texts with NUL between, prints lines as terms_alone.cpp does.
path <- commandArgs(trailingOnly = TRUE)[1]
size <- file.info(path)$size
raw <- readBin(path, "raw", size)
ends <- c(which(raw == as.raw(0)), size + 1)
begins <- c(1, head(ends, -1) + 1)
texts <- mapply(function(b, e) if (e > b) rawToChar(raw[b:(e - 1)]) else "", begins, ends)
Encoding(texts) <- "UTF-8"

measure <- function(name, run) {
  begin <- proc.time()
  found <- run()
  used <- proc.time() - begin
  cat(sprintf("%s\t%.6f\t%d\t%d\t%d\n", name, used[["user.self"]] + used[["sys.self"]], size, found[1], found[2]))
}
if (requireNamespace("quanteda", quietly = TRUE)) {
  quanteda::quanteda_options(threads = 1)
  measure(paste("quanteda", packageVersion("quanteda")), function() {
    made <- quanteda::dfm(quanteda::tokens_tolower(quanteda::tokens(texts, remove_punct = TRUE)))
    texts_of <- quanteda::docfreq(made)
    c(sum(made), length(texts_of))
  })
}
if (requireNamespace("tm", quietly = TRUE)) {
  measure(paste("tm", packageVersion("tm")), function() {
    made <- tm::DocumentTermMatrix(tm::VCorpus(tm::VectorSource(texts)),
                                   control = list(removePunctuation = TRUE, wordLengths = c(1, Inf)))
    texts_of <- slam::col_sums(made > 0)
    c(sum(made), length(texts_of))
  })
}
