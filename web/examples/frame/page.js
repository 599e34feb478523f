// Gives articles to entente.html in a frame. The frame hears only this page: its address names our origin. In turn, we
// hear only the frame.

const articles = [
  {
    title: "Kenya and Uganda agree to share river data", date: "2024-03-04", source: "Example Agency",
    text: "Kenya and Uganda agreed on Monday to share water data. Kenya will build twelve gauging stations by 2026.",
  },
  {
    title: "Treaty signed in Entebbe", date: "2024-09-30", source: "Example Agency",
    text: "Kenya, Tanzania and Uganda signed a treaty on shared rivers. Tanzania will host the secretariat in Mwanza.",
  },
];

const frame = document.getElementById("frame");
const said = document.getElementById("said");
const at = new URL("entente.html", location.href);
const has_no_origin = location.protocol === "file:"; // then it is "null", and so is the frame's

addEventListener("message", ({ data, origin, source }) => {
  if (source !== frame.contentWindow || origin !== (has_no_origin ? "null" : at.origin)) return;
  if (data.type === "ready") frame.contentWindow.postMessage({ articles }, has_no_origin ? "*" : at.origin);
  if (data.type === "received") said.textContent = `The frame received ${data.articles} articles.`;
  if (data.type === "refused") said.textContent = `The frame refused them: ${data.reason}`;
});
at.hash = `embed=${encodeURIComponent(has_no_origin ? "null" : location.origin)}`;
frame.src = at.href;
