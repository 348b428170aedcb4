import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatProgramme, parseProgramme } from '../../../../../functions/console/edit/programme-text'
import { aDay } from '../../../../support/builders/builders'

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const words = fc
  .stringMatching(/^[A-Za-zÀ-ÿ\u0600-\u06ff][\w ,.:;()À-ÿ\u0600-\u06ff-]{0,60}$/u)
  .map((text) => text.trim().replace(/\s+/g, ' '))
const withoutComma = words.map((text) => text.replace(/[,،]/g, '')).filter((text) => text.trim() !== '')
const speaker = fc.record({
  name: withoutComma.map((text) => text.trim()),
  affiliation: fc.oneof(words, fc.constant('')),
})
const session = fc
  .record({
    start: clock,
    end: clock,
    title: words,
    kind: fc.constantFrom('session' as const, 'break' as const),
    description: fc.array(words, { maxLength: 3 }).map((lines) => lines.join('\n')),
  })
  .chain((plain) =>
    fc
      .array(speaker, { maxLength: 3 })
      .map((speakers) => (speakers.length === 0 ? plain : { ...plain, speakers })),
  )

describe('a programme as text', () => {
  it('is read back unchanged, with any words', () => {
    fc.assert(
      fc.property(fc.array(session, { maxLength: 8 }), (sessions) => {
        expect(parseProgramme(formatProgramme(sessions))).toEqual({ sessions })
      }),
    )
  })

  it('is easy to read', () => {
    expect(formatProgramme(aDay().sessions)).toBe(
      [
        '09:00-09:30 Opening remarks',
        '09:30-10:45 Security risks of DFS',
        '  SIM swap, SS7',
        '10:45-11:00 [break] Break',
        '11:00-12:30 The DFS security lab',
      ].join('\n'),
    )
  })

  it('takes other dashes, dots and short hours', () => {
    const read = parseProgramme('9:00 – 9.30 Opening\n\n9h30—10:00 [BREAK]')
    expect(read).toEqual({
      sessions: [
        { start: '09:00', end: '09:30', title: 'Opening', kind: 'session', description: '' },
        { start: '09:30', end: '10:00', title: 'Break', kind: 'break', description: '' },
      ],
    })
  })

  it('names the speakers below their session', () => {
    const text =
      '09:00-09:30 Opening\n  Speaker: Ms A. Example, Director, ITU\n  Speaker: B. Example\n  Words'
    const read = parseProgramme(text)
    expect(read).toMatchObject({
      sessions: [
        {
          description: 'Words',
          speakers: [
            { name: 'Ms A. Example', affiliation: 'Director, ITU' },
            { name: 'B. Example', affiliation: '' },
          ],
        },
      ],
    })
    expect('sessions' in read && formatProgramme(read.sessions)).toBe(text)
  })

  it.each([
    ['09:00-09:30 A\n  Speaker: , ITU', 'Line 2: the speaker has no name.'],
    [
      `09:00-09:30 A\n  Speaker: B, ${'x'.repeat(201)}`,
      'Line 2: the name or the words behind it are longer than a speaker may have (120 and 200 characters).',
    ],
    [`09:00-09:30 A${'\n  Speaker: B'.repeat(13)}`, 'Line 14: a session has at most 12 speakers.'],
    ['Opening remarks', 'Line 1: begin with the hours, like “09:00-09:30 Opening remarks”.'],
    ['09:00-09:30 A\n09:30-25:00 B', 'Line 2: 25:00 is no time of day.'],
    ['09:00-09:30', 'Line 1: the session has no title.'],
    [
      '  a description without a session',
      'Line 1: begin with the hours, like “09:00-09:30 Opening remarks”.',
    ],
    [`09:00-09:30 ${'x'.repeat(301)}`, 'Line 1: the title is longer than 300 characters.'],
  ])('names the line that is wrong', (text, problem) => {
    expect(parseProgramme(text)).toEqual({ problem })
  })
})
