// The page stays free: a worker of the page's own analyses, and posts the report, which is plain data.

const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });

worker.onmessage = ({ data: { actors, articles } }) => {
  const rows = actors.map(({ name, mentions }) => {
    const row = document.createElement("tr");
    for (const value of [name, mentions]) row.insertCell().textContent = value;
    return row;
  });
  document.querySelector("tbody").replaceChildren(...rows);
  document.querySelector("[role=status]").textContent = `${articles.length} articles read.`;
};
worker.onerror = ({ message }) => {
  document.querySelector("[role=status]").textContent = `The worker failed: ${message}`;
};
worker.postMessage([
  { date: "2024-03-04", text: "Kenya and Uganda agreed to share water data, President William Ruto said in Nairobi." },
  { date: "2024-09-30", text: "Kenya, Tanzania and Uganda signed a treaty. Tanzania will host the secretariat." },
]);
