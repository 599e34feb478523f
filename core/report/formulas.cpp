// See formulas.h. Each entry: the formula on a line of its own, then its symbols, its source, and how to read it.
#include "core/report/formulas.h"

#include <array>
#include <cstddef>
#include <utility>

namespace entente {

namespace {

// By Figure.
constexpr std::array<Formula, 11> kFigures = {{
    {"Count",
     "How often the term stands in the articles selected, counted by the tokeniser named with the list. By "
     "lemma, all forms of a word are added up."},
    {"Per million",
     "count / words \xC3\x97 1,000,000\n"
     "words: all words of the articles selected, stop words too. Makes selections of unlike size comparable."},
    {"Per 10,000",
     "count / words \xC3\x97 10,000\n"
     "words: all words of the articles selected, stop words too. Easier to read than per million where there "
     "are fewer than some 100,000 words."},
    {"Articles", "Articles that hold the term at least once: its range. Copies of one text count each."},
    {"Share of articles",
     "articles with the term / articles selected\n"
     "Copies of one text count each."},
    {"Stories",
     "Different texts that hold the term. Copies, and near copies of one text in several papers, count once."},
    {"DP",
     "\xC2\xBD \xCE\xA3 |t \xE2\x88\x92 w| over all articles\n"
     "t: an article's share of the term's count, w: its share of all words. Deviation of proportions, Gries "
     "2008. 0: spread as evenly as the words are; towards 1: clumped in few articles."},
    {"DPnorm",
     "DP / (1 \xE2\x88\x92 min w)\n"
     "min w: the smallest article's share of all words. Lijffijt and Gries 2012: DP so scaled that it can "
     "reach 1. 0: even, 1: clumped. No value for a single article."},
    {"Evenness (DP, Egbert)",
     "1 \xE2\x88\x92 DP / (1 \xE2\x88\x92 min w), of the articles that hold the term\n"
     "min w: the smallest of their shares of all words. Egbert, Burch and Biber 2020. Turned round: 1: even, "
     "0: clumped. No value for a single article."},
    {"TF-IDF (Voyant)",
     "f/n \xC3\x97 log\xE2\x82\x81\xE2\x82\x80(N/df)\n"
     "f: count in the article, n: its words, N: articles selected, df: those that hold the term. As Voyant "
     "Tools scales it. 0: the term is in every article."},
    {"TF-IDF (quanteda)",
     "f \xC3\x97 log\xE2\x82\x81\xE2\x82\x80(N/df)\n"
     "f: count in the article, N: articles selected, df: those that hold the term. As quanteda's dfm_tfidf "
     "does by default. 0: the term is in every article."},
}};

// By Keyness.
constexpr std::array<Formula, kKeynessMeasures> kKeyness = {{
    {"Log ratio (LRC)",
     "log\xE2\x82\x82((d/c) \xC3\x97 \xCF\x84/(1 \xE2\x88\x92 \xCF\x84)), 0 where the interval holds 0\n"
     "\xCF\x84: the end nearer to no difference of Clopper and Pearson's interval for a/(a + b), at 95% or as "
     "set, its error divided by m, the terms tested (Bonferroni). a, b: its count in target and reference; c, "
     "d: all words of each. Evert 2022. The log ratio that is at least there, so size and certainty in one: 1 "
     "is twice as frequent, 2 four times; minus: rarer in the target; 0: may be chance."},
    {"G\xC2\xB2 (log-likelihood)",
     "2 \xCE\xA3 O ln(O/E) over a, b, c \xE2\x88\x92 a, d \xE2\x88\x92 b\n"
     "E\xE2\x82\x81 = c(a + b)/N, E\xE2\x82\x82 = d(a + b)/N, N = c + d. a, b: its count in target and "
     "reference; c, d: all words of each. Dunning 1993; AntConc's default. How sure a difference is, not how "
     "large: it grows with the texts. Minus: rarer in the target. 3.84, 6.63, 10.83 and 15.13 are p = .05, "
     ".01, .001 and .0001."},
    {"G\xC2\xB2 (two-term)",
     "2 (a ln(a/E\xE2\x82\x81) + b ln(b/E\xE2\x82\x82))\n"
     "E\xE2\x82\x81 = c(a + b)/N, E\xE2\x82\x82 = d(a + b)/N, N = c + d. a, b: its count in target and "
     "reference; c, d: all words of each. Rayson and Garside 2000; the UCREL wizard. As G\xC2\xB2, without "
     "the words that are other words. Minus: rarer in the target. 3.84, 6.63, 10.83 and 15.13 are p = .05, "
     ".01, .001 and .0001."},
    {"\xCF\x87\xC2\xB2",
     "\xCE\xA3 (O \xE2\x88\x92 E)\xC2\xB2/E over a, b, c \xE2\x88\x92 a, d \xE2\x88\x92 b\n"
     "E\xE2\x82\x81 = c(a + b)/N, E\xE2\x82\x82 = d(a + b)/N, N = c + d. a, b: its count in target and "
     "reference; c, d: all words of each. Pearson 1900, without correction. How sure a difference is; too "
     "sure where an expected count is under 5. Minus: rarer in the target. 3.84, 6.63, 10.83 and 15.13 are p "
     "= .05, .01, .001 and .0001."},
    {"Log ratio (Walter)",
     "log\xE2\x82\x82((a + \xC2\xBD)/(c + \xC2\xBD)) \xE2\x88\x92 log\xE2\x82\x82((b + \xC2\xBD)/(d + "
     "\xC2\xBD))\n"
     "a, b: its count in target and reference; c, d: all words of each. Hardie 2014, with Walter's half added "
     "to every cell. How large a difference is: 1 is twice as frequent, 2 four times, \xE2\x88\x92"
     "1 half. "
     "Says nothing of certainty: rare words come first."},
    {"Simple maths",
     "(10\xE2\x81\xB6 a/c + \xCE\xBB) / (10\xE2\x81\xB6 b/d + \xCE\xBB)\n"
     "\xCE\xBB: 1, or as set; 100 and more favours common words. a, b: its count in target and reference; c, "
     "d: all words of each. Kilgarriff 2009; Sketch Engine's keyness score. 1: no difference; 2: about twice "
     "as frequent."},
    {"%DIFF",
     "100 \xC3\x97 (a/c \xE2\x88\x92 b/d) / (b/d)\n"
     "a, b: its count in target and reference; c, d: all words of each. Gabrielatos and Marchi 2012. 100: "
     "twice as frequent; \xE2\x88\x92"
     "50: half as frequent. No value where the reference lacks the term."},
    {"Odds ratio",
     "(a/(c \xE2\x88\x92 a)) / (b/(d \xE2\x88\x92 b))\n"
     "a, b: its count in target and reference; c, d: all words of each. 1: no difference; 2: twice the odds. "
     "No value where the reference lacks the term."},
    {"BIC",
     "G\xC2\xB2 \xE2\x88\x92 ln N\n"
     "G\xC2\xB2 over four cells, N = c + d. a, b: its count in target and reference; c, d: all words of each. "
     "Wilson 2013: an approximate Bayes factor. Over 2: some evidence of a difference; over 6: strong; over "
     "10: very strong; below 0: evidence of none."},
}};

// By Bond.
constexpr std::array<Formula, kBonds> kBond = {{
    {"logDice",
     "14 + log\xE2\x82\x82(2O / (f\xE2\x82\x81 + f\xE2\x82\x82))\n"
     "O: node and term together, f\xE2\x82\x81: the node, f\xE2\x82\x82: the term, N: all; in sentences, or "
     "words for a window. Rychl\xC3\xBD 2008. At most 14; one more is twice as strong. Does not hang on how "
     "much text there is."},
    {"G\xC2\xB2 (log-likelihood)",
     "2 \xCE\xA3 O ln(O/E) over the four cells: both, either alone, neither\n"
     "O: node and term together, f\xE2\x82\x81: the node, f\xE2\x82\x82: the term, N: all; in sentences, or "
     "words for a window. Dunning 1993. How sure it is that they keep company or keep apart, not how closely. "
     "3.84, 6.63, 10.83 and 15.13 are p = .05, .01, .001 and .0001."},
    {"NPMI",
     "ln(O/E) / \xE2\x88\x92ln(O/N)\n"
     "E = f\xE2\x82\x81 f\xE2\x82\x82/N. O: node and term together, f\xE2\x82\x81: the node, f\xE2\x82\x82: "
     "the term, N: all; in sentences, or words for a window. Bouma 2009. From \xE2\x88\x92"
     "1 to 1; 0: as "
     "often as by chance, 1: never one without the other. Favours the rare."},
    {"MI\xC2\xB3",
     "log\xE2\x82\x82(O\xC2\xB3/E)\n"
     "E = f\xE2\x82\x81 f\xE2\x82\x82/N. O: node and term together, f\xE2\x82\x81: the node, f\xE2\x82\x82: "
     "the term, N: all; in sentences, or words for a window. Daille 1994. Mutual information that does not "
     "favour the rare."},
    {"T-score",
     "(O \xE2\x88\x92 E) / \xE2\x88\x9AO\n"
     "E = f\xE2\x82\x81 f\xE2\x82\x82/N. O: node and term together, f\xE2\x82\x81: the node, f\xE2\x82\x82: "
     "the term, N: all; in sentences, or words for a window. Church et al. 1991. Favours what is frequent; 2 "
     "and more is taken for more than chance."},
    {"\xCE\x94P (term given node)",
     "O/f\xE2\x82\x81 \xE2\x88\x92 (f\xE2\x82\x82 \xE2\x88\x92 O)/(N \xE2\x88\x92 f\xE2\x82\x81)\n"
     "O: node and term together, f\xE2\x82\x81: the node, f\xE2\x82\x82: the term, N: all; in sentences, or "
     "words for a window. Gries 2013. How much likelier the term is where the node is than where it is not: 1 "
     "always and only there, 0 no difference. It has a direction."},
    {"Dice",
     "2O / (f\xE2\x82\x81 + f\xE2\x82\x82)\n"
     "O: node and term together, f\xE2\x82\x81: the node, f\xE2\x82\x82: the term, N: all; in sentences, or "
     "words for a window. Dice 1945. From 0 to 1: always together."},
    {"Jaccard",
     "O / (f\xE2\x82\x81 + f\xE2\x82\x82 \xE2\x88\x92 O)\n"
     "O: node and term together, f\xE2\x82\x81: the node, f\xE2\x82\x82: the term, N: all; in sentences, or "
     "words for a window. Jaccard 1901. The share of places with either that have both, 0 to 1."},
    {"PMI",
     "log\xE2\x82\x82(O/E)\n"
     "E = f\xE2\x82\x81 f\xE2\x82\x82/N. O: node and term together, f\xE2\x82\x81: the node, f\xE2\x82\x82: "
     "the term, N: all; in sentences, or words for a window. Church and Hanks 1990. 0: as by chance; 1: twice "
     "as often. Favours the rare strongly."},
}};

// By LinkOrder.
constexpr std::array<Formula, 6> kLinks = {{
    {"Support",
     "Sentences (paragraphs, articles: as the list is counted) that name both. One that names more than 128 "
     "actors is a list of names, and links nobody."},
    {"logDice",
     "14 + log\xE2\x82\x82(2O / (f\xE2\x82\x81 + f\xE2\x82\x82))\n"
     "O: sentences that name both, f\xE2\x82\x81, f\xE2\x82\x82: that name each; paragraphs or articles where "
     "the list is by these. Rychl\xC3\xBD 2008. At most 14; one more is twice as close. Does not hang on how "
     "much text there is."},
    {"NPMI",
     "ln(O/E) / \xE2\x88\x92ln(O/N)\n"
     "E = f\xE2\x82\x81 f\xE2\x82\x82/N. O: sentences that name both, f\xE2\x82\x81, f\xE2\x82\x82: that "
     "name each, N: all; paragraphs or articles where the list is by these. Bouma 2009. From \xE2\x88\x92"
     "1 to 1; "
     "0: as often as by chance, 1: never one without the other. Favours the rare."},
    {"G\xC2\xB2 (log-likelihood)",
     "2 \xCE\xA3 O ln(O/E) over the four cells: both, either alone, neither\n"
     "O: sentences that name both, f\xE2\x82\x81, f\xE2\x82\x82: that name each, N: all; paragraphs or "
     "articles where the list is by these. Dunning 1993. How sure it is that they keep company or keep apart, "
     "not how closely. 3.84, 6.63, 10.83 and 15.13 are p = .05, .01, .001 and .0001."},
    {"Articles", "Articles that name both, wherever in them. Copies of one text count each."},
    {"Stories",
     "Different texts that name both, wherever in them. Copies, and near copies of one text in several papers, "
     "count once."},
}};

// By Centrality.
constexpr std::array<Formula, 5> kCentralities = {{
    {"Degree", "Actors of the network that it is linked to, each once whatever the weight."},
    {"Strength", "Sum of the weights of its links in the network, which weighs by support, stories or logDice."},
    {"PageRank",
     "share of a walk that follows links by weight, 85% of the time, and else begins anew anywhere\n"
     "Brin and Page 1998, with weights. How well linked its neighbours are in turn; all together are 1."},
    {"Betweenness",
     "pairs of others whose shortest path leads over it / all pairs of others\n"
     "Freeman 1977, by Brandes 2001; a link counts as one step whatever its weight, and each pair's shortest "
     "paths as one together. Beyond 2,000 actors from a sample, with its standard error. Who stands between "
     "groups that else do not meet."},
    {"Community",
     "group of actors closer to each other than chance would have it\n"
     "Leiden method, Traag, Waltman and van Eck 2019, on modularity with the resolution named with the "
     "network. 0 is the largest."},
}};

}  // namespace

const Formula& formula(Figure figure) { return kFigures[static_cast<std::size_t>(figure)]; }
const Formula& formula(Keyness measure) { return kKeyness[static_cast<std::size_t>(measure)]; }
const Formula& formula(Bond measure) { return kBond[static_cast<std::size_t>(measure)]; }
const Formula& formula(LinkOrder figure) { return kLinks[static_cast<std::size_t>(figure)]; }
const Formula& formula(Centrality measure) { return kCentralities[static_cast<std::size_t>(measure)]; }

std::string actor_formula(Keyness measure) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kOfActors = {
      {{"its count in target and reference; c, d: all words of each",
        "sentences that name the actor, in target and reference; c, d: all sentences of each"},
       {"the terms tested", "the actors tested"},
       {"without the words that are other words", "without the sentences that name others or nobody"},
       {"lacks the term", "does not name the actor"},
       {"rare words come first", "actors seldom named come first"},
       {"favours common words", "favours actors often named"}}};
  std::string out(formula(measure).text);
  for (const auto& [of_words, of_actors] : kOfActors) {
    const std::size_t at = out.find(of_words);
    if (at != std::string::npos) out.replace(at, of_words.size(), of_actors);
  }
  return out;
}

}  // namespace entente
