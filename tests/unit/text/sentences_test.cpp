// Where English sentences end, stated by example; all examples are made up for this file.
#include "core/text/sentences.h"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/abbreviations.h"
#include "core/text/utf8.h"

namespace {

using namespace entente;
using Sentences = std::vector<std::string>;

Sentences sentences(std::string_view text) {
  std::vector<Span> spans;
  split_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, spans);
  Sentences found;
  for (const Span span : spans) found.emplace_back(slice(text, span));
  return found;
}

// The number of sentences of a text in which each ends where the next begins with a space.
std::size_t count(std::string_view text) { return sentences(text).size(); }

}  // namespace

TEST_CASE("a stop and a capital end a sentence") {
  CHECK(sentences("The two sides met. They agreed to meet again.") ==
        Sentences{"The two sides met.", "They agreed to meet again."});
  CHECK(sentences("Will it hold? It must! We hope so") == Sentences{"Will it hold?", "It must!", "We hope so"});
  CHECK(sentences("Is it so?! Yes.") == Sentences{"Is it so?!", "Yes."});
  CHECK(sentences("It rose in 1985. Twenty members voted.") == Sentences{"It rose in 1985.", "Twenty members voted."});
  CHECK(sentences("It ended in May. 20 members voted.").size() == 2);
  CHECK(sentences("").empty());
  CHECK(sentences(" \n ").empty());
  CHECK(sentences("  no stop at all \n") == Sentences{"no stop at all"});
}

TEST_CASE("a line break inside a sentence is a space") {
  CHECK(sentences("The ministers\nmet. They\nagreed.") == Sentences{"The ministers\nmet.", "They\nagreed."});
}

TEST_CASE("titles, ranks and initials do not end a sentence") {
  CHECK(count("They met Mr. Li and Gen. Khan with Dr. A. Q. Rahman of St. Anthony.") == 1);
  CHECK(count("H.E. Arif Alvi wrote to H.E Xi Jinping.") == 1);
  CHECK(count("GEN. POWELL SPOKE. MR. LI DID NOT.") == 2);
  CHECK(count("He met ex-Gen. Malik.") == 1);
  CHECK(count("Mr. He Yafei and Mr. An Li signed.") == 1);
}

TEST_CASE("abbreviations that may end a sentence do so before a word that opens one") {
  CHECK(count("The U.S. Senate and the U.N. Security Council met.") == 1);
  CHECK(count("It was made in the U.S. The rest came later.") == 2);
  CHECK(count("Acme Inc. Chairman Wu resigned.") == 1);
  CHECK(count("He left Acme Inc. He joined Apex Ltd. However, he came back.") == 3);
  CHECK(count("It grew by five per cent etc. Pakistan agreed.") == 2);
  CHECK(count("Some states, e.g. Iran and Iraq, i.e. Neighbours, objected.") == 1);
}

TEST_CASE("numbers belong to the abbreviation before them") {
  CHECK(count("On Dec. 28 they signed Art. 5 of No. 12 and Vol. II too.") == 1);
  CHECK(count("He said No. Then he left in Dec. Nobody followed.") == 3);
  CHECK(count("It cost $4.5 billion, or 3.75 per cent.") == 1);
}

TEST_CASE("the time of day ends a sentence unless a day or a zone follows") {
  CHECK(count("They met at 5 p.m. Monday and at 6 a.m. GMT and at 7 p.m. Beijing time.") == 1);
  CHECK(count("They met at 5 p.m. Police said nothing.") == 2);
}

TEST_CASE("a small letter or a comma after the stop goes on with the sentence") {
  CHECK(count("\"Why now?\" he asked. \"We agree!\" they said.") == 2);
  CHECK(count("Acme Corp., of Texas, agreed.") == 1);
  CHECK(count("The approx. five members met.") == 1);
  CHECK(count("The president resigned. al-Assad said nothing.") == 2);
}

