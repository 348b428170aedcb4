import { textDirectionOf } from '../../i18n/language-properties'
import type { ContentBlock, LinkAction, TimeRow } from '../content/mail-content'
import {
  AddressLink,
  type BlockProps,
  IsolatedText,
  type LanguageAttributes,
  MessageParts,
} from './html-message-parts'
import { BarsTable, GroupCountsTable, NumbersTable, TitledTable } from './html-tables'
import { mailStyles } from './mail-styles'

export const ContentBlockView = ({
  block,
  languageAttributes,
}: {
  block: ContentBlock
  languageAttributes: LanguageAttributes
}) => {
  if (block.type === 'paragraph') {
    return (
      <p style={mailStyles.paragraph}>
        <MessageParts parts={block.text} />
      </p>
    )
  }
  if (block.type === 'times') return <TimesTable {...{ block, languageAttributes }} />
  if (block.type === 'programme') return <ProgrammeTable {...{ block, languageAttributes }} />
  if (block.type === 'action') return <LinkButton action={block.action} isSecondary={block.isSecondary} />
  if (block.type === 'join-link') return <JoinLinkBox {...{ block, languageAttributes }} />
  if (block.type === 'venue') return <VenueLines block={block} />
  if (block.type === 'numbers') return <NumbersTable {...{ block, languageAttributes }} />
  if (block.type === 'bars') return <BarsTable {...{ block, languageAttributes }} />
  return <GroupCountsTable {...{ block, languageAttributes }} />
}

const TimesTable = ({ block, languageAttributes }: BlockProps<'times'>) => (
  <>
    {block.title !== null && <h2 style={mailStyles.title}>{block.title}</h2>}
    <table role="presentation" style={mailStyles.times} class="times">
      <tbody>
        {block.rows.map((row) => (
          <tr>
            <td {...languageAttributes} style={mailStyles.timesCell} class="times-cell">
              <TimeRowCell row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
)

const TimeRowCell = ({ row }: { row: TimeRow }) => {
  const timeContent = (
    <>
      <div style={mailStyles.date}>{row.date}</div>
      <div>
        <bdi>{row.clock}</bdi>
      </div>
      {row.readerTime && (
        <div>
          {row.readerTime.label} <bdi>{row.readerTime.text}</bdi>
        </div>
      )}
    </>
  )
  return (
    <>
      <div style={mailStyles.label} class="label">
        {row.label}
      </div>
      {row.isOutdated ? <del style={mailStyles.outdated}>{timeContent}</del> : timeContent}
    </>
  )
}

const ProgrammeTable = ({ block, languageAttributes }: BlockProps<'programme'>) => (
  <TitledTable block={block}>
    <table role="presentation" style={mailStyles.programme}>
      <tbody>
        {block.items.map(({ time, title, language, isSecondary }) => (
          <tr>
            <td {...languageAttributes} style={mailStyles.hour} class="label">
              <bdi dir="ltr">{time}</bdi>
            </td>
            <td {...languageAttributes} style={mailStyles.item} class={isSecondary ? 'label' : undefined}>
              <IsolatedText text={title} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </TitledTable>
)

const LinkButton = ({ action, isSecondary = false }: { action: LinkAction; isSecondary?: boolean }) => (
  <p style={mailStyles.paragraph}>
    <a
      href={action.url}
      style={isSecondary ? mailStyles.secondaryButton : mailStyles.button}
      class={isSecondary ? 'secondary-button' : 'button'}
    >
      {action.label}
    </a>
  </p>
)

const VenueLines = ({ block }: { block: Extract<ContentBlock, { type: 'venue' }> }) => (
  <>
    <h2 style={mailStyles.title}>{block.title}</h2>
    {block.lines.map((line) => (
      <p lang={block.language} dir={textDirectionOf(block.language)} style={mailStyles.paragraph}>
        {line}
      </p>
    ))}
    {block.map && (
      <p style={mailStyles.paragraph}>
        <AddressLink url={block.map.url} label={block.map.label} />
      </p>
    )}
  </>
)

const JoinLinkBox = ({ block, languageAttributes }: BlockProps<'join-link'>) => (
  <table role="presentation" style={mailStyles.joinLink} class="join-link">
    <tbody>
      <tr>
        <td {...languageAttributes} style={mailStyles.joinLinkCell}>
          <h2 style={mailStyles.joinLinkTitle}>{block.title}</h2>
          {block.text.length > 0 && (
            <p style={mailStyles.paragraph}>
              <MessageParts parts={block.text} />
            </p>
          )}
          <LinkButton action={block.action} />
          <p style={mailStyles.address}>
            <AddressLink url={block.action.url} label={null} />
          </p>
          <p style={mailStyles.note} class="label">
            {block.note}
          </p>
        </td>
      </tr>
    </tbody>
  </table>
)
