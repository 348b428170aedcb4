import { type Direction, directionOf } from '../language/direction'
import { type MailVoice, mailVoice } from '../language/mail-voice'
import type { Inline } from '../language/sentence'
import type { Action, Block, MailContent, TimeRow } from './content'
import { aside } from './plain-text'

/** The plain-text twin: everything that the HTML says, with addresses written out. */
export const mailText = (content: MailContent, direction = directionOf(content.language)): string => {
  const voice: Speaker = { ...mailVoice(content.language), direction }
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

/** Who writes, and which way. */
type Speaker = MailVoice & { direction: Direction }

const blockText = (block: Block, voice: Speaker): string => {
  switch (block.type) {
    case 'paragraph':
      return words(block.text, voice)
    case 'times':
      return lines(block.title, ...block.rows.map((row) => `\n${timeText(row, voice)}`)).trim()
    case 'programme':
      return lines(
        block.title,
        ...block.items.map(({ time, title }) => `${apart(time, voice)}  ${apart(title, voice)}`),
        block.more,
      )
    case 'action':
      return actionText(block.action, voice)
    case 'way-in':
      return lines(block.title, words(block.text, voice), actionText(block.action, voice), block.note)
    case 'numbers':
      return lines(
        ...block.items.map(({ label, value }) =>
          voice.say('labelled', { label, value: apart(value, voice) }),
        ),
      )
    case 'table': {
      const rows = block.rows.map(({ label, values }) =>
        voice.say('labelled', { label: apart(label, voice), value: apart(values.join(' / '), voice) }),
      )
      return lines(block.title, block.heads.slice(1).join(' / '), ...rows, block.more)
    }
  }
}

const lines = (...parts: (string | null)[]): string => parts.filter(Boolean).join('\n')

/** The address stands on a line of its own, so that every program makes it a link. */
const actionText = ({ label, url }: Action, { say }: Speaker): string =>
  say('labelled', { label, value: `\n${url}` })

const timeText = ({ label, date, clock, own }: TimeRow, voice: Speaker): string =>
  lines(label, `${date}, ${apart(clock, voice)}`, own && `${own.label} ${apart(own.words, voice)}`)

const words = (pieces: readonly Inline[], voice: Speaker): string =>
  pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('strong' in piece) return apart(piece.strong, voice)
      if ('isolate' in piece) return apart(piece.isolate, voice)
      const address = addressApart(piece.link, voice)
      return piece.label === null ? address : voice.say('labelled', { label: piece.label, value: address })
    })
    .join('')

const apart = (value: string, { direction }: Speaker): string => aside(value, direction === 'rtl')

/** An address is left to right in every language. The space keeps the mark out of what a program takes for it. */
const addressApart = (url: string, { direction }: Speaker): string =>
  direction === 'rtl' ? `\u2066${url} \u2069` : url
