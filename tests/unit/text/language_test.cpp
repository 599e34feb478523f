// Languages by short made-up news; the sentences are this file's own.
#include "core/text/language.h"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace entente;

TEST_CASE("a line or two of news is enough to tell its language") {
  const std::vector<std::pair<std::string_view, std::string_view>> made{
      {"en", "The two ministers said that they would meet again before the end of the year, and that no date was set."},
      {"fr",
       "Les deux ministres ont d\u00e9clar\u00e9 qu'ils se retrouveront avant la fin de l'ann\u00e9e dans la "
       "capitale."},
      {"de",
       "Die beiden Minister haben erkl\u00e4rt, dass sie sich noch vor dem Ende des Jahres wieder treffen werden."},
      {"es",
       "Los dos ministros dijeron que se reunir\u00e1n otra vez antes del fin de a\u00f1o en la capital para firmar."},
      {"pt",
       "Os dois ministros disseram que v\u00e3o se reunir outra vez at\u00e9 o fim do ano na capital para assinar o "
       "acordo."},
      {"it", "I due ministri hanno detto che si incontreranno di nuovo prima della fine dell'anno nella capitale."},
      {"nl", "De twee ministers zeiden dat zij elkaar voor het einde van het jaar weer zullen zien en niet eerder."},
      {"sv",
       "De tv\u00e5 ministrarna sade att de ska tr\u00e4ffas igen f\u00f6re \u00e5rets slut och att inget datum "
       "\u00e4r satt."},
      {"da",
       "De to ministre sagde, at de vil m\u00f8des igen efter sommeren, og at der ikke blev aftalt noget om handel."},
      {"no",
       "De to ministrene sier at de skal m\u00f8tes igjen etter sommeren, og at det ikke ble avtalt noe mye om "
       "handel."},
      {"fi",
       "Ministerit sanoivat, ett\u00e4 he tapaavat uudelleen ennen vuoden loppua, mutta p\u00e4iv\u00e4\u00e4 ei ole "
       "viel\u00e4 sovittu."},
      {"pl",
       "Ministrowie powiedzieli, \u017ce spotkaj\u0105 si\u0119 ponownie przed ko\u0144cem roku, ale nie podali daty."},
      {"cs",
       "Oba minist\u0159i \u0159ekli, \u017ee se znovu sejdou p\u0159ed koncem roku, ale \u017e\u00e1dn\u00fd "
       "term\u00edn je\u0161t\u011b nebyl stanoven."},
      {"sk",
       "Obaja ministri povedali, \u017ee sa znovu stretn\u00fa pred koncom roka, ale term\u00edn e\u0161te nebol "
       "ur\u010den\u00fd pre spor."},
      {"hu",
       "A k\u00e9t miniszter azt mondta, hogy az \u00e9v v\u00e9ge el\u0151tt ism\u00e9t tal\u00e1lkoznak, de nincs "
       "m\u00e9g id\u0151pont."},
      {"ro",
       "Cei doi mini\u0219tri au spus c\u0103 se vor \u00eent\u00e2lni din nou p\u00e2n\u0103 la sf\u00e2r\u0219itul "
       "anului \u00een capital\u0103."},
      {"tr",
       "\u0130ki bakan y\u0131l sonundan \u00f6nce yeniden g\u00f6r\u00fc\u015fecek, ancak bir tarih i\u00e7in "
       "hen\u00fcz karar yok."},
      {"id",
       "Kedua menteri mengatakan bahwa mereka akan bertemu lagi sebelum akhir tahun dan tidak ada tanggal yang pasti."},
      {"vi",
       "Hai b\u1ed9 tr\u01b0\u1edfng n\u00f3i r\u1eb1ng h\u1ecd s\u1ebd g\u1eb7p l\u1ea1i tr\u01b0\u1edbc cu\u1ed1i "
       "n\u0103m v\u00e0 ch\u01b0a c\u00f3 ng\u00e0y n\u00e0o \u0111\u01b0\u1ee3c ch\u1ecdn."},
      {"ru",
       "\u041c\u0438\u043d\u0438\u0441\u0442\u0440\u044b \u0441\u043a\u0430\u0437\u0430\u043b\u0438, "
       "\u0447\u0442\u043e \u043e\u043d\u0438 \u0432\u0441\u0442\u0440\u0435\u0442\u044f\u0442\u0441\u044f "
       "\u0434\u043e \u043a\u043e\u043d\u0446\u0430 \u0433\u043e\u0434\u0430, \u043d\u043e \u044d\u0442\u043e "
       "\u043d\u0435 \u0431\u044b\u043b\u043e \u0440\u0435\u0448\u0435\u043d\u043e."},
      {"uk",
       "\u041c\u0456\u043d\u0456\u0441\u0442\u0440\u0438 \u0441\u043a\u0430\u0437\u0430\u043b\u0438, \u0449\u043e "
       "\u0437\u0443\u0441\u0442\u0440\u0456\u043d\u0443\u0442\u044c\u0441\u044f \u0434\u043e "
       "\u043a\u0456\u043d\u0446\u044f \u0440\u043e\u043a\u0443, \u0430\u043b\u0435 \u0446\u0435 \u0449\u0435 "
       "\u043d\u0435 \u0432\u0438\u0440\u0456\u0448\u0435\u043d\u043e."},
      {"bg",
       "\u041c\u0438\u043d\u0438\u0441\u0442\u0440\u0438\u0442\u0435 \u043a\u0430\u0437\u0430\u0445\u0430, "
       "\u0447\u0435 \u0449\u0435 \u0441\u0435 \u0441\u0440\u0435\u0449\u043d\u0430\u0442 \u0434\u043e "
       "\u043a\u0440\u0430\u044f \u043d\u0430 \u0433\u043e\u0434\u0438\u043d\u0430\u0442\u0430, \u043d\u043e "
       "\u043d\u044f\u043c\u0430 \u0434\u0430\u0442\u0430 \u0437\u0430 \u0442\u043e\u0432\u0430."},
      {"sr",
       "\u041c\u0438\u043d\u0438\u0441\u0442\u0440\u0438 \u0441\u0443 \u0440\u0435\u043a\u043b\u0438 \u0434\u0430 "
       "\u045b\u0435 \u0441\u0435 \u0441\u0430\u0441\u0442\u0430\u0442\u0438 \u043f\u0440\u0435 "
       "\u043a\u0440\u0430\u0458\u0430 \u0433\u043e\u0434\u0438\u043d\u0435 \u0438 \u0434\u0430 "
       "\u0434\u0430\u0442\u0443\u043c \u043d\u0438\u0458\u0435 \u043f\u043e\u0437\u043d\u0430\u0442."},
      {"el",
       "\u039f\u03b9 \u03c5\u03c0\u03bf\u03c5\u03c1\u03b3\u03bf\u03af \u03b5\u03af\u03c0\u03b1\u03bd "
       "\u03cc\u03c4\u03b9 \u03b8\u03b1 \u03c3\u03c5\u03bd\u03b1\u03bd\u03c4\u03b7\u03b8\u03bf\u03cd\u03bd."},
      {"ar",
       "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631\u0627\u0646 \u0625\u0646\u0647\u0645\u0627 "
       "\u0633\u064a\u062c\u062a\u0645\u0639\u0627\u0646 \u0645\u0631\u0629 \u0623\u062e\u0631\u0649 \u0641\u064a "
       "\u0627\u0644\u0639\u0627\u0635\u0645\u0629 \u0628\u0639\u062f \u0646\u0647\u0627\u064a\u0629 "
       "\u0627\u0644\u0639\u0627\u0645."},
      {"fa",
       "\u0648\u0632\u06cc\u0631\u0627\u0646 \u062f\u0648 \u06a9\u0634\u0648\u0631 \u06af\u0641\u062a\u0646\u062f "
       "\u06a9\u0647 \u062a\u0627 \u067e\u0627\u06cc\u0627\u0646 \u0633\u0627\u0644 "
       "\u062f\u0648\u0628\u0627\u0631\u0647 \u0628\u0627 \u0647\u0645 \u062f\u06cc\u062f\u0627\u0631 \u0645\u06cc "
       "\u06a9\u0646\u0646\u062f."},
      {"ur",
       "\u062f\u0648\u0646\u0648\u06ba \u0648\u0632\u0631\u0627\u0621 \u0646\u06d2 \u06a9\u06c1\u0627 \u06a9\u06c1 "
       "\u0648\u06c1 \u0633\u0627\u0644 \u06a9\u06d2 \u0622\u062e\u0631 \u0633\u06d2 \u067e\u06c1\u0644\u06d2 "
       "\u0645\u0644\u06cc\u06ba \u06af\u06d2 \u0627\u0648\u0631 \u06a9\u0648\u0626\u06cc "
       "\u062a\u0627\u0631\u06cc\u062e \u0646\u06c1\u06cc\u06ba \u06c1\u06d2\u06d4"},
      {"he",
       "\u05d4\u05e9\u05e8\u05d9\u05dd \u05d0\u05de\u05e8\u05d5 \u05db\u05d9 \u05d9\u05d9\u05e4\u05d2\u05e9\u05d5 "
       "\u05e9\u05d5\u05d1 \u05dc\u05e4\u05e0\u05d9 \u05e1\u05d5\u05e3 \u05d4\u05e9\u05e0\u05d4."},
      {"hi",
       "\u0926\u094b\u0928\u094b\u0902 \u092e\u0902\u0924\u094d\u0930\u093f\u092f\u094b\u0902 \u0928\u0947 "
       "\u0915\u0939\u093e \u0915\u093f \u0935\u0947 \u0938\u093e\u0932 \u0915\u0947 \u0905\u0902\u0924 \u0938\u0947 "
       "\u092a\u0939\u0932\u0947 \u092e\u093f\u0932\u0947\u0902\u0917\u0947 \u0914\u0930 "
       "\u0924\u093e\u0930\u0940\u0916 \u0928\u0939\u0940\u0902 \u0939\u0948\u0964"},
      {"th",
       "\u0e23\u0e31\u0e10\u0e21\u0e19\u0e15\u0e23\u0e35\u0e01\u0e25\u0e48\u0e32\u0e27\u0e27\u0e48\u0e32\u0e08\u0e30"
       "\u0e1e\u0e1a\u0e01\u0e31\u0e19\u0e2d\u0e35\u0e01"},
      {"ko",
       "\ub450 \uc7a5\uad00\uc740 \uc62c\ud574 \uc548\uc5d0 \ub2e4\uc2dc \ub9cc\ub0a0 \uac83\uc774\ub77c\uace0 "
       "\ub9d0\ud588\ub2e4."},
      {"ja",
       "\u4e21\u5927\u81e3\u306f\u5e74\u672b\u307e\u3067\u306b\u518d\u3073\u4f1a\u8ac7\u3059\u308b\u3068\u8ff0\u3079"
       "\u305f\u3002"},
      {"zh",
       "\u4e24\u4f4d\u90e8\u957f\u8868\u793a\u5c06\u5728\u5e74\u5e95\u524d\u518d\u6b21\u4f1a\u6664\uff0c\u65e5\u671f"
       "\u5c1a\u672a\u786e\u5b9a\u3002"},
  };
  for (const auto& [code, text] : made) {
    INFO(text);
    CHECK(guess_language(text) == code);
  }
}

TEST_CASE("what does not speak for one language is not told") {
  CHECK(guess_language("") == "und");
  CHECK(guess_language("1985 1986 1987 4.5 % --") == "und");
  CHECK(guess_language("Xi, Khan") == "und");
  CHECK(guess_language("Wheat 18.50 Maize 17.20 Rice 12.10 Barley 9.90") == "und");
}

TEST_CASE("quoted words of another language do not turn an article") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "The minister said that the talks were held in the capital and would go on. ";
  text.insert(0, "\u4e24\u4f4d\u90e8\u957f\u8868\u793a \"La r\u00e9union est finie\" ");
  CHECK(guess_language(text) == "en");
}

TEST_CASE("a long text is answered from samples of all of it") {
  std::string text;
  while (text.size() < 20000) text += "1987 ";  // a table at the head
  while (text.size() < 80000) text += "Die Minister haben sich nicht auf einen Termin f\u00fcr das Treffen geeinigt. ";
  CHECK(guess_language(text) == "de");
}
