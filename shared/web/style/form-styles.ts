/** Fields, choices and buttons. A page has one `.button.primary`; touch targets are at least 44 px high. */
export const formStyles = `
.field { display: grid; gap: var(--space-1); max-inline-size: 34rem; }
.field.full { max-inline-size: none; }
.field > label, fieldset > legend { font-weight: 600; color: var(--heading); padding: 0; }
.field .hint, fieldset > .hint { color: var(--muted); font-size: var(--small); }
.field .error { color: var(--bad); font-weight: 600; font-size: var(--small); }
.field .error::before { content: "! "; }
.optional { font-weight: 400; color: var(--muted); }
input, select, textarea {
  font: inherit;
  color: inherit;
  background: var(--surface);
  border: 1px solid var(--edge);
  border-radius: calc(var(--radius) - 0.125rem);
  padding: var(--space-2) var(--space-3);
  min-block-size: 2.75rem;
  inline-size: 100%;
  max-inline-size: 100%;
}
textarea { min-block-size: 8rem; line-height: 1.5; resize: vertical; }
textarea.tall { min-block-size: 22rem; }
input:is([type=date], [type=time], [type=number]) { inline-size: auto; min-inline-size: 9rem; }
input[type=file] { padding-block: var(--space-2); }
input:focus-visible, select:focus-visible, textarea:focus-visible { outline: 3px solid var(--focus); outline-offset: 0; border-color: var(--accent); }
[aria-invalid="true"] { border-color: var(--bad); border-width: 2px; }
fieldset { border: 0; padding: 0; margin: 0; min-inline-size: 0; gap: var(--space-3); }
fieldset.group { border: 1px solid var(--line); border-radius: var(--radius); padding: var(--space-4); background: var(--surface); }
fieldset.group > legend { padding-inline: var(--space-2); margin-inline-start: calc(-1 * var(--space-2)); }
.field > .choice { font-weight: 400; color: var(--text); }
.choice + .choice { margin-block-start: calc(-1 * var(--space-3)); }
.choice { display: grid; grid-template-columns: auto 1fr; gap: 0 var(--space-3); align-items: start; min-block-size: 2.75rem; padding-block: var(--space-2); }
.choice input { inline-size: 1.375rem; block-size: 1.375rem; min-block-size: 0; min-inline-size: 0; margin: 0.1rem 0 0; padding: 0; accent-color: var(--accent); }
.choice .hint, .choice .error { grid-column: 2; }
.inline { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-4); align-items: end; }
.inline > .field { flex: 0 1 auto; }
.inline > .grow { flex: 1 1 14rem; }
.inline > .grow > .field { max-inline-size: none; }
.actions { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-4); align-items: center; }
.button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  inline-size: auto;
  min-block-size: 2.75rem;
  padding: var(--space-2) var(--space-4);
  border: 1px solid var(--accent);
  border-radius: calc(var(--radius) - 0.125rem);
  background: var(--surface);
  color: var(--accent);
  font: inherit;
  font-weight: 600;
  line-height: 1.25;
  text-decoration: none;
  text-align: center;
  cursor: pointer;
}
.button:hover { background: var(--accent-soft); color: var(--accent-strong); }
.button.primary { background: var(--accent); color: var(--on-accent); padding-inline: var(--space-5); }
.button.primary:hover { background: var(--accent-strong); border-color: var(--accent-strong); }
.button.danger { border-color: var(--bad); color: var(--bad); }
.button.danger:hover { background: var(--bad-soft); }
.button.primary.danger { background: var(--bad); color: var(--surface); }
.button.small { min-block-size: 2.25rem; padding: var(--space-1) var(--space-3); font-size: var(--small); }
.button.plain { border-color: transparent; background: none; text-decoration: underline; padding-inline: 0; min-block-size: 1.5rem; font-weight: 400; }
.on-band .button, .hero .button { border-color: var(--on-band); background: transparent; color: var(--on-band); }
.hero .button.primary { background: var(--on-band); color: #0a2f51; }
.error-summary { border: 2px solid var(--bad); background: var(--bad-soft); border-radius: var(--radius); padding: var(--space-4); display: grid; gap: var(--space-2); }
.error-summary h2 { color: var(--bad); font-size: var(--large); }
.error-summary a { color: var(--bad); font-weight: 600; }
@media (max-width: 30rem) { .actions .button.primary { inline-size: 100%; } }
`
