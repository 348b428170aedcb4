/** Cards, badges, notices, numbers, progress, timelines and numbered text with notes beside its lines. */
export const componentStyles = `
.hero { background: var(--band); background-image: linear-gradient(120deg, var(--band), #06466f); color: var(--on-band); border-radius: calc(var(--radius) * 1.5); padding: clamp(1.25rem, 4vw, 2.5rem); display: grid; gap: var(--space-4); }
.hero h1, .hero h2, .hero a { color: var(--on-band); }
.hero :focus-visible { outline-color: var(--on-band); }
.hero p, .hero dt, .hero .muted { color: var(--on-band-muted); }
.hero a.button.primary { color: #0a2f51; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); padding: clamp(1rem, 3vw, 1.5rem); display: grid; gap: var(--space-3); align-content: start; }
.card.row { display: flex; }
.cards-list { list-style: none; padding: 0; display: grid; gap: var(--space-4); overflow-wrap: anywhere; }
.card :is(h2, h3) a { color: inherit; text-decoration-color: var(--line); }
.card :is(h2, h3) a:hover { color: var(--accent); text-decoration-color: currentColor; }
.badge { display: inline-block; border-radius: 1rem; padding: 0.1rem 0.65rem; font-size: 0.8125rem; font-weight: 600; line-height: 1.5; background: var(--sunken); color: var(--muted); white-space: nowrap; }
.badge.accent { background: var(--accent-soft); color: var(--accent-strong); }
.badge.good { background: var(--good-soft); color: var(--good); }
.badge.warn { background: var(--warn-soft); color: var(--warn); }
.badge.bad { background: var(--bad-soft); color: var(--bad); }
.notice { border-inline-start: 4px solid var(--accent); background: var(--accent-soft); border-radius: 0.25rem; padding: var(--space-3) var(--space-4); display: grid; gap: var(--space-2); }
.notice h2 { font-size: var(--large); }
.notice.good { border-color: var(--good); background: var(--good-soft); }
.notice.warn { border-color: var(--warn); background: var(--warn-soft); }
.notice.bad { border-color: var(--bad); background: var(--bad-soft); }
.empty { border: 1px dashed var(--edge); border-radius: var(--radius); padding: var(--space-6) var(--space-4); text-align: center; color: var(--muted); display: grid; gap: var(--space-3); justify-items: center; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr)); gap: var(--space-3); padding: 0; }
.numbers > div { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: var(--space-3) var(--space-4); display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.numbers dt { color: var(--muted); font-size: var(--small); line-height: 1.35; }
.numbers dd { margin: 0; font-size: 2rem; font-weight: 650; line-height: 1.15; color: var(--heading); font-variant-numeric: tabular-nums; }
.numbers .strong { border-color: var(--accent); background: var(--accent-soft); }
.mail { display: block; inline-size: 100%; margin-block: var(--space-2); block-size: min(40rem, 75vh); background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); }
.mail-text { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: var(--space-4); max-block-size: 28rem; overflow-y: auto; }
progress { appearance: none; inline-size: 100%; block-size: 0.5rem; border: 0; border-radius: 1rem; background: var(--sunken); overflow: hidden; color: var(--accent); }
progress::-webkit-progress-bar { background: var(--sunken); }
progress::-webkit-progress-value { background: var(--accent); }
progress::-moz-progress-bar { background: var(--accent); }
.timeline { list-style: none; padding: 0; }
.timeline > li { position: relative; padding-block-end: var(--space-5); padding-inline-start: 1.75rem; display: grid; gap: var(--space-1); }
.timeline > li::before { content: ""; position: absolute; inset-inline-start: 0; inset-block-start: 0.4rem; inline-size: 0.8rem; block-size: 0.8rem; border-radius: 50%; background: var(--surface); border: 3px solid var(--edge); }
.timeline > li:not(:last-child)::after { content: ""; position: absolute; inset-inline-start: 0.34rem; inset-block: 1.35rem -0.3rem; inline-size: 2px; background: var(--line); }
.timeline > .done::before { background: var(--good); border-color: var(--good); }
.timeline > .next::before, .timeline > .running::before { border-color: var(--accent); box-shadow: 0 0 0 4px var(--accent-soft); }
.timeline > .bad::before { background: var(--bad); border-color: var(--bad); }
.timeline > .off { color: var(--muted); }
.lines { list-style: none; padding: var(--space-2) 0; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); font-size: var(--small); overflow: hidden; }
.lines > li { display: grid; grid-template-columns: 3rem minmax(0, 1fr); gap: var(--space-1) var(--space-3); padding: 0.1rem var(--space-3) 0.1rem 0; }
.lines .at { color: var(--muted); text-align: end; user-select: none; font-variant-numeric: tabular-nums; }
.lines > .read { background: var(--good-soft); padding-block: var(--space-1); }
.lines .read-as { grid-column: 2; color: var(--good); font-weight: 600; }
.lines > .noted { background: var(--warn-soft); padding-block: var(--space-2); }
.lines > .noted.bad { background: var(--bad-soft); }
.lines > .noted.info { background: var(--accent-soft); }
.findings { list-style: none; padding: 0; display: grid; gap: var(--space-2); }
.findings > li { border-inline-start: 4px solid var(--accent); padding: var(--space-1) var(--space-3); background: var(--surface); border-radius: 0.25rem; font-size: var(--small); }
.findings > .warn { border-color: var(--warn); }
.findings > .bad { border-color: var(--bad); }
.lines .findings { grid-column: 2; }
.choices { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-block-start: var(--space-2); }
.choices > * { margin: 0; text-align: start; }
.choices .button { flex-direction: column; align-items: flex-start; gap: 0; }
.choices .muted { font-weight: 400; }
.choices .chosen { font-weight: 600; align-self: center; }
.findings > .good { border-color: var(--good); }
@media (min-width: 62rem) {
  .lines > li { grid-template-columns: 3rem minmax(0, 3fr) minmax(0, 2fr); }
  .lines .findings { grid-column: 3; }
}
@media (min-width: 48rem) {
  .timeline > li { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: var(--space-5); }
  .timeline > li > :first-child { grid-row: span 3; align-content: start; }
  .timeline > li > :not(:first-child) { grid-column: 2; justify-self: start; }
}
details > summary { cursor: pointer; color: var(--accent); font-weight: 600; padding-block: var(--space-1); }
.chart svg { display: block; max-inline-size: 100%; }
.ranked-bars div { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.small-multiples { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: var(--space-4); }
.tabs { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4); }
.tabs [aria-current] { font-weight: 650; color: var(--heading); text-decoration: none; border-block-end: 3px solid var(--accent); }
.chart figcaption { color: var(--muted); font-size: var(--small); }
.chart figcaption svg { display: inline-block; vertical-align: -0.15em; }
.projected main { font-size: clamp(1rem, min(1.7vw, 2.8vh), 3rem); line-height: 1.25; padding: 2vh 3vw; gap: 1.5vh; }
.projected h1 { font-size: 1.6em; }
.projected .chart { gap: 0.5em 1em; padding-block: 0.6em; align-items: center; }
.projected figcaption { color: inherit; font-size: inherit; }
@media (min-width: 48rem) {
  .projected .chart { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
  .projected figcaption { grid-column: 1 / -1; }
}
`