TEST_CASE("quotes and brackets that close after the stop belong to the sentence") {
  CHECK(sentences("He said \"we agree.\" They left.") == Sentences{"He said \"we agree.\"", "They left."});
  CHECK(sentences("\xE2\x80\x9CWe agree.\xE2\x80\x9D They left.") ==
        Sentences{"\xE2\x80\x9CWe agree.\xE2\x80\x9D", "They left."});
  CHECK(sentences("(They met in May.) He left.") == Sentences{"(They met in May.)", "He left."});
  CHECK(sentences("He agreed. (Photo: agency) They left.").size() == 2);
  CHECK(sentences("It is true.[12] They left.") == Sentences{"It is true.[12]", "They left."});
  CHECK(sentences("He said \"we agree. \"") == Sentences{"He said \"we agree. \""});
  CHECK(sentences("They left. \"We agree,\" he said.") == Sentences{"They left.", "\"We agree,\" he said."});
}

TEST_CASE("an ellipsis ends a sentence only at its end") {
  CHECK(count("We waited... and waited.") == 1);
  CHECK(count("We waited... Nobody came.") == 2);
  CHECK(count("\"They deserve better ... We must act,\" he said.") == 1);
  CHECK(count("We waited\xE2\x80\xA6 and waited.") == 1);
  CHECK(count("We . . . waited. Nobody came.") == 2);
}

TEST_CASE("a number that opens a list item does not end a sentence") {
  CHECK(count("1. April was the month.") == 1);
  CHECK(count("(a) The parties agree.") == 1);
  CHECK(count("a. The parties agree.") == 1);
  CHECK(count("\xE2\x80\xA2 9. The parties agree.") == 1);
}

TEST_CASE("a space that was lost between sentences is no obstacle") {
  CHECK(sentences("They met in the region.The minister left.") ==
        Sentences{"They met in the region.", "The minister left."});
  CHECK(sentences("He said \"we agree.\"The minister left.").size() == 2);
  CHECK(count("See Booking.com and http://site.Example.org/Page.Html now.") == 1);
  CHECK(count("Version 3.The5 is out.") == 1);
}

TEST_CASE("full-width stops need no space") {
  CHECK(count("\xE5\x90\x8C\xE6\x84\x8F\xE3\x80\x82\xE5\x90\x8C\xE6\x84\x8F\xE3\x80\x82") == 2);
}

TEST_CASE("no sentence is longer than the limit, and nothing is lost in cutting") {
  std::string words;
  while (words.size() < 5 * kLongestSentence) words += "corridor ";
  std::string blob(3 * kLongestSentence, 'x');
  std::string accents;
  while (accents.size() < 2 * kLongestSentence + 1) accents += "\xC3\xA9";
  for (const std::string& text : {words, blob, accents}) {
    const Sentences parts = sentences(text);
    CHECK(parts.size() > 1);
    std::size_t letters = 0;
    for (const std::string& part : parts) {
      CHECK(part.size() <= kLongestSentence);
      CHECK(find_ill_formed(part) == part.size());
      for (const char c : part) letters += c != ' ';
    }
    std::size_t expected = 0;
    for (const char c : text) expected += c != ' ';
    CHECK(letters == expected);
  }
}

TEST_CASE("abbreviations are found in their own case and in capitals") {
  CHECK(follows_abbreviation("Mr") == Follows::name);
  CHECK(follows_abbreviation("MR") == Follows::name);
  CHECK(follows_abbreviation("mr") == Follows::anything);
  CHECK(follows_abbreviation("U.S") == Follows::either);
  CHECK(follows_abbreviation("") == Follows::anything);
  CHECK(follows_abbreviation("agreement") == Follows::anything);
  CHECK(is_sentence_opener("However"));
  CHECK_FALSE(is_sentence_opener("however"));
}

