// For a page that is opened by a double click: modules are not loaded from file://, so all is bundled into one classic
// script: npx esbuild main.js --bundle --format=iife --outfile=bundle.js

import "entente/element";

const element = document.createElement("entente-report");
element.articles = [
  { title: "Data shared", date: "2024-03-04", text: "Kenya and Uganda agreed to share water data. Kenya will build twelve stations." },
  { title: "Treaty signed", date: "2024-09-30", text: "Kenya and Uganda signed a treaty. The African Union pledged $20 million." },
];
document.body.append(element);
