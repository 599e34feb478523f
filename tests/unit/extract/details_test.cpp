// What the date words, number words and other words of an act come to. Sentences are made up.
#include <catch_amalgamated.hpp>
#include <string>

#include "core/extract/analysis.h"
#include "core/extract/due.h"
#include "core/extract/quantity.h"

using namespace entente;

namespace {

std::string quantity(std::string_view words) {
  const Quantity made = quantity_of(words);
  return made.value + " " + made.unit;
}

Commitment only_one(std::string text, std::string date = {}) {
  Article article;
  article.text = std::move(text);
  article.date = std::move(date);
  const Analysis made = analyse(article);
  REQUIRE(made.commitments.size() == 1);
  return made.commitments[0];
}

}  // namespace

TEST_CASE("a deadline is a day, month or year counted from the article's day") {
  CHECK(due_of("by the end of the year", "2025-03-14") == "2025-12-31");
  CHECK(due_of("next month", "2025-03-14") == "2025-04");
  CHECK(due_of("next year", "2025-03-14") == "2026");
  CHECK(due_of("on Thursday", "2025-03-14") == "2025-03-20");
  CHECK(due_of("in 2027", "2025-03-14") == "2027");
  CHECK(due_of("by March 2026", "2025-03-14") == "2026-03");
  CHECK(due_of("within two years", "2025-03-14") == "2027");
  CHECK(due_of("over the next three months", "2025-03-14") == "2025-06");
  CHECK(due_of("within 30 days", "2025-03-14") == "2025-04-13");
  CHECK(due_of("tomorrow", "2025-12-31") == "2026-01-01");
}

TEST_CASE("an article without a day tells only deadlines that give their own year") {
  CHECK(due_of("by 2030", "") == "2030");
  CHECK(due_of("on 5 May 2026", "") == "2026-05-05");
  CHECK(due_of("by mid-2026", "") == "2026");
  CHECK(due_of("on Thursday", "").empty());
  CHECK(due_of("by the end of the year", "").empty());
}

TEST_CASE("words that name no day, or two, are no deadline in the calendar") {
  CHECK(due_of("as soon as possible", "2025-03-14").empty());
  CHECK(due_of("in 2026 or 2028", "2025-03-14").empty());
}

TEST_CASE("an amount of money is its number and the currency's code") {
  CHECK(quantity("$5bn") == "5000000000 USD");
  CHECK(quantity("US$3.6 billion") == "3600000000 USD");
  CHECK(quantity("Rs 50 crore") == "500000000 INR");
  CHECK(quantity("two lakh rupees") == "200000 INR");
  CHECK(quantity("\xE2\x82\xAC"
                 "1.25m") == "1250000 EUR");
  CHECK(quantity("350 mln dlrs") == "350000000 USD");
  CHECK(quantity("one billion U.S. dollars") == "1000000000 USD");
  CHECK(quantity("\xC2\xA3"
                 "960m ($1.8bn)") == "960000000 GBP");
}

TEST_CASE("shares, power and weight keep their unit") {
  CHECK(quantity("up to 35%") == "35 %");
  CHECK(quantity("eight percent") == "8 %");
  CHECK(quantity("50MW") == "50 MW");
  CHECK(quantity("220 megawatts") == "220 MW");
  CHECK(quantity("12,500 tonnes of rice") == "12500 t");
  CHECK(quantity("1,000 square kilometres") == "1000 km2");
  CHECK(quantity("100 basis points") == "100 bp");
}

TEST_CASE("what is counted is named in the singular") {
  CHECK(quantity("17 documents") == "17 document");
  CHECK(quantity("more than 2,000 troops") == "2000 troop");
  CHECK(quantity("twenty-five new schools") == "25 school");
  CHECK(quantity("two hundred and fifty thousand doses") == "250000 dose");
}

TEST_CASE("a range or a part of a whole has no single number") {
  CHECK(quantity_of("three to five ships").value.empty());
  CHECK(quantity_of("one-third of the seats").value.empty());
}

TEST_CASE("decimals are exact, however long") {
  CHECK(quantity_of("0.53bn").value == "530000000");
  CHECK(quantity_of("2.5").value == "2.5");
  CHECK(quantity_of("0.10 million").value == "100000");
  CHECK(quantity_of("007").value == "7");
  CHECK(quantity_of("12345678901234567890 tonnes").value == "12345678901234567890");
}

TEST_CASE("a commitment knows its day, its quantity and its topic") {
  const Commitment one = only_one("Norway pledged to build 12 schools in Kenya by the end of next year.", "2025-03-14");
  CHECK(one.due == "2026-12-31");
  CHECK(one.quantity == Quantity{"12", "school"});
  CHECK(one.topic == "education");
}

TEST_CASE("an act without a word of any topic takes that of its sentence, or none") {
  CHECK(only_one("At a meeting on vaccines and hospitals, Norway pledged to help Kenya.").topic == "health");
  CHECK(only_one("Norway pledged to help Kenya.").topic.empty());
}

TEST_CASE("a phrase of two words outweighs a word of another topic") {
  CHECK(only_one("Norway pledged to protect human rights in court.").topic == "human-rights");
}

TEST_CASE("a deadline is a phrase that points ahead; a length of time and the day of a deed are none") {
  const auto words = [](const std::string& text) {
    const Commitment one = only_one(text);
    return text.substr(one.deadline.begin, one.deadline.size());
  };
  CHECK(words("Norway pledged to build a road in the first half of 2027.") == "in the first half of 2027");
  CHECK(words("Norway pledged to build a road early next year.") == "early next year");
  CHECK(words("Norway pledged to finish a road of 180 days.").empty());
  CHECK(words("Norway signed a treaty with Kenya in 2003.").empty());
}

TEST_CASE("an amount keeps what is counted and what makes it rough") {
  const auto words = [](const std::string& text) {
    const Commitment one = only_one(text);
    return text.substr(one.amount.begin, one.amount.size());
  };
  CHECK(words("Norway pledged to build about 600 village primary schools.") == "about 600 village primary schools");
  CHECK(words("Norway pledged to send up to 2,000 tents to Kenya.") == "up to 2,000 tents");
  CHECK(words("Norway pledged to give $20 million to Kenya.") == "$20 million");
}