TEST_CASE("text that is nothing but stops or marks takes no more than linear time") {
  for (const std::string_view piece :
       {"a.", ".", ". ", ". ( ", ".\"", ". \"", ".[1", "?x", "\xE2\x80\xA6 ", ". . ", "-. # ", "a. . . . B"}) {
    std::string text;
    while (text.size() < 500000) text += piece;  // quadratic work would take minutes
    INFO(piece);
    CHECK(count(text) >= 1);
  }
  std::string initials;  // a sentence that opens with nothing but marks and then does not end
  while (initials.size() < 500000) initials += "# ";
  while (initials.size() < 1000000) initials += "J. ";
  CHECK(count(initials) >= 1);
}

TEST_CASE("plain rules know stops of many scripts and no abbreviations") {
  const auto plain = [](std::string_view text) {
    std::vector<Span> spans;
    split_plain_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, spans);
    Sentences found;
    for (const Span span : spans) found.emplace_back(slice(text, span));
    return found;
  };
  CHECK(plain("Il est venu. \xC3\x80 quoi bon ? Rien.") == Sentences{"Il est venu.", "\xC3\x80 quoi bon ?", "Rien."});
  CHECK(plain("Herr Dr. Li kam.").size() == 2);  // what a rule without a list cannot know
  CHECK(plain("um 3.45 Uhr z.B. heute").size() == 1);
  CHECK(plain("\xE0\xA4\xB9\xE0\xA4\xBE\xE0\xA5\xA4 \xE0\xA4\xB9\xE0\xA4\xBE\xE0\xA5\xA4").size() == 2);  // danda
  CHECK(plain("\xE5\x90\x8C\xE3\x80\x82\xE6\x84\x8F\xE3\x80\x82").size() == 2);
  CHECK(plain("La r\xC3\xA9union\nest finie. Elle\na dur\xC3\xA9.") ==
        Sentences{"La r\xC3\xA9union\nest finie.", "Elle\na dur\xC3\xA9."});
  CHECK(plain(std::string(3 * kLongestSentence, 'x')).size() == 3);
  CHECK(plain(" \n ").empty());
}

TEST_CASE("items of a list in one line are sentences, as long as their marks count up") {
  CHECK(sentences("1) Roads and ports 2) Visas 3) Trade") == Sentences{"1) Roads and ports", "2) Visas", "3) Trade"});
  CHECK(sentences("a. Roads b. Visas. c. Trade") == Sentences{"a. Roads", "b. Visas.", "c. Trade"});
  CHECK(sentences("9.) Roads. 10.) Visas") == Sentences{"9.) Roads.", "10.) Visas"});
  CHECK(sentences("\xE2\x80\xA2 Roads \xE2\x80\xA2 Visas") == Sentences{"\xE2\x80\xA2 Roads", "\xE2\x80\xA2 Visas"});
  CHECK(count("1) Roads and 3) Ports") == 1);           // no mark in order
  CHECK(count("1) Roads of the 2) second kind") == 1);  // no capital
  CHECK(count("They want 1) Roads 2) Ports") == 1);     // no list: the stretch opens otherwise
  CHECK(count("999. Roads 1000. Ports") == 2);
  CHECK(count("z. Roads a. Ports") == 1);
  std::string many;
  for (int i = 1; i < 60000; ++i) many += std::to_string(i) + ") A ";
  CHECK(count(many) == 59999);
}

TEST_CASE("a time of day that opens the sentence does not end it") {
  CHECK(count("At 5 p.m. Minister Li spoke.") == 1);
  CHECK(count("They left at 5 p.m. Mr. Li spoke.") == 2);
}

TEST_CASE("of four spaced dots the first may be the stop") {
  CHECK(sentences("They met. . . . The rest left.") == Sentences{"They met.", ". . . The rest left."});
  CHECK(sentences("They met . . . . The rest left.") == Sentences{"They met . . . .", "The rest left."});
  CHECK(count("They met. . . .") == 1);
}
