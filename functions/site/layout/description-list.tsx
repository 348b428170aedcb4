import type { Child } from 'hono/jsx'

/** Names and values; entries without a value are left out. */
export const DescriptionList = ({ entries }: { entries: [name: string, value: Child][] }) => (
  <dl class="facts">
    {entries
      .filter(([, value]) => value)
      .map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
  </dl>
)
