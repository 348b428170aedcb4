/** Names and values; what has no value is left out. */
export const Facts = ({ facts }: { facts: [name: string, value: string][] }) => (
  <dl class="facts">
    {facts
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
