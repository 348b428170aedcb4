import { directionOf } from '../language/direction'
import { type MailVoice, mailVoice } from '../language/mail-voice'
import type { Inline } from '../language/sentence'
import type { Action, Block, MailContent, TimeRow } from './content'

/** The plain-text twin: everything that the HTML says, with addresses written out. */
export const mailText = (content: MailContent): string => {
  const voice = mailVoice(content.language)
  const parts = [
    `${voice.say('brand')}\n${content.clinic}`,
    content.heading.toLocaleUpperCase(content.language),
    content.greeting && words(content.greeting, voice),
    ...content.blocks.map((block) => blockText(block, voice)),
    '--',
    content.footer.map((line) => words(line, voice)).join('\n'),
    voice.say('sender'),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

const blockText = (block: Block, voice: MailVoice): string => {
  switch (block.type) {
    case 'paragraph':
      return words(block.text, voice)
    case 'times':
      return lines(block.title, ...block.rows.map((row) => `\n${timeText(row)}`)).trim()
    case 'programme':
      return lines(block.title, ...block.items.map(({ time, title }) => `${time}  ${title}`), block.more)
    case 'action':
      return actionText(block.action, voice)
    case 'way-in':
      return lines(block.title, block.text, actionText(block.action, voice), block.note)
    case 'numbers':
      return lines(...block.items.map((item) => voice.say('labelled', item)))
    case 'table': {
      const rows = block.rows.map(({ label, values }) =>
        voice.say('labelled', { label, value: values.join(' / ') }),
      )
      return lines(block.title, block.heads.slice(1).join(' / '), ...rows, block.more)
    }
  }
}

const lines = (...parts: (string | null)[]): string => parts.filter(Boolean).join('\n')

/** The address stands on a line of its own, so that every program makes it a link. */
const actionText = ({ label, url }: Action, { say }: MailVoice): string =>
  say('labelled', { label, value: `\n${url}` })

const timeText = ({ label, date, clock, own }: TimeRow): string =>
  lines(label, `${date}, ${clock}`, own && `${own.label} ${own.words}`)

const words = (pieces: readonly Inline[], voice: MailVoice): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('strong' in piece) return apart(piece.strong, voice)
      if ('isolate' in piece) return apart(piece.isolate, voice)
      return piece.label === null
        ? piece.link
        : voice.say('labelled', { label: piece.label, value: piece.link })
    })
    .join('')

/** First strong isolate: only where directions can meet, since old programs show the marks as boxes. */
const apart = (value: string, { language }: MailVoice): string =>
  directionOf(language) === 'rtl' || /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(value)
    ? `\u2068${value}\u2069`
    : value
