import { directionOf } from '../language/direction'
import { mailVoice } from '../language/mail-voice'
import type { Inline } from '../language/sentence'
import type { Block, MailContent, TimeRow } from './content'

/** The plain-text twin: everything that the HTML says, with addresses written out. */
export const mailText = (content: MailContent): string => {
  const rtl = directionOf(content.language) === 'rtl'
  const { say } = mailVoice(content.language)
  const parts = [
    `${say('brand')}\n${content.clinic}`,
    content.heading.toUpperCase(),
    content.greeting && words(content.greeting, rtl),
    ...content.blocks.map((block) => blockText(block, rtl)),
    '--',
    content.footer.map((line) => words(line, rtl)).join('\n'),
    say('sender'),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

const blockText = (block: Block, rtl: boolean): string => {
  switch (block.type) {
    case 'paragraph':
      return words(block.text, rtl)
    case 'times':
      return [block.title, ...block.rows.map(timeText)].filter(Boolean).join('\n\n')
    case 'programme':
      return [block.title, ...block.items.map(({ time, title }) => `${time}  ${title}`), block.more]
        .filter(Boolean)
        .join('\n')
    case 'action':
      return `${block.action.label}:\n${block.action.url}`
    case 'way-in':
      return [block.title, block.text, `${block.action.label}:\n${block.action.url}`, block.note].filter(Boolean).join('\n')
    case 'numbers':
      return block.items.map(({ label, value }) => `${label}: ${value}`).join('\n')
    case 'table': {
      const rows = block.rows.map(({ label, values }) => `${label}: ${values.join(' / ')}`)
      return [block.title, block.heads.slice(1).join(' / '), ...rows, block.more].filter(Boolean).join('\n')
    }
  }
}

const timeText = ({ label, date, clock, own }: TimeRow): string =>
  [label, `${date}, ${clock}`, own && `${own.label} ${own.words}`].filter(Boolean).join('\n')

const words = (pieces: readonly Inline[], rtl: boolean): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('link' in piece) return piece.label === null ? piece.link : `${piece.label}: ${piece.link}`
      return apart('strong' in piece ? piece.strong : piece.isolate, rtl)
    })
    .join('')

/** First strong isolate: only where directions can meet, since old programs show the marks as boxes. */
const apart = (value: string, rtl: boolean): string =>
  rtl || /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(value) ? `\u2068${value}\u2069` : value
