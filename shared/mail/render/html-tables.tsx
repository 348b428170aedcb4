import type { PropsWithChildren } from 'hono/jsx'
import type { BlockProps, LanguageAttributes } from './html-message-parts'
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

/** A title, a table, and how many rows the mail leaves out. */
export const TitledTable = ({
  block: { title, moreText },
  children,
}: PropsWithChildren<{ block: { title: string; moreText: string | null } }>) => (
  <>
    <h2 style={mailStyles.title}>{title}</h2>
    {children}
    {moreText !== null && <p style={mailStyles.paragraph}>{moreText}</p>}
  </>
)

/** Words up to so many characters stay whole on a phone of 360 pixels, in a label and in the headings beside it. */
const MAX_LABEL_WORD = 20
const MAX_HEADING_WORD = 12

const hasLongWord = (text: string, longest: number): boolean =>
  text.split(/[\s-]/).some((word) => word.length > longest)

/**
 * A label and its numbers in each row. The column of labels is as wide as its longest word, so that a phone breaks no
 * name inside a word; only a word too long for a phone is broken. Its body aligns and spaces the numbers, and each row draws its line, because with
 * a hundred cells what each repeats is most of a mail. Outlook draws no line of a row: the style sheet draws it for the
 * cells.
 */
export const GroupCountsTable = ({ block, languageAttributes }: BlockProps<'table'>) => (
  <TitledTable block={block}>
    <table style={mailStyles.counts} class="counts">
      <thead style={mailStyles.columnHeadings}>
        <tr
          style={
            hasLongWord(block.columnHeadings.join(' '), MAX_HEADING_WORD)
              ? mailStyles.longHeadings
              : undefined
          }
        >
          {block.columnHeadings.map((columnHeading, at) => (
            <th
              {...languageAttributes}
              scope="col"
              style={at === 0 ? mailStyles.firstColumnHeading : mailStyles.columnHeading}
            >
              {columnHeading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody style={mailStyles.countRows}>
        {block.rows.map(({ label, values }) => (
          <tr style={mailStyles.countRow}>
            <td
              {...languageAttributes}
              style={hasLongWord(label, MAX_LABEL_WORD) ? mailStyles.longWordLabel : mailStyles.countLabel}
            >
              <bdi>{label}</bdi>
            </td>
            {values.map((value) => (
              <td {...languageAttributes}>{languageAttributes.dir === 'rtl' ? <bdi>{value}</bdi> : value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </TitledTable>
)

/**
 * A picture that needs no image: each bar is a table with a coloured cell, which Outlook draws as well. Its width is
 * a part of its cell; the first row gives the columns theirs.
 */
export const BarsTable = ({ block, languageAttributes }: BlockProps<'bars'>) => {
  const greatest = Math.max(1, ...block.rows.map(({ value }) => value))
  return (
    <TitledTable block={block}>
      <table role="presentation" style={mailStyles.bars}>
        <tbody>
          {block.rows.map(({ label, value }, at) => (
            <tr>
              <td {...languageAttributes} style={at === 0 ? mailStyles.firstBarLabel : undefined}>
                <bdi>{label}</bdi>
              </td>
              <td {...languageAttributes} style={at === 0 ? mailStyles.firstBarValue : undefined}>
                <bdi>{value}</bdi>
              </td>
              <td {...languageAttributes}>
                {value > 0 && (
                  <Bar
                    percent={Math.ceil((100 * value) / greatest)}
                    languageAttributes={languageAttributes}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TitledTable>
  )
}

/** The space has the height of a line: Outlook leaves an empty cell out. */
const Bar = ({
  percent,
  languageAttributes,
}: {
  percent: number
  languageAttributes: LanguageAttributes
}) => (
  <table role="presentation" style={`width:${percent}%`}>
    <tbody>
      <tr>
        <td {...languageAttributes} style={mailStyles.bar} class="bar">
          &nbsp;
        </td>
      </tr>
    </tbody>
  </table>
)
