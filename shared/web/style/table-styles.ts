/** Tables that become cards on a phone (each cell carries `data-label`), facts, and the programme of a day. */
export const tableStyles = `
.table { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); overflow: auto; }
table { border-collapse: collapse; inline-size: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: start; vertical-align: top; padding: var(--space-3) var(--space-4); border-block-start: 1px solid var(--line); }
thead th { border-block-start: 0; background: var(--sunken); color: var(--muted); font-size: var(--small); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 600; }
.number { text-align: end; white-space: nowrap; }
tbody tr:hover { background: var(--accent-soft); }
.cards thead th:first-child { inline-size: 36%; }
.sign-in-sheet :is(th, td):nth-child(n + 4) { inline-size: 22%; border-inline-start: 1px solid var(--line); }
[tabindex] :is(th, td) { white-space: normal; padding-inline: var(--space-2); }
@media screen and (max-width: 44rem) {
  thead th { white-space: normal; }
  th, td { padding: var(--space-2) var(--space-3); }
  .compact { font-size: var(--small); }
  .compact :is(th, td) { padding: var(--space-2) 0.3rem; white-space: normal; overflow-wrap: anywhere; }
  .compact thead th:first-child { inline-size: 40%; }
  .compact thead th { font-size: 0.75rem; overflow-wrap: normal; }
  .compact .number { overflow-wrap: normal; }
  .table.cards { background: none; border: 0; overflow: visible; }
  .cards :is(table, tbody, tr, th, td) { display: block; }
  .cards thead { position: absolute; clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; }
  .cards tr { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: var(--space-3) var(--space-4); margin-block-end: var(--space-3); }
  .cards :is(th, td) { border: 0; padding: var(--space-1) 0; text-align: start; white-space: normal; }
  .cards td[data-label] { display: flow-root; padding-inline-start: 7.75rem; min-block-size: 2rem; }
  .cards td[data-label]::before { content: attr(data-label); float: inline-start; inline-size: 7.25rem; margin-inline-start: -7.75rem; color: var(--muted); font-size: var(--small); }
  .cards td:empty { display: none; }
}
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: var(--space-4) var(--space-5); }
.facts dt { color: var(--muted); font-size: var(--small); }
.facts dd { margin: 0; font-weight: 550; }
.programme { list-style: none; padding: 0; }
.programme > li { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: var(--space-1) var(--space-4); padding-block: var(--space-3); border-block-start: 1px solid var(--line); }
.programme > li:first-child { border-block-start: 0; }
.programme .hours { color: var(--muted); font-variant-numeric: tabular-nums; }
.programme .hours bdi { white-space: nowrap; }
.programme .break { color: var(--muted); font-style: italic; }
.programme details, .programme p { grid-column: 2; }
@media print {
  .table { overflow: visible; }
  th, td { padding: var(--space-1) var(--space-2); }
  [tabindex]:has(th:nth-child(6)) :is(th, td) { padding: var(--space-1) 0.15rem; }
  [tabindex]:has(th:nth-child(6)) tbody th { overflow-wrap: anywhere; }
  [tabindex]:has(th:nth-child(6)) :is(th, td, .small) { font-size: 0.6rem; }
  [tabindex]:has(th:nth-child(6)) :is(thead th, .number) { font-size: 0.55rem; }
  [tabindex]:has(th:nth-child(6)) thead th:first-child { inline-size: 26%; min-inline-size: 7rem; }
}
@media (max-width: 30rem) { .programme > li { grid-template-columns: 1fr; } .programme details, .programme p { grid-column: 1; } }
`
