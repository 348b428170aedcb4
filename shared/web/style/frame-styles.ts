/** The page itself: text, links, header, footer, columns. Logical properties only, so that RTL needs no second sheet. */
export const frameStyles = `
*, *::before, *::after { box-sizing: border-box; }
html { font-family: var(--sans); line-height: 1.55; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  min-block-size: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--ground);
  color: var(--text);
  overflow-wrap: break-word;
}
h1, h2, h3 { color: var(--heading); line-height: 1.22; text-wrap: balance; margin: 0; font-weight: 650; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.125rem); letter-spacing: -0.01em; }
h2 { font-size: 1.3125rem; }
h3 { font-size: 1.0625rem; }
p, ul, ol, dl, figure, pre { margin: 0; }
main, section, article, form, fieldset, .stack { display: grid; gap: var(--space-4); align-content: start; }
main > *, section > *, article > *, form > *, fieldset > *, .stack > * { min-inline-size: 0; }
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 0.07em; }
a:hover { color: var(--accent-strong); text-decoration-thickness: 0.12em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
hr { border: 0; border-block-start: 1px solid var(--line); inline-size: 100%; margin: 0; }
code, .mono { font-family: var(--mono); font-size: 0.9em; }
bdi { unicode-bidi: isolate; }
.skip { position: absolute; inset-inline-start: var(--space-4); inset-block-start: -6rem; z-index: 1; }
.skip:focus { inset-block-start: var(--space-2); background: var(--surface); padding: var(--space-2) var(--space-4); }
.wrap { inline-size: min(100% - 2 * var(--space-4), 46rem); margin-inline: auto; }
.wide > .wrap, .wide > * > .wrap { inline-size: min(100% - 2 * var(--space-4), 72rem); }
.top { background: var(--surface); border-block-start: 4px solid var(--brand); border-block-end: 1px solid var(--line); }
.top .wrap { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-5); align-items: center; padding-block: var(--space-3); }
.brand { display: flex; gap: var(--space-3); align-items: center; color: var(--heading); text-decoration: none; font-weight: 650; line-height: 1.2; }
.brand svg { flex: none; color: var(--accent); }
.brand small { display: block; font-size: 0.78rem; font-weight: 400; color: var(--muted); }
.top nav { margin-inline-start: auto; display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4); align-items: center; font-size: var(--small); }
.top nav a { padding-block: var(--space-1); }
.top nav a[aria-current="page"] { color: var(--heading); font-weight: 650; text-decoration-color: var(--brand); }
.top form { display: inline; }
main { flex: 1; padding-block: var(--space-5) var(--space-7); gap: var(--space-5); inline-size: 100%; }
.foot { background: var(--sunken); border-block-start: 1px solid var(--line); color: var(--muted); font-size: var(--small); }
.foot .wrap { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-5); justify-content: space-between; padding-block: var(--space-5); }
.lead { font-size: var(--large); color: var(--muted); line-height: 1.45; }
.muted { color: var(--muted); }
.small { font-size: var(--small); }
.prose { max-inline-size: 42rem; }
.row { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4); align-items: center; }
.apart { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-5); align-items: start; justify-content: space-between; }
.columns { display: grid; gap: var(--space-5); grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); align-items: start; }
.beside .columns { gap: var(--space-4); grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); }
.beside { display: grid; gap: var(--space-5); align-items: start; }
@media (min-width: 62rem) {
  .beside { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  .beside > aside { position: sticky; inset-block-start: var(--space-4); max-block-size: calc(100vh - 2 * var(--space-4)); overflow: auto; }
}
.crumbs { font-size: var(--small); color: var(--muted); }
.crumbs ol { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-2); }
.crumbs li + li::before { content: "/"; margin-inline-end: var(--space-2); color: var(--edge); }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: no-preference) { a, .button { transition: background-color 0.12s, color 0.12s; } }
@media print {
  nav, form, .foot, .button, .screen { display: none !important; }
  body, main, section, article, .stack, .columns, .beside { display: block; }
  :is(main, section, article, .stack, .columns, .beside) > * + * { margin-block-start: var(--space-4); }
  body { background: #fff; }
  details::details-content { content-visibility: visible; block-size: auto; }
  tr, figure, .card, .numbers > div, .facts > div { break-inside: avoid; box-shadow: none; }
  :is(h2, h3, summary) { break-after: avoid; }
}
`
