import type { Child } from 'hono/jsx'

interface KeyFigure {
  label: string
  value: Child
  /** What exactly is counted. */
  definition?: string | undefined
  strong?: boolean
}

/** Figures side by side, each with its meaning under it. */
export const KeyFigures = ({ figures }: { figures: KeyFigure[] }) => (
  <dl class="numbers">
    {figures.map(({ label, value, definition, strong }) => (
      <div class={strong ? 'strong' : undefined}>
        <dt title={definition}>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** Names and values side by side. */
export const DefinitionList = ({ items }: { items: { label: string; value: Child }[] }) => (
  <dl class="facts">
    {items.map(({ label, value }) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
