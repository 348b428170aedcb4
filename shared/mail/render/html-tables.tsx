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

/**
 * A label and its numbers in each row. Its body aligns the numbers and each row draws its line, because with a hundred
 * cells what each repeats is most of a mail. Outlook draws no line of a row: the style sheet draws it for the cells.
 */
export const GroupCountsTable = ({ block, languageAttributes }: BlockProps<'table'>) => (
  <>
    <h2 style={mailStyles.title}>{block.title}</h2>
    <table style={mailStyles.counts} class="counts">
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
      <tbody style={mailStyles.countRows}>
        {block.rows.map(({ label, values }) => (
          <tr style={mailStyles.countRow}>
            <td {...languageAttributes} style={mailStyles.countLabel}>
              <bdi>{label}</bdi>
            </td>
            {values.map((value) => (
              <td {...languageAttributes} style={mailStyles.count}>
                {languageAttributes.dir === 'rtl' ? <bdi>{value}</bdi> : value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    {block.moreText !== null && <p style={mailStyles.paragraph}>{block.moreText}</p>}
  </>
)
