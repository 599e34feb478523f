// Which part of an article a name stands for.
#include "core/read/fields.h"

#include <catch_amalgamated.hpp>
#include <string>

#include "core/read/article.h"
#include "core/read/language_code.h"

using namespace entente;

TEST_CASE("a field's name is known whatever its case, underscores, hyphens and spaces") {
  const FieldNames names({});
  for (const char* name : {"maintext", "MainText", "main_text", "Main Text", "MAIN-TEXT"}) {
    INFO(name);
    CHECK(names.match(name).field == Field::text);
  }
  CHECK(names.match("byline").field == Field::author);
  CHECK(names.match("Publication date").field == Field::date);
  CHECK(names.match("lang").field == Field::language);
  for (const char* name : {"", "_", "id", "textual", "a name much longer than any that is known to be a field's"}) {
    INFO(name);
    CHECK(names.match(name).field == Field::none);
  }
}

TEST_CASE("a user's names come before the known ones, in the order given") {
  const FieldNames names({{"text", "Texte int\xC3\xA9gral"}, {"title", "url"}, {"colour", "red"}, {"text", "_"}});
  const FieldMatch own = names.match("TEXTE INT\xC3\x89GRAL");
  CHECK(own.field == Field::text);
  CHECK(own.rank < names.match("text").rank);
  CHECK(names.match("url").field == Field::title);
  CHECK(names.match("red").field == Field::none);
  CHECK(names.match("").field == Field::none);
}

TEST_CASE("of several values of a field the best name's wins, but never an empty one") {
  FieldValues values;
  values.offer({Field::text, 7}, "seven");
  values.offer({Field::text, 3}, "three");
  values.offer({Field::text, 5}, "five");
  values.offer({Field::text, 1}, "");
  values.offer({Field::author, 0}, "A. Writer");
  CHECK(values.has(Field::text));
  CHECK_FALSE(values.has(Field::title));
  const Draft draft = values.take_draft();
  CHECK(draft.text == "three");
  CHECK(draft.author == "A. Writer");
}

TEST_CASE("a language is known by its codes and its English name") {
  for (const char* field : {"en", "EN", "en-GB", "en_US", "eng", "English", " english "}) {
    INFO(field);
    CHECK(language_code(field) == "en");
  }
  CHECK(language_code("ger") == "de");
  CHECK(language_code("deu") == "de");
  CHECK(language_code("zh-Hant-TW") == "zh");
  for (const char* field : {"", "xx", "englisch", "not known", "e"}) CHECK(language_code(field).empty());
}

TEST_CASE("a user can name the fields of a record") {
  ReadOptions options;
  options.fields = {{"text", "Artikel"},
                    {"title",
                     "\xC3\x9C"
                     "berschrift"}};
  Reading out;
  read_source("a.json",
              "[{\"artikel\": \"Wir.\", \"text\": \"We.\", \"\xC3\x9C"
              "berschrift\": \"Ich\"}]",
              options, out);
  REQUIRE(out.articles.size() == 1);
  CHECK(out.articles[0].text == "Ich\n\nWir.");
}
