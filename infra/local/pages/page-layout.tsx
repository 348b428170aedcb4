import { raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'

/** A link to another page of the local stack. */
export interface PageLink {
  label: string
  href: string
}

interface PageProps {
  title: string
  links?: PageLink[]
  /** At the end of the header, for example the virtual time. */
  aside?: Child
}

/** A page of the local stack itself. Its striped edge distinguishes it from the product's pages. */
export const LocalPage = ({ title, links = [], aside, children }: PropsWithChildren<PageProps>) => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · local stack`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <style>{raw(style)}</style>
      </head>
      <body>
        <header>
          <strong>
            <a href="/">{title}</a> <small>local stack</small>
          </strong>
          {links.length > 0 && (
            <nav aria-label="The local stack">
              {links.map(({ label, href }) => (
                <a href={href}>{label}</a>
              ))}
            </nav>
          )}
          {aside && <span class="aside">{aside}</span>}
        </header>
        <main>{children}</main>
      </body>
    </html>
  </>
)

const style = `
:root { color-scheme: light dark; --ground: #f5f6f8; --surface: #fff; --text: #1b2330; --muted: #566173; --line: #d9dee6;
  --accent: #0a5f98; --soft: #e4eff8; --bad: #a3231b; --bad-soft: #fbe7e4; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --ground: #10151c; --surface: #19212b; --text: #e3e8ef; --muted: #a3afbf;
  --line: #303b49; --accent: #74c0f2; --soft: #16344b; --bad: #ff9c93; --bad-soft: #421b19; --on-accent: #06263c; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; background: var(--ground); color: var(--text); overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 0.18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: baseline; padding: 0.75rem 1rem; background: var(--surface);
  border-block-end: 1px solid var(--line); border-block-start: 0.5rem solid; border-image: repeating-linear-gradient(135deg, #f2b705 0 0.75rem, #1b2330 0.75rem 1.5rem) 8 0 0; }
header strong a { color: inherit; text-decoration: none; }
header small, .muted, time, dt { color: var(--muted); font-weight: 400; }
header nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
.aside { margin-inline-start: auto; font-variant-numeric: tabular-nums; }
main { max-inline-size: 62rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); }
h1, h2 { margin: 0; line-height: 1.25; text-wrap: balance; } h1 { font-size: 1.4rem; } h2 { font-size: 1rem; }
p, ul, dl, pre { margin: 0; }
ul { list-style: none; padding: 0; }
form { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; }
label { display: grid; gap: 0.25rem; flex: 1 1 14rem; font-weight: 600; font-size: 0.875rem; }
input, select, button, .button { font: inherit; min-block-size: 2.75rem; padding: 0.4rem 0.75rem; border: 1px solid var(--muted); border-radius: 0.4rem; background: var(--surface); color: var(--text); inline-size: 100%; }
button, .button { inline-size: auto; cursor: pointer; background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none; display: inline-flex; align-items: center; }
.list { background: var(--surface); border: 1px solid var(--line); border-radius: 0.5rem; overflow: hidden; }
.list li + li { border-block-start: 1px solid var(--line); }
.mail { display: grid; grid-template-columns: 4rem minmax(0, 1fr) auto; gap: 0 1rem; padding: 0.65rem 1rem; color: inherit; text-decoration: none; align-items: center; }
.mail:hover { background: var(--soft); }
.mail time { grid-row: span 2; font-variant-numeric: tabular-nums; }
.mail .badges { grid-row: span 2; grid-column: 3; }
.badge { display: inline-block; border-radius: 1rem; padding: 0.05rem 0.6rem; font-size: 0.8125rem; font-weight: 600; background: var(--soft); white-space: nowrap; }
.badge.bad { background: var(--bad-soft); color: var(--bad); }
@media (max-width: 36rem) { .mail { grid-template-columns: minmax(0, 1fr) auto; } .mail time { grid-row: auto; grid-column: 2; grid-row-start: 1; } .mail .badges, .mail .muted { grid-row: auto; grid-column: 1 / -1; } .mail { align-items: start; } }
.facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.2rem 1rem; } .facts dd { margin: 0; }
iframe { inline-size: 100%; block-size: 80vh; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--surface); }
pre { white-space: pre-wrap; background: var(--surface); border: 1px solid var(--line); border-radius: 0.5rem; padding: 1rem; font-size: 0.875rem; overflow: auto; }
details + details { margin-block-start: -0.75rem; }
summary { cursor: pointer; font-weight: 600; padding-block: 0.35rem; color: var(--accent); }
.row { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; align-items: baseline; }
.people { display: grid; align-items: stretch; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 0.75rem; }
.people button { display: grid; text-align: start; inline-size: 100%; padding: 0.9rem 1rem; align-content: center; background: var(--surface); color: var(--text); border-color: var(--line); font-weight: 400; }
.people button:hover { border-color: var(--accent); background: var(--soft); }
.people b { font-size: 1.0625rem; }
.narrow { max-inline-size: 40rem; margin-inline: auto; inline-size: 100%; display: grid; gap: 1.25rem; }
`
