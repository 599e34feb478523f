// The element's look. It takes the page's face and colours, and what a page wants otherwise it says by custom properties
// or ::part. The sheets are constructed, which no policy on styles forbids.

export const style = `
:host {
  --mark: var(--entente-mark, light-dark(#ffe58a, #6b5200));
  --accent: var(--entente-accent, light-dark(#1b5696, #93bff2));
  --rule: var(--entente-rule, color-mix(in srgb, currentColor 18%, transparent));
  --muted: var(--entente-muted, color-mix(in srgb, currentColor 76%, transparent));
  container-type: inline-size;
  display: block;
  color: var(--entente-text, inherit);
  font-size: var(--entente-font-size, 0.9375rem);
  line-height: 1.45;
}
:host([hidden]) { display: none; }
[hidden] { display: none !important; }
h1, h2, h3, h4, h5, h6 { font-size: 1.2em; line-height: 1.3; margin: 1.4em 0 0.2em; }
[part~=minor] { font-size: 1em; }
p { margin: 0 0 0.6em; }
[part~=summary], [part~=note], [part~=status], [part~=none] { color: var(--muted); }
[part~=status] { min-height: 1.45em; } /* nothing moves when it speaks */
[part~=error] { border-inline-start: 4px solid light-dark(#b3261e, #ff9d94); padding: 0.3em 0 0.3em 0.8em; }
.table { overflow-x: auto; margin-block-end: 1.2em; }
.table:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.table:focus-visible { outline-offset: -2px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: start; color: var(--muted); font-size: 0.875em; padding: 0 0 0.35em; }
.terms, .actors { max-width: 40rem; }
th, td { text-align: start; vertical-align: top; padding: 0.32em 1em 0.32em 0; border-block-end: 1px solid var(--rule); }
th { font-weight: inherit; }
thead th { color: var(--muted); font-size: 0.875em; border-block-end-color: var(--muted); vertical-align: bottom; }
th:last-child, td:last-child { padding-inline-end: 0; }
.number { text-align: end; white-space: nowrap; width: 1%; }
.figure { display: inline-flex; align-items: center; gap: 0.6em; }
.bar { width: 3.75em; height: 0.4em; fill: var(--accent); opacity: 0.7; transform: scaleX(-1); }
button { font: inherit; color: var(--accent); cursor: pointer; }
[part~=link] { all: unset; color: var(--accent); cursor: pointer; text-align: start; overflow-wrap: anywhere;
  text-decoration: underline; text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); text-underline-offset: 0.2em; }
[part~=link]:hover { text-decoration-color: currentColor; }
[part~=link]:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
[part~=more] { background: none; border: 1px solid var(--rule); border-radius: 4px; padding: 0.2em 0.8em; margin: 0.7em 0 2px 2px; }
[part~=quote] { color: inherit; }
.commitments th:first-child { width: 58%; }
[part~=network] { display: block; width: 100%; max-width: 38rem; height: auto; margin: 0.4em auto 1em; fill: currentColor; }
[part~=network] text { font-size: 12px; }
.edge { fill: none; stroke: var(--accent); }
.node { stroke: light-dark(#fff, #111); stroke-width: 1; }
.entente-0 { fill: light-dark(#1b5696, #7db2ee); }
.entente-1 { fill: light-dark(#b4540a, #f2a65e); }
.entente-2 { fill: light-dark(#2e7d4f, #7fce9e); }
.entente-3 { fill: light-dark(#8e3a80, #dd9bd2); }
.entente-4 { fill: light-dark(#8a6d00, #dcc055); }
.entente-5 { fill: light-dark(#54606e, #b4c0ce); }
@container (min-width: 52rem) {
  .side { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 3rem; align-items: start; }
}
@container (max-width: 34rem) {
  .commitments thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .commitments table, .commitments caption, .commitments tbody { display: block; }
  .commitments tr { display: grid; grid-template-columns: 1fr auto auto; gap: 0 1em; padding: 0.6em 0; border-block-end: 1px solid var(--rule); }
  .commitments th:first-child { grid-column: 1 / -1; width: auto; }
  .commitments th, .commitments td { border: 0; padding: 0.1em 0; }
  .commitments td { color: var(--muted); font-size: 0.9em; }
  .bar { width: 2.2em; }
  th, td { padding-inline-end: 0.7em; }
}
@media (forced-colors: active) {
  .bar, .node { fill: CanvasText; forced-color-adjust: none; }
}
`;

/** For the page: the sentence that was led to. */
export const mark_name = "entente-evidence";
export const mark_style = `::highlight(${mark_name}) {
  background-color: var(--entente-mark, light-dark(#ffe58a, #6b5200)); color: var(--entente-mark-text, light-dark(#000, #fff));
}`;
