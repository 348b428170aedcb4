import type { Of } from './html-pieces'
import { look } from './look'

/** Each number before what it counts. */
export const Numbers = ({ block, reader }: Of<'numbers'>) => (
  <table role="presentation" style={look.times}>
    <tbody>
      {block.items.map(({ label, value }) => (
        <tr>
          <td {...reader} style={look.number}>
            <bdi dir="ltr">{value}</bdi>
          </td>
          <td {...reader} style={look.numberLabel}>
            {label}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** A label and its numbers in each row. */
export const Counts = ({ block, reader }: Of<'table'>) => (
  <>
    <h2 style={look.title}>{block.title}</h2>
    <table style={look.counts}>
      <thead>
        <tr>
          {block.heads.map((head, at) => (
            <th {...reader} scope="col" style={at === 0 ? look.headFirst : look.head} class="label">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(({ label, values }) => (
          <tr>
            <td {...reader} style={look.countLabel} class="times-cell">
              <bdi>{label}</bdi>
            </td>
            {values.map((value) => (
              <td {...reader} style={look.count} class="times-cell">
                <bdi dir="ltr">{value}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    {block.more !== null && <p style={look.paragraph}>{block.more}</p>}
  </>
)
