/** Names and values; entries without a value are left out. */
export const DescriptionList = ({ entries }: { entries: [name: string, value: string][] }) => (
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
