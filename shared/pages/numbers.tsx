import type { Child } from 'hono/jsx'

interface CountedFact {
  label: string
  value: number | string
  strong?: boolean
}

/** Figures side by side, each with its meaning under it. */
export const Numbers = ({ facts }: { facts: CountedFact[] }) => (
  <dl class="numbers">
    {facts.map(({ label, value, strong }) => (
      <div class={strong ? 'strong' : undefined}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** Names and values side by side. */
export const Facts = ({ facts }: { facts: { label: string; value: Child }[] }) => (
  <dl class="facts">
    {facts.map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
