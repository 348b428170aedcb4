import { commaOf, type TextDirection, textDirectionOf } from '../../i18n/language-properties'
import { type MailTranslator, mailTranslator } from '../../i18n/mail-translator'
import type { MessagePart } from '../../i18n/translator'
import type { ContentBlock, LinkAction, MailContent, TimeRow } from '../content/mail-content'
import { isolateText } from '../content/single-line-text'

/** The plain-text twin: everything that the HTML says, with addresses written out. */
export const renderMailText = (content: MailContent): string => {
  const direction = textDirectionOf(content.language)
  const translator: TextTranslator = { ...mailTranslator(content.language), direction }
  const parts = [
    `${translator.t('brand')}\n${content.clinic}`,
    content.heading.toLocaleUpperCase(content.language),
    content.greeting && renderParts(content.greeting, translator),
    ...content.blocks.map((block) => renderBlock(block, translator)),
    '--',
    content.footer.map((line) => renderParts(line, translator)).join('\n'),
    translator.t('sender'),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** Who writes, and which way. */
type TextTranslator = MailTranslator & { direction: TextDirection }

const renderBlock = (block: ContentBlock, translator: TextTranslator): string => {
  switch (block.type) {
    case 'paragraph':
      return renderParts(block.text, translator)
    case 'times':
      return joinLines(block.title, ...block.rows.map((row) => `\n${renderTimeRow(row, translator)}`)).trim()
    case 'programme':
      return joinLines(
        block.title,
        ...block.items.map(
          ({ time, title }) =>
            `${isolateByDirection(time, translator)}  ${isolateByDirection(title, translator)}`,
        ),
        block.moreText,
      )
    case 'action':
      return renderAction(block.action, translator)
    case 'join-link':
      return joinLines(
        block.title,
        renderParts(block.text, translator),
        renderAction(block.action, translator),
        block.note,
      )
    case 'venue':
      return joinLines(
        block.title,
        ...block.lines.map((line) => isolateByDirection(line, translator)),
        block.map && renderAction(block.map, translator),
      )
    case 'numbers':
      return joinLines(
        ...block.items.map(({ label, value }) =>
          translator.t('labelAndValue', { label, value: isolateByDirection(value, translator) }),
        ),
      )
    case 'bars': {
      const rows = block.rows.map(({ label, value }) =>
        translator.t('labelAndValue', { label: isolateByDirection(label, translator), value: String(value) }),
      )
      return joinLines(block.title, ...rows, block.moreText)
    }
    case 'table': {
      const rows = block.rows.map(({ label, values }) =>
        translator.t('labelAndValue', {
          label: isolateByDirection(label, translator),
          value: isolateByDirection(values.join(' / '), translator),
        }),
      )
      return joinLines(block.title, block.columnHeadings.slice(1).join(' / '), ...rows, block.moreText)
    }
  }
}

const joinLines = (...parts: (string | null)[]): string => parts.filter(Boolean).join('\n')

/** The address is on a line of its own, so that every program makes it a link. */
const renderAction = ({ label, url }: LinkAction, { t }: TextTranslator): string =>
  t('labelAndValue', { label, value: `\n${url}` })

const renderTimeRow = ({ label, date, clock, readerTime }: TimeRow, translator: TextTranslator): string =>
  joinLines(
    label,
    date + commaOf(translator.language) + isolateByDirection(clock, translator),
    readerTime && `${readerTime.label} ${isolateByDirection(readerTime.text, translator)}`,
  )

const renderParts = (parts: readonly MessagePart[], translator: TextTranslator): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part
      if ('strong' in part) return isolateByDirection(part.strong, translator)
      if ('isolate' in part) return isolateByDirection(part.isolate, translator)
      const address = isolateAddress(part.link, translator)
      return part.label === null
        ? address
        : translator.t('labelAndValue', { label: part.label, value: address })
    })
    .join('')

const isolateByDirection = (value: string, { direction }: TextTranslator): string =>
  isolateText(value, direction === 'rtl')

/** An address is left to right in every language. The space keeps the mark out of what a program takes for it. */
const isolateAddress = (url: string, { direction }: TextTranslator): string =>
  direction === 'rtl' ? `\u2066${url} \u2069` : url
