import type { BlockProps } from './html-message-parts'
import { mailStyles } from './mail-styles'

/** Each number before what it counts. */
export const NumbersTable = ({ block, languageAttributes }: BlockProps<'numbers'>) => (
  <table role="presentation" style={mailStyles.times}>
    <tbody>
      {block.items.map(({ label, value }) => (
        <tr>
          <td {...languageAttributes} style={mailStyles.number}>
            <bdi dir="ltr">{value}</bdi>
          </td>
          <td {...languageAttributes} style={mailStyles.numberLabel}>
            {label}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** A label and its numbers in each row. */
export const GroupCountsTable = ({ block, languageAttributes }: BlockProps<'table'>) => (
  <>
    <h2 style={mailStyles.title}>{block.title}</h2>
    <table style={mailStyles.counts}>
      <thead>
        <tr>
          {block.columnHeadings.map((columnHeading, at) => (
            <th
              {...languageAttributes}
              scope="col"
              style={at === 0 ? mailStyles.firstColumnHeading : mailStyles.columnHeading}
              class="label"
            >
              {columnHeading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(({ label, values }) => (
          <tr>
            <td {...languageAttributes} style={mailStyles.countLabel} class="times-cell">
              <bdi>{label}</bdi>
            </td>
            {values.map((value) => (
              <td {...languageAttributes} style={mailStyles.count} class="times-cell">
                <bdi dir="ltr">{value}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    {block.moreText !== null && <p style={mailStyles.paragraph}>{block.moreText}</p>}
  </>
)
