// Reads the articles of a page and lists beneath them what the background script finds. No permission, no request, no
// HTML made of the page's words; the page's own scripts see nothing of it.

const articles = [...document.querySelectorAll("article")];
if (articles.length > 0) show_commitments();

async function show_commitments() {
  const { list, error } = await chrome.runtime.sendMessage(
    articles.map((article) => ({ text: article.innerText, url: location.href })));
  if (error) return console.warn(error);
  const host = made("aside");
  host.setAttribute("aria-label", "Commitments of this page");
  host.attachShadow({ mode: "open" }).append(
    made("h2", `Commitments: ${list.length}`),
    made("ul", ...list.map(({ by, sentence }) => made("li", made("b", by), `: ${sentence}`))));
  articles.at(-1).after(host);
}

function made(name, ...children) {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}
